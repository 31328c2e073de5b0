package org.factdesk.claim;

import java.time.LocalDate;
import java.util.Set;
import org.factdesk.text.Span;

/**
 * The desk knows that somebody holds or held an office of which the article speaks, or that somebody of whom it speaks does.
 *
 * @param holder the name in the desk's records
 * @param persons who of the article that is, by id
 * @param perhaps who of the article that may be: the same, and those whose names differ by a slip or a missing word
 * @param title the class of the office, as in {@link Office#title}
 * @param seats the ids in the article of the body whose office it is
 * @param singleSeat whether one person holds it at a time
 * @param term how it is held
 * @param tenure from when until when
 * @param words the tenure in words: "since 2024", "from 2019 until March 2023"
 */
public record KnownHolder(
        String holder,
        Set<String> persons,
        Set<String> perhaps,
        String title,
        Set<String> seats,
        boolean singleSeat,
        Office.Term term,
        Validity tenure,
        String words,
        boolean sourced)
        implements Fact {

    public KnownHolder {
        persons = Set.copyOf(persons);
        perhaps = Set.copyOf(perhaps);
        seats = Set.copyOf(seats);
    }

    @Override
    public Span span() {
        return new Span(0, 0);
    }

    /** Whether it is the office of {@code held} in so many words: title and body. */
    public boolean sameOffice(OfficeHeld held) {
        return held.office().seat() != null
                && title.equals(held.office().title())
                && seats.contains(held.office().seat());
    }

    /** Whether it is the person and the office of {@code held}; where the article does not say whose office it is, the full name and the title tell. */
    public boolean sameHolding(OfficeHeld held) {
        return held.office().seat() == null
                ? title.equals(held.office().title())
                        && persons.contains(held.person().id())
                : sameOffice(held) && perhaps.contains(held.person().id());
    }

    /** Whether the person may be that of {@code held}. */
    public boolean mayBe(OfficeHeld held) {
        return perhaps.contains(held.person().id());
    }

    /** Whether it surely is held at the time of which {@code held} speaks. */
    public boolean surelyAt(OfficeHeld held, LocalDate asOf) {
        return tenure.surely(held.first(asOf), held.last(asOf));
    }

    /** Whether it may be held at the time of which {@code held} speaks. */
    public boolean perhapsAt(OfficeHeld held, LocalDate asOf) {
        return tenure.perhaps(held.first(asOf), held.last(asOf));
    }

    /** Whether {@code held} gives as present what was over, or as past what goes on. */
    public boolean misdated(OfficeHeld held, LocalDate asOf) {
        return held.current()
                ? tenure.over(held.first(asOf))
                : term == Office.Term.CURRENT && tenure.surely(held.first(asOf), asOf);
    }

    /** Whether the tenure bears out what {@code held} says of it, or may. */
    public boolean bearsOut(OfficeHeld held, LocalDate asOf) {
        return held.current() ? perhapsAt(held, asOf) : tenure.perhaps(LocalDate.MIN, asOf) && tenure.over(asOf);
    }

    /** Whether {@code day} may lie in the tenure. */
    public boolean spans(Day day) {
        return day.from() != null && day.until() != null && tenure.perhaps(day.from(), day.until());
    }
}
