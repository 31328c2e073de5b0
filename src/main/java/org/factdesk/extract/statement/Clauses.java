package org.factdesk.extract.statement;

import java.util.Locale;
import java.util.Set;
import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.lexicon.Lexicon;

/** Where clauses begin. */
final class Clauses {
    private static final Set<String> SUBORDINATORS = Lexicon.words("subordinators");

    private static final Set<String> EITHER = Lexicon.words("clause-prepositions");

    private Clauses() {}

    /** Whether the preposition or conjunction in chunk {@code k} opens a clause: "that", "while", "if"; "after" and the like before a subject and its verb. */
    static boolean opens(Unit unit, Chunks chunks, int k) {
        String word = unit.word(chunks.get(k).from()).text().toLowerCase(Locale.ROOT);
        return SUBORDINATORS.contains(word) || (EITHER.contains(word) && subjectAndVerb(unit, chunks, k + 1));
    }

    private static boolean subordinator(Unit unit, Chunks chunks, int k) {
        return SUBORDINATORS.contains(unit.word(chunks.get(k).from()).text().toLowerCase(Locale.ROOT));
    }

    /** Whether a noun phrase and, adverbs aside, its finite verb stand at chunk {@code k}. */
    static boolean subjectAndVerb(Unit unit, Chunks chunks, int k) {
        int at = k;
        while (chunks.is(at, Kind.ADVERB)) {
            at++;
        }
        if (!chunks.is(at, Kind.NOUN_PHRASE)) {
            return false;
        }
        at++;
        while ((chunks.is(at, Kind.PREPOSITION)
                        && !subordinator(unit, chunks, at)
                        && chunks.is(at + 1, Kind.NOUN_PHRASE))
                || (chunks.is(at, Kind.CONJUNCTION) && chunks.is(at + 1, Kind.NOUN_PHRASE))) {
            at += 2;
        }
        while (chunks.is(at, Kind.ADVERB)) {
            at++;
        }
        return chunks.is(at, Kind.VERBS) && VerbGroup.of(unit, chunks.get(at)).finite();
    }
}
