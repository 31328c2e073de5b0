package org.factdesk.report.page;

import java.util.List;

/**
 * A block of an article as it is set: one paragraph, or all items of a list, or all cells of a table.
 *
 * @param kind what it is to the reader, by the name of its section's role
 * @param rows its rows; more than one in lists and tables only
 * @param notes the notes on a table, which stand below it; elsewhere each row has its own
 */
public record Block(String kind, List<Row> rows, List<Note> notes) {

    public Block {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A paragraph, an item or a row of a table.
     *
     * @param line the line of the draft it begins on; 0 where that was told already
     * @param cells its words; more than one in tables only
     * @param notes the notes on it
     */
    public record Row(int line, List<List<Piece>> cells, List<Note> notes) {

        public Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }

        /** Its words, where it has no cells. */
        public List<Piece> pieces() {
            return cells.get(0);
        }
    }

    /** Its only row. */
    public Row only() {
        return rows.get(0);
    }
}
