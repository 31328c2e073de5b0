package org.factdesk.report.page;

import java.util.List;

/** A stretch of a section as it is set: words, marked words, or the number of a note. */
public sealed interface Piece {

    /** Words as they stand. */
    record Words(String text) implements Piece {}

    /**
     * Words below a mark, which may have marks in them.
     *
     * @param stroke the mark
     * @param level the line it is drawn on, so that marks that lie over each other stay apart
     * @param first whether the mark begins here
     */
    record Marked(Stroke stroke, int level, boolean first, List<Piece> inside) implements Piece {}

    /** The number of the note, behind the words that a mark ends with. */
    record NoteSign(Stroke stroke) implements Piece {}

    /**
     * The mark of one end of a finding.
     *
     * @param id the anchor of the words
     * @param key the finding it belongs to
     * @param kind how it is drawn: the severity of the finding, or "end" for other words it rests on
     * @param number what is set behind it
     * @param target the anchor that its number leads to
     * @param title what its number says to those who do not see it
     * @param start the first character of the article it is about
     * @param end the one behind the last; the same as {@code start} where something is missing
     */
    record Stroke(String id, String key, String kind, String number, String target, String title, int start, int end) {
        /** Whether something is missing here, and no words are marked. */
        public boolean empty() {
            return start == end;
        }
    }

    /** The words of {@code pieces} alone. */
    static String plain(List<Piece> pieces) {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                plain.append(words.text());
            } else if (piece instanceof Marked marked) {
                plain.append(plain(marked.inside()));
            }
        }
        return plain.toString();
    }
}
