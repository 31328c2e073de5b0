package org.factdesk.extract.statement;

import java.util.List;
import org.factdesk.extract.statement.Chunk.Kind;
import org.jspecify.annotations.Nullable;

/** A quotation behind a colon, whatever words lead to it: «Hale had one answer: "No"», «Ana Hale: "No"», «From the report: "No"». */
final class Leads {
    private final Unit unit;
    private final Chunks chunks;
    private final Subjects subjects;
    private final Contents contents;

    Leads(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
        this.subjects = new Subjects(unit, chunks);
        this.contents = new Contents(unit, chunks);
    }

    /** The quotation at word {@code quote} as what the words before its colon announce. */
    @Nullable
    Draft at(int quote) {
        int colon = quote - 1;
        if (!unit.is(colon, ":") || colon == 0) {
            return null;
        }
        int from = chunks.indexAt(contents.start(colon));
        for (int k = chunks.indexAt(colon) - 1; k >= from; k--) {
            if (chunks.is(k, Kind.QUOTE)) {
                return null;
            }
            if (chunks.is(k, Kind.VERBS) && VerbGroup.of(unit, chunks.get(k)).finite()) {
                return acted(k, colon);
            }
        }
        return named(from, colon);
    }

    /** «Hale had one answer:»: the subject speaks, the verb with all that follows announces it. */
    private @Nullable Draft acted(int k, int colon) {
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k));
        Phrase source = subjects.left(k);
        boolean speaks = source != null
                && !verbs.passive()
                && !unit.tagged(source.from(), "EX")
                && !unit.tagged(source.from(), "W")
                && !(unit.word(verbs.main()).lemma().equals("be") && unit.tagged(source.from(), "PRP"));
        return speaks ? draft(source, new Phrase(verbs.from(), colon + 1), colon) : null;
    }

    /** «Ana Hale:», «From the report:». */
    private @Nullable Draft named(int from, int colon) {
        int first =
                chunks.is(from, Kind.PREPOSITION) && unit.is(chunks.get(from).from(), "from") ? from + 1 : from;
        if (!chunks.is(first, Kind.NOUN_PHRASE)
                || (first == from && !unit.tagged(chunks.get(first).from(), "NNP"))) {
            return null;
        }
        for (int k = first + 1; k < chunks.indexAt(colon); k++) {
            if (!chunks.is(k, Kind.NOUN_PHRASE) && !chunks.is(k, Kind.CONJUNCTION) && !chunks.is(k, Kind.PREPOSITION)) {
                return null;
            }
        }
        return draft(new Phrase(chunks.get(first).from(), colon), new Phrase(colon, colon + 1), colon);
    }

    private @Nullable Draft draft(@Nullable Phrase source, Phrase cue, int colon) {
        Phrase content = contents.from(colon + 1, Contents.Shape.QUOTATION);
        return content == null ? null : new Draft("speech", source, cue, List.of(content), null, false);
    }
}
