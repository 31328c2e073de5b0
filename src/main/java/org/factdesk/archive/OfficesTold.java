package org.factdesk.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.annotate.Token;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Who holds which office, and where that changes. */
final class OfficesTold {
    private static final String ORGANISATION = "org:";

    /** Words that alone name no body: "national assembly". */
    private static final Set<String> COMMON = Stream.of("body-nouns", "unnamed-body-words")
            .flatMap(list -> Lexicon.words(list).stream())
            .collect(Collectors.toSet());

    /** Words before a body that make it a part of that: "the district GOP chairman". */
    private static final Set<String> PARTS = Set.of(
            "borough",
            "branch",
            "campus",
            "city",
            "county",
            "district",
            "local",
            "municipal",
            "provincial",
            "regional",
            "state",
            "town",
            "village",
            "ward",
            "youth");

    /** Offices whose holders go by their given names. */
    private static final Set<String> RULERS =
            Set.of("crown prince", "emir", "emperor", "king", "pope", "prince", "queen", "sultan");

    private final Tellings tellings;
    private final Set<String> moving = new HashSet<>();

    /** Who comes or goes in an office of which the article does not say whose it is: "former President Bush". */
    private final Map<String, Set<String>> elsewhere = new HashMap<>();

    private OfficesTold(Tellings tellings) {
        this.tellings = tellings;
    }

    static void tell(Tellings tellings) {
        OfficesTold offices = new OfficesTold(tellings);
        tellings.of(Appointment.class).forEach(move -> offices.change(move.person(), move.office(), move.trigger()));
        tellings.of(Departure.class).forEach(move -> offices.change(move.person(), move.office(), move.trigger()));
        tellings.of(OfficeHeld.class)
                .filter(held -> held.office().term() != Office.Term.CURRENT)
                .forEach(held -> offices.moves(held.person(), held.office()));
        tellings.of(OfficeHeld.class).forEach(offices::held);
    }

    private void moves(@Nullable Mention person, @Nullable Office office) {
        if (person != null && person.id() != null) {
            moving.add(person.id());
        }
        if (office == null) {
            return;
        }
        String name = person == null ? null : tellings.name(person);
        if (office.id() == null && name != null) {
            elsewhere
                    .computeIfAbsent(office.title(), title -> new TreeSet<>())
                    .add(Tellings.folded(name.substring(name.lastIndexOf(' ') + 1)));
        } else {
            moving.add(office.id() == null ? office.title() : office.id());
        }
    }

    private void change(@Nullable Mention person, @Nullable Office office, Span trigger) {
        moves(person, office);
        LocalDate day = tellings.asOf();
        if (day != null && office != null && office.id() != null) {
            tellings.tell(
                    new What(Kind.HOLDER, office.id(), Standing.CHANGED, ""),
                    trigger,
                    new About(day, day, List.of(), ""));
        }
        String name = person == null ? null : tellings.name(person);
        if (day != null && name != null) {
            tellings.tell(
                    new What(Kind.TITLE, Tellings.folded(name), Standing.CHANGED, ""),
                    trigger,
                    new About(day, day, List.of(), ""));
        }
    }

    private void held(OfficeHeld held) {
        LocalDate asOf = tellings.asOf();
        String office = held.office().id();
        String name = tellings.name(held.person());
        boolean sure = held.current()
                && !otherName(held, name)
                && !moving.contains(String.valueOf(held.person().id()))
                && !moving.contains(String.valueOf(office))
                && !moving.contains(held.office().title());
        if (!sure || asOf == null || office == null || name == null || !now(held, asOf)) {
            return;
        }
        Set<String> others = elsewhere.getOrDefault(held.office().title(), Set.of());
        About about = new About(asOf, asOf, others, "");
        if (held.office().singleSeat() && alone(held) && named(held.office().body())) {
            tellings.tell(What.so(Kind.HOLDER, office, name), held.person().span(), about);
        }
        tellings.tell(
                What.so(Kind.TITLE, Tellings.folded(name), office),
                held.office().span(),
                new About(asOf, asOf, List.of(), ""));
    }

    /** Whether a ruler goes by what is the family name of another: "King Salman" is not Mohammed bin Salman. */
    private static boolean otherName(OfficeHeld held, @Nullable String name) {
        String written = held.person().text();
        return name != null
                && RULERS.contains(held.office().title())
                && written.indexOf(' ') < 0
                && !Tellings.folded(name).startsWith(Tellings.folded(written) + " ");
    }

    /** Whether the body is one of its name: many countries have a "National Assembly", and of "Republican National Committee" the name may begin before it. */
    private boolean named(@Nullable Mention body) {
        if (body == null || !String.valueOf(body.id()).startsWith(ORGANISATION)) {
            return true;
        }
        List<Token> before = tellings.annotated().tokens(tellings.sentence(body.span())).stream()
                .filter(token -> token.span().end() <= body.span().start())
                .toList();
        String last = before.isEmpty() ? "" : before.get(before.size() - 1).text();
        boolean whole = last.isEmpty()
                || last.equals("The")
                || (!Character.isUpperCase(last.charAt(0)) && !PARTS.contains(last));
        return whole
                && !Stream.of(body.text().toLowerCase(Locale.ROOT).split(" ", -1))
                        .allMatch(COMMON::contains);
    }

    /** Whether the sentence speaks of the article's own time: of another, the holder may be another. */
    private static boolean now(OfficeHeld held, LocalDate asOf) {
        Integer year = held.year();
        return year == null || year == asOf.getYear();
    }

    /** Whether the article gives the office to nobody else. */
    private boolean alone(OfficeHeld held) {
        return tellings.of(OfficeHeld.class)
                .filter(other -> other.sameSeat(held))
                .allMatch(other -> other.person().same(held.person()));
    }
}
