package org.factdesk.resolve;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.jspecify.annotations.Nullable;

/** Tells whose an office is where the words do not: "Foreign Minister Aydin", who is the Turkish foreign minister elsewhere. */
final class Seats {
    /** The bodies of a title of one person, by both. */
    private final Map<String, Set<String>> known = new HashMap<>();

    private Seats(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof OfficeHeld held && held.office().seat() != null) {
                known.computeIfAbsent(key(held.person(), held.office()), key -> new LinkedHashSet<>())
                        .add(held.office().seat());
            }
        }
    }

    /** The same facts; an office without a body has that of the same person's same office, if there is one. */
    static List<Fact> fill(List<Fact> facts) {
        Seats seats = new Seats(facts);
        return facts.stream().map(seats::filled).toList();
    }

    private Fact filled(Fact fact) {
        if (fact instanceof OfficeHeld held) {
            return held.of(filled(held.person(), held.office()));
        }
        if (fact instanceof Appointment move && move.office() != null) {
            return move.to(filled(move.person(), move.office()));
        }
        if (fact instanceof Departure move && move.office() != null) {
            return move.from(filled(move.person(), move.office()));
        }
        return fact;
    }

    private Office filled(@Nullable Mention person, Office office) {
        Set<String> seats = person == null || person.id() == null || office.body() != null
                ? Set.of()
                : known.getOrDefault(key(person, office), Set.of());
        return seats.size() == 1 ? office.of(seats.iterator().next()) : office;
    }

    private static String key(Mention person, Office office) {
        return person.id() + " " + office.title();
    }
}
