package org.factdesk.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Words to put into a draft.
 *
 * @param title what an editor offers
 * @param at where
 * @param words the words, on one line but for a line end behind them
 * @param blank which of the words the writer is to write over
 */
record Insertion(String title, Position at, String words, String blank) {

    /** Where the blank stands once they are inserted. */
    Range selection() {
        int start = at.getCharacter() + words.indexOf(blank);
        return new Range(new Position(at.getLine(), start), new Position(at.getLine(), start + blank.length()));
    }
}
