package org.factdesk.cli;

import java.util.Comparator;
import java.util.Optional;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;

/** Finds the check that a user names. */
final class KnownCheck {
    private static final int FARTHEST = 4;

    private KnownCheck() {}

    /** The check called {@code id}; a mistake names the one that was probably meant. */
    static Check of(Catalogue catalogue, String id) {
        Check check = catalogue.find(id);
        if (check != null) {
            return check;
        }
        Optional<String> meant = catalogue.all().stream()
                .map(Check::id)
                .filter(known -> distance(known, id) <= FARTHEST || known.contains(id))
                .min(Comparator.comparingInt(known -> distance(known, id)));
        throw new Mistake("there is no check '" + id + "'"
                + meant.map(known -> "; did you mean " + known + "?").orElse("; see: factdesk checks"));
    }

    /** The number of letters to add, drop or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
