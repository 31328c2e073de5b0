package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.jspecify.annotations.Nullable;

/** Gives "his Greek counterpart" the title of the one whose counterpart it is. */
final class Counterparts {
    private static final String COUNTERPART = "counterpart";

    /** Characters between the two titles: a sentence, not a paragraph. */
    private static final int REACH = 250;

    private Counterparts() {}

    /** The same facts in their order, each counterpart an officer of another body where it can be told which; a mention of one that cannot has no office. */
    static List<Fact> entitle(List<Fact> facts) {
        List<Fact> entitled = new ArrayList<>(facts.size());
        OfficeHeld last = null;
        for (Fact fact : facts) {
            Fact told = fact;
            if (fact instanceof OfficeHeld held && counterpart(held.office())) {
                told = held.of(like(last, held.office()));
            } else if (fact instanceof PersonMention mention
                    && mention.office() != null
                    && counterpart(mention.office())) {
                told = mention.resolved(null, like(last, mention.office()));
            } else if (fact instanceof OfficeHeld held) {
                last = held;
            }
            entitled.add(told);
        }
        return entitled;
    }

    private static boolean counterpart(Office office) {
        return office.title().equals(COUNTERPART);
    }

    private static Office like(@Nullable OfficeHeld other, Office office) {
        boolean known = other != null
                && office.seat() != null
                && other.office().term() == Office.Term.CURRENT
                && !office.seat().equals(other.office().seat())
                && office.span().start() - other.span().end() <= REACH;
        return !known || other == null
                ? office
                : new Office(
                        office.span(),
                        other.office().title(),
                        office.body(),
                        office.term(),
                        other.office().singleSeat(),
                        office.seat());
    }
}
