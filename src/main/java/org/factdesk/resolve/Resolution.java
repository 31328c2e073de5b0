package org.factdesk.resolve;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.PersonMention;
import org.factdesk.text.Span;

/** Gives the mentions and claims of one article their ids. */
public final class Resolution {

    private Resolution() {}

    /** The same facts, with ids of persons, offices, places, days and events where they are sure. */
    public static List<Fact> of(List<Fact> facts) {
        List<Fact> withBodies = Naming.bodies(facts);
        Naming naming = new Naming(People.of(withBodies), people(facts));
        List<Fact> named = withBodies.stream().map(naming::named).toList();
        return Events.identify(Venues.identify(named));
    }

    private static Map<Span, Mention> people(List<Fact> facts) {
        return facts.stream()
                .filter(PersonMention.class::isInstance)
                .map(fact -> ((PersonMention) fact).person())
                .collect(Collectors.toMap(Mention::span, mention -> mention, (one, other) -> one));
    }
}
