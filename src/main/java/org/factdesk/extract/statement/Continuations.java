package org.factdesk.extract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a quotation that stands alone to whoever spoke just before it. */
final class Continuations {
    private Continuations() {}

    /** Joins the lone quotations among {@code units} to the passages before them; {@code passages} holds those of each unit. */
    static void join(List<Unit> units, List<List<Passage>> passages) {
        @Nullable Passage speaker = null;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (lone(unit) && passages.get(i).isEmpty()) {
                if (speaker != null && near(units.get(i - 1), unit, speaker)) {
                    speaker.goesOn(unit.word(0).span());
                }
            } else {
                speaker = lastSpeaker(passages.get(i));
            }
        }
    }

    private static boolean near(Unit before, Unit unit, Passage speaker) {
        return before.section() == unit.section() || (before.section() + 1 == unit.section() && speaker.quotes());
    }

    private static boolean lone(Unit unit) {
        return unit.quote(0) && unit.ended(1);
    }

    private static @Nullable Passage lastSpeaker(List<Passage> passages) {
        for (int i = passages.size() - 1; i >= 0; i--) {
            if (passages.get(i).speech() && passages.get(i).draft().source() != null) {
                return passages.get(i);
            }
        }
        return null;
    }
}
