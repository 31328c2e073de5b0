package org.factdesk.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.claim.Office;
import org.factdesk.claim.Validity;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.OfficeName;
import org.factdesk.lexicon.OfficeTitles.Belongs;
import org.factdesk.text.Problem;

/** What a desk should mend in its knowledge: entries that can be read and yet cannot all be right, or help nobody. */
public final class Lint {
    private final Knowledge knowledge;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What there is to mend, in the order of files and lines. */
    public static List<Problem> of(Knowledge knowledge) {
        Lint lint = new Lint(knowledge);
        lint.sources();
        lint.offices();
        lint.seats();
        lint.circles();
        lint.problems.sort(Comparator.comparing(Problem::path)
                .thenComparingInt(Problem::line)
                .thenComparing(Problem::message));
        return lint.problems;
    }

    private void tell(Origin origin, String message) {
        problems.add(new Problem(origin.path(), origin.line(), message, null));
    }

    private void sources() {
        List<Origin> origins = new ArrayList<>();
        knowledge.holdings().forEach(entry -> origins.add(entry.origin()));
        knowledge.people().forEach(entry -> origins.add(entry.origin()));
        knowledge.facts().forEach(entry -> origins.add(entry.origin()));
        knowledge.names().forEach(entry -> origins.add(entry.origin()));
        origins.stream()
                .filter(origin -> origin.source().isEmpty())
                .forEach(origin -> tell(origin, "no source: say where the desk has it from"));
    }

    private void offices() {
        for (Holding holding : knowledge.holdings()) {
            String country = holding.country();
            if (!country.isEmpty() && Seat.id(country).startsWith("org:") && !isPlace(country)) {
                tell(
                        holding.origin(),
                        "'" + country + "' is no country that is known; add it to the places if there is one");
            }
            if (country.isEmpty() && holding.body().isEmpty()) {
                tell(
                        holding.origin(),
                        "neither body nor country: no title in an article can be told to be this office");
            }
            if (OfficeName.of(holding.office()).belongs() == Belongs.NONE) {
                tell(holding.origin(), "'" + holding.office() + "' is no office that articles are read for");
            }
        }
    }

    private boolean isPlace(String name) {
        return knowledge.places().stream()
                .anyMatch(place -> place.name().equals(name) || place.aliases().contains(name));
    }

    /** Overlaps and gaps of the offices of one seat. */
    private void seats() {
        Map<String, List<Holding>> seats = new TreeMap<>();
        for (Holding holding : knowledge.holdings()) {
            if (holding.singleSeat() && holding.term() == Office.Term.CURRENT) {
                String key = holding.title() + "@" + holding.body() + "@" + holding.country();
                seats.computeIfAbsent(key, each -> new ArrayList<>()).add(holding);
            }
        }
        Comparator<Holding> byStart =
                Comparator.comparing(holding -> holding.tenure().validity().mayBegin());
        for (List<Holding> seat : seats.values()) {
            seat.sort(byStart.thenComparing(Holding::person));
            for (int i = 1; i < seat.size(); i++) {
                succession(seat.get(i - 1), seat.get(i));
            }
        }
    }

    private void succession(Holding one, Holding next) {
        Validity first = one.tenure().validity();
        Validity second = next.tenure().validity();
        if (second.begun().isBefore(first.mayEnd()) && !one.person().equals(next.person())) {
            tell(
                    next.origin(),
                    "overlaps in an office of one seat: " + one.person() + " "
                            + one.tenure().words() + " (" + place(one.origin()) + ")");
        } else if (!first.ended().equals(LocalDate.MAX)
                && first.ended().plusDays(1).isBefore(second.mayBegin())) {
            tell(
                    next.origin(),
                    "a gap: nobody from " + one.tenure().until() + " to "
                            + next.tenure().since());
        }
    }

    private static String place(Origin origin) {
        return origin.path() + ":" + origin.line();
    }

    /** Places that lie in themselves, by way of others. */
    private void circles() {
        Map<String, PlaceNames> places = new HashMap<>();
        knowledge.places().forEach(place -> places.putIfAbsent(place.name(), place));
        Set<String> told = new LinkedHashSet<>();
        for (PlaceNames place : knowledge.places()) {
            Set<String> way = new LinkedHashSet<>();
            PlaceNames at = place;
            while (at != null && way.add(at.name())) {
                at = places.get(at.within());
            }
            boolean circle = at != null && at.name().equals(place.name());
            if (circle && way.stream().noneMatch(told::contains)) {
                told.addAll(way);
                tell(place.origin(), "lies in itself: " + String.join(" in ", way) + " in " + place.name());
            }
            if (at == null && !place.within().isEmpty() && way.size() == 1) {
                unknownWhole(place);
            }
        }
    }

    private void unknownWhole(PlaceNames place) {
        if (Gazetteer.world().places(place.within()).isEmpty() && !isPlace(place.within())) {
            tell(place.origin(), "lies in '" + place.within() + "', which is no place that is known");
        }
    }
}
