package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Fact;
import org.factdesk.claim.KnownHolder;
import org.factdesk.claim.KnownPerson;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.knowledge.Holding;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.PartialDate;
import org.factdesk.knowledge.Person;
import org.factdesk.knowledge.Seat;
import org.factdesk.text.Article;
import org.jspecify.annotations.Nullable;

/** What the desk knows of that of which one article speaks, and nothing else. */
final class Recollection {
    private final Knowledge knowledge;
    private final Succession succession;
    private final Cast cast;
    private final List<Fact> known = new ArrayList<>();

    private Recollection(List<Fact> facts, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.succession = new Succession(knowledge);
        this.cast = new Cast(facts);
        offices(facts).forEach(this::holders);
        people();
    }

    /** What {@code knowledge} holds that touches {@code article} and its resolved {@code facts}. */
    static List<Fact> of(Article article, List<Fact> facts, Knowledge knowledge) {
        if (knowledge.isEmpty()) {
            return List.of();
        }
        List<Fact> known = new Recollection(facts, knowledge).known;
        if (knowledge.facts().isEmpty()
                && knowledge.diary().isEmpty()
                && knowledge.names().isEmpty()) {
            return known;
        }
        Wording wording = new Wording(article, facts);
        known.addAll(new KnownFacts(knowledge, wording, facts).found());
        known.addAll(new KnownEvents(knowledge, wording).found());
        known.addAll(new KnownNames(knowledge, wording).found());
        return known;
    }

    private void people() {
        Set<Person> found = new LinkedHashSet<>();
        cast.lastWords().forEach(word -> found.addAll(knowledge.people(word)));
        for (Person person : found) {
            List<String> names = knowledge.names(person.name());
            Set<String> persons = cast.called(names);
            if (!persons.isEmpty()) {
                PartialDate born = person.born();
                known.add(new KnownPerson(
                        person.name(),
                        names.stream().map(name -> List.of(name.split(" ", -1))).toList(),
                        persons,
                        born == null ? null : born.first(),
                        born == null ? null : born.last()));
            }
        }
    }

    /** The classes of offices in the article, each with the ids of the bodies it has there. */
    private static Map<String, Set<String>> offices(List<Fact> facts) {
        Map<String, Set<String>> offices = new TreeMap<>();
        for (Fact fact : facts) {
            Office office = office(fact);
            if (office != null) {
                Set<String> seats = offices.computeIfAbsent(office.title(), title -> new TreeSet<>());
                if (office.seat() != null) {
                    seats.add(office.seat());
                }
            }
        }
        return offices;
    }

    private static @Nullable Office office(Fact fact) {
        if (fact instanceof OfficeHeld held) {
            return held.office();
        }
        return fact instanceof Appointment move ? move.office() : null;
    }

    private void holders(String title, Set<String> seats) {
        for (Holding holding : knowledge.holdings(title)) {
            Set<String> same = new LinkedHashSet<>();
            seats.stream()
                    .filter(seat -> holding.seats().stream().anyMatch(known -> Seat.same(known, seat)))
                    .forEach(same::add);
            List<String> names = knowledge.names(holding.person());
            Set<String> persons = cast.called(names);
            if (!same.isEmpty() || !persons.isEmpty()) {
                known.add(new KnownHolder(
                        holding.person(),
                        persons,
                        cast.perhapsCalled(names),
                        title,
                        same,
                        holding.singleSeat(),
                        holding.term(),
                        succession.of(holding),
                        holding.tenure().words(),
                        !holding.origin().source().isEmpty()));
            }
        }
    }
}
