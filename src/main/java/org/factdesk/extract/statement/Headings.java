package org.factdesk.extract.statement;

import java.util.List;
import java.util.Optional;

/** "Hale: We will sign": a headline or a line of an interview. */
final class Headings {
    private static final int LONGEST_NAME = 6;

    private Headings() {}

    static Optional<Draft> read(Unit unit, Chunks chunks) {
        if (!chunks.is(0, Chunk.Kind.NOUN_PHRASE)) {
            return Optional.empty();
        }
        int colon = chunks.get(0).to();
        boolean name = colon <= LONGEST_NAME && unit.tagged(0, "NNP") && unit.tagged(colon - 1, "NNP");
        if (!name || !unit.is(colon, ":") || colon + 3 >= unit.size()) {
            return Optional.empty();
        }
        Contents contents = new Contents(unit, chunks);
        Phrase content = contents.trimmed(colon + 1, unit.size());
        if (content == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft("speech", new Phrase(0, colon), new Phrase(colon, colon + 1), List.of(content), null, false));
    }
}
