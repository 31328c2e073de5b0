package org.factdesk.extract.statement;

import java.util.List;
import java.util.Set;
import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.extract.statement.CueLexicon.Entry;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Words in quotation marks that say as what somebody sees or shows a person or thing, whatever the verb: «pounded Hale as a "liar"». */
final class Depictions {
    private static final Set<String> PLAIN = Lexicon.words("plain-object-verbs");
    private static final Entry DEPICTING = new Entry("speech", Set.of("n"));

    private final Unit unit;
    private final Chunks chunks;
    private final Subjects subjects;
    private final Contents contents;

    Depictions(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
        this.subjects = new Subjects(unit, chunks);
        this.contents = new Contents(unit, chunks);
    }

    /** The quotation at word {@code quote} as what the verb before its object and "as" shows that object to be. */
    @Nullable
    Draft at(int quote) {
        int as = as(quote);
        int k = as < 0 ? -1 : verb(as - 1);
        if (k < 0) {
            return null;
        }
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k));
        CueVerb listed = CueVerb.at(unit, chunks, k);
        CueVerb cue = listed == null ? new CueVerb(verbs, DEPICTING, verbs.to()) : listed;
        Phrase source = subjects.left(k);
        int from = object(Math.max(chunks.indexAt(cue.to()), k + 1));
        boolean depicts = from < as
                && !verbs.passive()
                && !PLAIN.contains(unit.word(verbs.main()).lemma());
        if (source == null || !depicts || unit.tagged(source.from(), "EX")) {
            return null;
        }
        Phrase content = contents.from(chunks.get(from).from(), Contents.Shape.PHRASE);
        Phrase words = new Phrase(verbs.from(), chunks.get(from).from());
        return content == null || content.to() <= quote
                ? null
                : new Draft(cue.entry().kind(), source, words, List.of(content), null, verbs.negated());
    }

    /** The chunk of the "as" that leads to the quotation, -1 where there is none. */
    private int as(int quote) {
        int k = chunks.indexAt(quote) - 1;
        while (chunks.is(k, Kind.ADVERB)
                || (chunks.is(k, Kind.OTHER) && unit.tagged(chunks.get(k).from(), "DT"))) {
            k--;
        }
        return chunks.is(k, Kind.PREPOSITION) && unit.is(chunks.get(k).from(), "as") ? k : -1;
    }

    /** The verb group before the object that ends in chunk {@code last}, -1 where that is no plain noun phrase. */
    private int verb(int last) {
        int k = last;
        while (chunks.is(k, Kind.NOUN_PHRASE) || chunks.is(k, Kind.PREPOSITION) || chunks.is(k, Kind.ADVERB)) {
            k--;
        }
        return chunks.is(k, Kind.VERBS) ? k : -1;
    }

    /** The first noun phrase from chunk {@code k} on that is no time. */
    private int object(int k) {
        int at = k;
        while (at < chunks.all().size() && (!chunks.is(at, Kind.NOUN_PHRASE) || chunks.time(at))) {
            at++;
        }
        return at;
    }
}
