package org.factdesk.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.Stance;
import org.jspecify.annotations.Nullable;

/** Who holds which office in one article, and so whom a title stands for. */
final class Holders {
    private final List<OfficeHeld> held;
    private final List<Appointment> appointments;
    private final People people;

    Holders(List<Fact> facts, People people) {
        this.people = people;
        held = facts.stream()
                .filter(OfficeHeld.class::isInstance)
                .map(OfficeHeld.class::cast)
                .toList();
        appointments = facts.stream()
                .filter(Appointment.class::isInstance)
                .map(Appointment.class::cast)
                .filter(move -> move.stance() == Stance.ASSERTED && move.office() != null && move.person() != null)
                .toList();
    }

    /** The person told by title and name together where {@code mention} is the title of the two: "his Greek counterpart", Nikos Galanis. */
    @Nullable
    String described(Mention mention) {
        return held.stream()
                .filter(claim -> claim.span().covers(mention.span())
                        && mention.span().covers(claim.office().span())
                        && !claim.person().span().overlaps(mention.span()))
                .map(people::holder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Those of {@code candidates} who hold the office that is told with {@code mention}; all where that tells none of them. */
    Set<String> among(Set<String> candidates, PersonMention mention) {
        Set<String> fitting = new LinkedHashSet<>(candidates);
        fitting.retainAll(held.stream()
                .filter(claim -> claim.person().span().equals(mention.span()))
                .flatMap(claim -> of(claim.office()).stream())
                .collect(Collectors.toSet()));
        return fitting.isEmpty() ? candidates : fitting;
    }

    /** Who holds {@code office} in this article; where its body is not told, who holds any of its class. */
    Set<String> of(Office office) {
        Set<String> holders = new LinkedHashSet<>();
        for (OfficeHeld claim : held) {
            if (fits(office, claim.office())) {
                add(people.holder(claim), holders);
            }
        }
        for (Appointment move : appointments) {
            boolean before = move.span().end() <= office.span().start();
            if (before && move.office() != null && move.person() != null && fits(office, move.office())) {
                add(people.id(move.person().span()), holders);
            }
        }
        return holders;
    }

    private static void add(@Nullable String holder, Set<String> holders) {
        if (holder != null) {
            holders.add(holder);
        }
    }

    private static boolean fits(Office wanted, Office found) {
        boolean title = wanted.title().equals(found.title())
                || (wanted.title().equals("minister") && found.title().endsWith(" minister"));
        boolean body = wanted.id() == null ? wanted.body() == null : Objects.equals(wanted.seat(), found.seat());
        return title && wanted.term() == found.term() && body;
    }
}
