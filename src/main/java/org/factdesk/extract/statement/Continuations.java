package org.factdesk.extract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a quotation that stands alone to whoever spoke last before it in its paragraph, or in the one above where it opens its own. */
final class Continuations {
    private Continuations() {}

    /** Joins the lone quotations among {@code units} to the passages before them; {@code passages} holds those of each unit. */
    static void join(List<Unit> units, List<List<Passage>> passages) {
        @Nullable Passage speaker = null;
        int heard = -1; // the section in which the speaker was last heard
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (lone(unit) && passages.get(i).isEmpty()) {
                boolean opens = i == 0 || units.get(i - 1).section() != unit.section();
                if (speaker != null && (unit.section() == heard || (opens && unit.section() == heard + 1))) {
                    speaker.goesOn(unit.span(new Phrase(0, end(unit))));
                    heard = unit.section();
                }
            } else if (!passages.get(i).isEmpty()) {
                speaker = lastSpeaker(passages.get(i));
                heard = unit.section();
                Phrase more = speaker == null ? null : unended(unit, passages.get(i));
                if (speaker != null && more != null) {
                    speaker.goesOn(unit.span(more));
                }
            }
        }
    }

    /** A quotation with nothing behind it, or only words that are no clause: «"whether to go after" Osama bin Laden». */
    private static boolean lone(Unit unit) {
        for (int i = 1; i < unit.size(); i++) {
            if (unit.tagged(i, "V") || unit.tagged(i, "MD")) {
                return false;
            }
        }
        return unit.quote(0);
    }

    /** «Hale told us in Washington, D.C. "It will hold."»: a quotation behind a full stop that ends no sentence for the splitter. */
    private static @Nullable Phrase unended(Unit unit, List<Passage> passages) {
        int last = end(unit) - 1;
        boolean free = last > 0
                && unit.quote(last)
                && unit.word(last - 1).text().endsWith(".")
                && passages.stream()
                        .allMatch(passage -> passage.draft().end() <= last
                                && passage.draft().cue().to() <= last);
        return free ? new Phrase(last, last + 1) : null;
    }

    private static int end(Unit unit) {
        int end = unit.size();
        while (end > 1 && unit.ended(end - 1)) {
            end--;
        }
        return end;
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
