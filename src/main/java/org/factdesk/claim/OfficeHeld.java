package org.factdesk.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.factdesk.text.Likeness;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person holds an office. A joint office ("prime minister and foreign minister") gives two claims.
 *
 * @param day the first day named in the same sentence, to tell the past from the present
 * @param quoted whether it stands in quotation marks
 */
public record OfficeHeld(
        Span span,
        Mention person,
        Office office,
        Source source,
        Stance stance,
        @Nullable Day day,
        boolean quoted) implements Claim {
    /** The same claim of {@code other}. */
    public OfficeHeld of(Office other) {
        return new OfficeHeld(span, person, other, source, stance, day, quoted);
    }

    /** The id of the person; null where unsure. */
    public @Nullable String holder() {
        return person.id();
    }

    /** The class of the office. */
    public String title() {
        return office.title();
    }

    /** The year the sentence speaks of, null where it does not say. */
    public @Nullable Integer year() {
        if (day == null || day.year() != null) {
            return day == null ? null : day.year();
        }
        return day.from() == null ? null : Integer.valueOf(day.from().getYear());
    }

    /** Whether nothing says that the two sentences speak of different years. */
    public boolean sameTime(OfficeHeld other) {
        Integer own = year();
        return own == null || other.year() == null || own.equals(other.year());
    }

    /** The first day of which the sentence speaks: that of the article where it names none, or one to come. */
    public LocalDate first(LocalDate asOf) {
        if (day == null || (day.from() != null && day.from().isAfter(asOf))) {
            return asOf;
        }
        return day.from() != null ? day.from() : day.year() == null ? asOf : LocalDate.of(day.year(), 1, 1);
    }

    /** The last day of which the sentence speaks, likewise. */
    public LocalDate last(LocalDate asOf) {
        if (day == null || (day.from() != null && day.from().isAfter(asOf))) {
            return asOf;
        }
        LocalDate last =
                day.until() != null ? day.until() : day.year() == null ? asOf : LocalDate.of(day.year(), 12, 31);
        return last.isAfter(asOf) && !first(asOf).isAfter(asOf) ? asOf : last;
    }

    /** Whether the title before the name calls this office a former one, in the article's own words. */
    public boolean titledFormer() {
        return office.term() == Office.Term.FORMER
                && stance == Stance.ASSERTED
                && !quoted
                && person.id() != null
                && office.span().isBefore(person.span());
    }

    /** Whether this office is held now by somebody known, in the article's own words. */
    public boolean current() {
        return office.term() == Office.Term.CURRENT && stance == Stance.ASSERTED && !quoted && person.id() != null;
    }

    /** What it has in common with each other title of the same body: the body, or that of a cabinet it is left out. */
    public List<String> seats() {
        boolean untold = office.body() == null && cabinet(office.title());
        String known = office.id();
        return Stream.of(untold ? office.title() : "", known == null ? "" : known)
                .filter(seat -> !seat.isEmpty())
                .toList();
    }

    /** Whether both are one title of one body: the same, or of a cabinet and left out for both. */
    public boolean sameSeat(OfficeHeld other) {
        return seats().stream().anyMatch(other.seats()::contains);
    }

    /** Whether the two names may be one name, spelled two ways. */
    public boolean namedLike(OfficeHeld other) {
        return Likeness.slip(lastWord(), other.lastWord()) || Likeness.same(lastWord(), other.lastWord());
    }

    /** Whether nobody holds both: two posts in one cabinet, of which neither is a short form of the other, or one post of two places. */
    public boolean rivals(OfficeHeld other) {
        String own = office.title();
        String their = other.office.title();
        if (own.equals(their)) {
            return elsewhere(other.office);
        }
        boolean bodies = office.body() == null
                || other.office.body() == null
                || office.body().same(other.office.body());
        return bodies && cabinet(own) && cabinet(their) && !within(own, their) && !within(their, own);
    }

    /** Whether these are two of {@code titles}, parted by commas, of which neither is a short form of the other. */
    public boolean oneOf(String titles, OfficeHeld other) {
        List<String> kind = List.of(titles.split(", ", -1));
        String own = office.title();
        String their = other.office.title();
        return kind.contains(own) && kind.contains(their) && !within(own, their) && !within(their, own);
    }

    /** Whether the seats are two places of one rank: two cities, two countries. */
    private boolean elsewhere(Office other) {
        String own = office.seat();
        String their = other.seat();
        return office.singleSeat()
                && own != null
                && their != null
                && own.startsWith("place:")
                && their.startsWith("place:")
                && (own.indexOf('/') < 0) == (their.indexOf('/') < 0)
                && !own.equals(their);
    }

    /** A portfolio in a government; heads of government are left out: articles name those of other days and countries. */
    private static boolean cabinet(String title) {
        boolean head =
                title.equals("prime minister") || title.equals("first minister") || title.equals("chief minister");
        return !head && (title.endsWith(" minister") || title.endsWith(" secretary"));
    }

    private static boolean within(String title, String whole) {
        return List.of(whole.split("[ ,]+", -1)).containsAll(List.of(title.split("[ ,]+", -1)));
    }

    private String lastWord() {
        return person.text().substring(person.text().lastIndexOf(' ') + 1);
    }

    /** Whether {@code other} comes later in the text. */
    public boolean precedes(OfficeHeld other) {
        return person.span().isBefore(other.person.span());
    }

    @Override
    public String type() {
        return "office";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        return new Roles()
                .add("person", person)
                .add("office", office)
                .add("organization", office.body())
                .build();
    }
}
