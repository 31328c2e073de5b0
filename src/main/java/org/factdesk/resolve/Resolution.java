package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Fact;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.text.Article;
import org.factdesk.text.GivenUp;

/** Gives the mentions and claims of one article their ids. */
public final class Resolution {

    private Resolution() {}

    /** What {@code knowledge} has of that of which {@code article} and its resolved {@code facts} speak. */
    public static List<Fact> known(Article article, List<Fact> facts, Knowledge knowledge) {
        GivenUp.whereInterrupted();
        return Recollection.of(article, facts, knowledge);
    }

    /** Which of the resolved {@code facts} are alike: names, quoted words, offices. */
    public static List<Fact> alike(List<Fact> facts) {
        GivenUp.whereInterrupted();
        List<Fact> alike = new ArrayList<>(Lookalikes.of(facts));
        alike.addAll(Echoes.of(facts));
        alike.addAll(Rivals.of(facts));
        return alike;
    }

    /** The same facts, with ids of persons, offices, places, days and events where they are sure. */
    public static List<Fact> of(List<Fact> facts) {
        GivenUp.whereInterrupted();
        Bodies bodies = new Bodies(facts);
        List<Fact> seated = Counterparts.entitle(
                facts.stream().map(fact -> seated(fact, bodies)).toList());
        Naming naming = new Naming(People.of(seated, bodies), bodies, new Places(facts));
        List<Fact> named = seated.stream().map(naming::named).toList();
        return Events.identify(Seats.fill(named));
    }

    /** With the bodies of offices, so that titles can be told apart. */
    private static Fact seated(Fact fact, Bodies bodies) {
        if (fact instanceof OfficeHeld held) {
            return held.of(held.office().of(bodies.of(held.office())));
        }
        if (fact instanceof PersonMention mention && mention.office() != null) {
            return mention.resolved(null, mention.office().of(bodies.of(mention.office())));
        }
        return fact;
    }
}
