package org.factdesk.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is set in the report.
 *
 * @param number its place in the report, from 1
 * @param name its file, with its id where the file holds many
 * @param headline its headline where it is no words of the text
 * @param standfirst its standfirst, likewise
 * @param above who wrote it, where and when
 * @param notes notes on none of its words
 * @param kept what is not asked because somebody has decided so
 */
public record Proof(
        int number,
        String name,
        String language,
        @Nullable String headline,
        @Nullable String standfirst,
        String above,
        List<Note> notes,
        List<Block> blocks,
        List<Kept> kept) {

    public Proof {
        notes = List.copyOf(notes);
        blocks = List.copyOf(blocks);
        kept = List.copyOf(kept);
    }

    /** Its headline, wherever it stands; empty where it has none. */
    public String title() {
        return headline != null
                ? headline
                : blocks.stream()
                        .filter(block -> block.kind().equals("headline"))
                        .findFirst()
                        .map(block -> Piece.plain(block.only().pieces()))
                        .orElse("");
    }

    /** The headline, where the text begins with one: what the file says of the article stands below it. */
    public List<Block> top() {
        return blocks.subList(0, headed() ? 1 : 0);
    }

    /** The blocks below it. */
    public List<Block> body() {
        return blocks.subList(headed() ? 1 : 0, blocks.size());
    }

    private boolean headed() {
        return !blocks.isEmpty() && blocks.get(0).kind().equals("headline");
    }

    /** A finding that is kept back. */
    public record Kept(
            int line, String severity, String check, String message, String words, String by, String reason) {}
}
