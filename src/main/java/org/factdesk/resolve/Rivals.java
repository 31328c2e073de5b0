package org.factdesk.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Fact;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.TwoHolders;

/** Finds the persons of an article who are said to hold one office. Each is held against the last few before, more than an article has that is no list of holders. */
final class Rivals {
    private static final int MOST = 20;

    /** Who was first said to hold each office, the last few, by what makes two offices one. */
    private final Map<String, Deque<OfficeHeld>> holders = new HashMap<>();

    private final Map<String, OfficeHeld> first = new HashMap<>();
    private final List<TwoHolders> found = new ArrayList<>();

    private Rivals() {}

    static List<TwoHolders> of(List<Fact> facts) {
        Rivals rivals = new Rivals();
        facts.stream()
                .filter(OfficeHeld.class::isInstance)
                .map(OfficeHeld.class::cast)
                .filter(OfficeHeld::current)
                .forEach(rivals::add);
        return rivals.found;
    }

    private void add(OfficeHeld held) {
        List<String> seats = held.seats();
        if (!held.office().singleSeat() || seats.stream().anyMatch(seat -> said(held, seat))) {
            return;
        }
        Set<OfficeHeld> others = new LinkedHashSet<>();
        seats.forEach(seat -> others.addAll(holders.getOrDefault(seat, new ArrayDeque<>())));
        for (OfficeHeld other : others) {
            if (other.precedes(held)) {
                found.add(new TwoHolders(other, held));
            } else if (held.precedes(other)) {
                found.add(new TwoHolders(held, other));
            }
        }
        seats.forEach(seat -> keep(held, holders.computeIfAbsent(seat, office -> new ArrayDeque<>())));
    }

    /** Whether the same is said of the same person before. */
    private boolean said(OfficeHeld held, String seat) {
        OfficeHeld before = first.putIfAbsent(held.person().id() + " " + seat, held);
        return before != null && before.precedes(held);
    }

    private static void keep(OfficeHeld held, Deque<OfficeHeld> last) {
        last.add(held);
        if (last.size() > MOST) {
            last.remove();
        }
    }
}
