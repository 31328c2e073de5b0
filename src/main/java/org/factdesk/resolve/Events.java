package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Meeting.Reference;
import org.factdesk.claim.Postponement;
import org.factdesk.claim.Stance;

/** Which meetings of an article are one and the same. */
final class Events {

    private Events() {}

    /** The same facts; meetings that are surely one event share an id, the others have none. */
    static List<Fact> identify(List<Fact> facts) {
        Set<String> open = openHeads(facts);
        Map<String, List<Occurrence>> byHead = new LinkedHashMap<>();
        IdentityHashMap<Fact, Occurrence> found = new IdentityHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Meeting meeting
                    && meeting.stance() != Stance.DENIED
                    && !open.contains(meeting.label().head())) {
                Occurrence occurrence =
                        place(meeting, byHead.computeIfAbsent(meeting.label().head(), head -> new ArrayList<>()));
                if (occurrence != null) {
                    found.put(meeting, occurrence);
                }
            }
        }
        List<Fact> identified = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Occurrence occurrence = found.get(fact);
            identified.add(occurrence == null ? fact : ((Meeting) fact).withEvent(occurrence.id()));
        }
        return identified;
    }

    /** The heads of which the article has several, or of which it says that a day or place has changed. */
    private static Set<String> openHeads(List<Fact> facts) {
        Set<String> open = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Meeting meeting) {
                boolean moved = facts.stream()
                        .anyMatch(other ->
                                other instanceof Postponement && other.span().overlaps(meeting.trigger()));
                if (moved) {
                    open.add(meeting.label().head());
                }
            }
        }
        return open;
    }

    private static @org.jspecify.annotations.Nullable Occurrence place(Meeting meeting, List<Occurrence> known) {
        List<Occurrence> fitting =
                known.stream().filter(occurrence -> occurrence.fits(meeting)).toList();
        boolean only = known.size() == 1 && fitting.size() == 1;
        boolean called = fitting.size() == 1 && fitting.get(0).called(meeting);
        if ((meeting.label().reference() == Reference.KNOWN && (only || called))
                || (fitting.size() == 1 && fitting.get(0).shares(meeting) >= 2)) {
            fitting.get(0).add(meeting);
            return fitting.get(0);
        }
        if (bare(meeting) || (meeting.label().reference() == Reference.KNOWN && !fitting.isEmpty())) {
            return null;
        }
        Occurrence fresh = new Occurrence(meeting.label().head() + "-" + (known.size() + 1), meeting);
        known.add(fresh);
        return fresh;
    }

    /** Whether nothing is told of it that could tell it from another. */
    private static boolean bare(Meeting meeting) {
        return meeting.day() == null
                && meeting.venue() == null
                && meeting.participants().isEmpty()
                && meeting.label().qualifiers().isEmpty();
    }
}
