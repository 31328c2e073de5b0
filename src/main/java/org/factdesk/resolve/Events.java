package org.factdesk.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.claim.AsOf;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Meeting.Reference;
import org.factdesk.claim.Postponement;
import org.factdesk.claim.Stance;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Row;
import org.jspecify.annotations.Nullable;

/** Which meetings of an article are one and the same. */
final class Events {

    private static final Set<String> GENERAL = Lexicon.words("general-meeting-nouns");

    /** More than any article has of one name. */
    private static final int MOST = 50;

    private final Map<String, List<Occurrence>> byHead = new HashMap<>();

    private final @Nullable LocalDate asOf;

    private Events(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The same facts; meetings that are surely one event share an id, the others have none. */
    static List<Fact> identify(List<Fact> facts) {
        Set<String> open = openHeads(facts);
        Events events = new Events(asOf(facts));
        List<Fact> identified = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            boolean told = fact instanceof Meeting meeting
                    && meeting.stance() != Stance.DENIED
                    && !open.contains(meeting.label().head());
            Occurrence occurrence = told ? events.place((Meeting) fact) : null;
            identified.add(occurrence == null ? fact : ((Meeting) fact).withEvent(occurrence.id()));
        }
        return identified;
    }

    private static @Nullable LocalDate asOf(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof AsOf day) {
                return day.date();
            }
        }
        return null;
    }

    /** The heads of which the article has several, or of which it says that a day or place has changed. */
    private static Set<String> openHeads(List<Fact> facts) {
        Set<String> open = new HashSet<>();
        Row<Fact> moves =
                Row.of(facts.stream().filter(Postponement.class::isInstance).toList(), Fact::span);
        for (Fact fact : facts) {
            if (fact instanceof Meeting meeting) {
                if (moves.near(meeting.trigger()).stream()
                        .anyMatch(move -> move.span().overlaps(meeting.trigger()))) {
                    open.add(meeting.label().head());
                }
            }
        }
        return open;
    }

    private @Nullable Occurrence place(Meeting meeting) {
        List<Occurrence> others = byHead.computeIfAbsent(meeting.label().head(), head -> new ArrayList<>());
        List<Occurrence> fitting =
                latest(others).filter(occurrence -> occurrence.fits(meeting)).toList();
        boolean only = others.size() == 1 && fitting.size() == 1;
        boolean called = fitting.size() == 1 && fitting.get(0).called(meeting);
        boolean pair = fitting.size() == 1 && fitting.get(0).pair(meeting);
        boolean known = meeting.label().reference() == Reference.KNOWN;
        boolean verb = meeting.label().reference() == Reference.VERB;
        if ((known && ((only && !fitting.get(0).toldByVerbs()) || called || pair))
                || (verb && called)
                || (fitting.size() == 1 && fitting.get(0).shares(meeting) >= 2)) {
            return fitting.get(0).add(meeting);
        }
        Occurrence otherwise = others.isEmpty() ? otherwiseCalled(meeting) : null;
        if (otherwise != null) {
            return otherwise.add(meeting);
        }
        if (bare(meeting) || (known && !fitting.isEmpty())) {
            return null;
        }
        Occurrence fresh = new Occurrence(meeting.label().head() + "-" + (others.size() + 1), asOf, meeting);
        others.add(fresh);
        return fresh;
    }

    /** The one event that "the talks" take up when the article has only said that people met: nothing conflicts, and something agrees or it is the only one so far and near. */
    private @Nullable Occurrence otherwiseCalled(Meeting meeting) {
        if (meeting.label().reference() != Reference.KNOWN
                || !GENERAL.contains(meeting.label().head())) {
            return null;
        }
        List<Occurrence> all = GENERAL.stream()
                .flatMap(head -> latest(byHead.getOrDefault(head, List.of())))
                .toList();
        List<Occurrence> fitting = all.stream()
                .filter(occurrence -> occurrence.agrees(meeting))
                .filter(occurrence -> occurrence.shares(meeting) > 0 || (all.size() == 1 && occurrence.near(meeting)))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** Those of {@code events} that a new meeting may be: of a list without end, not all. */
    private static Stream<Occurrence> latest(List<Occurrence> events) {
        return events.subList(Math.max(0, events.size() - MOST), events.size()).stream();
    }

    /** Whether nothing is told of it that could tell it from another. */
    private static boolean bare(Meeting meeting) {
        return meeting.day() == null
                && meeting.venue() == null
                && meeting.participants().isEmpty()
                && meeting.label().qualifiers().isEmpty();
    }
}
