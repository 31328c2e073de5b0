package org.factdesk.extract.office;

import java.util.Map;
import org.factdesk.claim.Stance;
import org.factdesk.lexicon.Lexicon;

/** Tells from the words before a verb how far the text stands behind it. */
final class StanceWords {
    private static final Map<String, String> WORDS = Lexicon.table("stance");
    private static final int REACH = 6;

    private StanceWords() {}

    static Stance before(Line line, int verb) {
        Stance stance = Stance.ASSERTED;
        for (int i = verb - 1; i >= Math.max(0, verb - REACH) && !line.is(i, ",") && !line.is(i, "and"); i--) {
            String found = WORDS.get(line.word(i));
            if (found != null) {
                stance = strongest(stance, Stance.valueOf(found));
            }
        }
        return stance;
    }

    private static Stance strongest(Stance one, Stance other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
