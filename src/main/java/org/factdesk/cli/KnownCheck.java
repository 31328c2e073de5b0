package org.factdesk.cli;

import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.text.Likeness;

/** Finds the check that a user names. */
final class KnownCheck {

    private KnownCheck() {}

    /** The check called {@code id}; a mistake names the one that was probably meant. */
    static Check of(Catalogue catalogue, String id) {
        Check check = catalogue.find(id);
        if (check != null) {
            return check;
        }
        String meant =
                Likeness.nearest(id, catalogue.all().stream().map(Check::id).toList());
        throw new Mistake("there is no check '" + id + "'"
                + (meant == null ? "; see: factdesk checks" : "; did you mean " + meant + "?"));
    }
}
