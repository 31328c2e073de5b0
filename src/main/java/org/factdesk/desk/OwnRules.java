package org.factdesk.desk;

import org.factdesk.check.Catalogue;
import org.factdesk.engine.DrlRules;
import org.factdesk.house.HouseRules;

/**
 * The rules that a desk has written.
 *
 * @param house those in the language for newsrooms
 * @param drl those in DRL, compiled
 */
public record OwnRules(HouseRules house, DrlRules drl) {
    /** A desk without rules of its own. */
    public static final OwnRules NONE = new OwnRules(HouseRules.NONE, DrlRules.NONE);

    /** {@code known} and the checks of these. */
    public Catalogue addTo(Catalogue known) {
        return drl.addTo(house.addTo(known));
    }
}
