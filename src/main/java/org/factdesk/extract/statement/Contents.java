package org.factdesk.extract.statement;

import java.util.Locale;
import java.util.Set;
import org.factdesk.extract.statement.Chunk.Kind;
import org.jspecify.annotations.Nullable;

/** Where what is said ends, and where it begins when it stands to the left of its cue. */
final class Contents {

    /** What kind of words the content is. */
    enum Shape {
        CLAUSE,
        QUOTATION,
        INFINITIVE,
        PHRASE
    }

    /** The clause a cue stands in: what stands around it tells where its content may end. */
    enum Clause {
        MAIN,
        /** Before the main clause: a comma and a new subject end it. */
        FRONTED,
        /** Told of a noun, between commas: a comma and the main verb end it. */
        RELATIVE
    }

    private static final Set<String> TURNS = Set.of("but", "while", "although", "though", "whereas");
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "after", "before", "when", "as", "because", "if", "while", "since", "until", "during", "despite", "amid");

    private final Unit unit;
    private final Chunks chunks;

    Contents(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
    }

    /**
     * The content that begins at {@code from}, null where there is none.
     *
     * @param tense the tense of the cue's verb: another cue verb of the same tense after "and" is the speaker's next act
     * @param clause the clause that the cue stands in
     */
    @Nullable
    Phrase from(int from, Shape shape, String tense, Clause clause) {
        return trimmed(from, shape == Shape.QUOTATION ? quotationEnd(from) : end(from, shape, tense, clause));
    }

    /** The content that begins at {@code from} behind a cue that is no finite verb. */
    @Nullable
    Phrase from(int from, Shape shape) {
        return from(from, shape, "", Clause.MAIN);
    }

    /** The words from {@code from} to before {@code to} without marks and white space at their ends. */
    @Nullable
    Phrase trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (end > start && mark(end - 1)) {
            end--;
        }
        while (start < end && (unit.comma(start) || dash(start))) {
            start++;
        }
        return end > start ? new Phrase(start, end) : null;
    }

    /** Where the clause begins that ends before {@code to}. */
    int start(int to) {
        for (int i = to - 1; i > 0; i--) {
            if (dash(i) || unit.is(i, ";") || unit.is(i, ":")) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean mark(int i) {
        return unit.comma(i)
                || unit.is(i, ".")
                || unit.is(i, ";")
                || unit.is(i, "?")
                || unit.is(i, "!")
                || unit.is(i, ":")
                || dash(i)
                || unit.tagged(i, "''")
                || unit.is(i, ")");
    }

    private boolean dash(int i) {
        return unit.is(i, "-") || unit.is(i, "--");
    }

    private int quotationEnd(int from) {
        int i = from + 1;
        while (unit.quote(i) || (unit.is(i, ".") && unit.quote(i + 1))) {
            i++;
        }
        return i;
    }

    private int end(int from, Shape shape, String tense, Clause clause) {
        for (int k = chunks.indexAt(from) + 1; k < chunks.all().size(); k++) {
            if (borders(k, from, shape, tense, clause)) {
                return chunks.get(k).from();
            }
        }
        return unit.size();
    }

    private boolean borders(int k, int from, Shape shape, String tense, Clause clause) {
        int word = chunks.get(k).from();
        if (unit.is(word, ";") || (dash(word) && !goesOn(k, from, shape))) {
            return true;
        }
        if (chunks.is(k, Kind.COMMA)) {
            boolean whole = shape != Shape.CLAUSE || told(chunks.indexAt(from), k);
            return (whole && clause == Clause.FRONTED && Clauses.subjectAndVerb(unit, chunks, k + 1))
                    || (whole && clause == Clause.RELATIVE && mainVerb(k + 1))
                    || (quoted(word - 1) && indefinite(k + 1))
                    || afterComma(k + 1, shape, tense);
        }
        if (chunks.is(k, Kind.CONJUNCTION) && shape != Shape.CLAUSE && resumes(k, from)) {
            return true;
        }
        if (chunks.is(k, Kind.CONJUNCTION) && !chunks.is(k - 1, Kind.COMMA)) {
            return cueFollows(k + 1, tense) || (shape != Shape.CLAUSE && Clauses.subjectAndVerb(unit, chunks, k + 1));
        }
        return shape == Shape.PHRASE && circumstance(k);
    }

    /** Whether the content goes on behind the dash in chunk {@code k}: with the words it speaks of, with a quotation that begins small, or with its own verb. */
    private boolean goesOn(int k, int from, Shape shape) {
        int next = chunks.get(k).to();
        boolean clause = shape == Shape.CLAUSE;
        boolean small = quoted(next) && unit.word(next).lemma().equals("\"a");
        return clause ? small || inserted(k, from) : shape == Shape.PHRASE && quoted(next);
    }

    /** «"the best president" and cast doubt on»: behind words without a finite verb another one is the speaker's. */
    private boolean resumes(int k, int from) {
        return mainVerb(k + 1) && VerbGroup.of(unit, chunks.get(k + 1)).finite() && !told(chunks.indexAt(from), k);
    }

    /** Whether the dash in chunk {@code k} opens an insertion before the clause's own verb: "the port - all of it - will close". */
    private boolean inserted(int k, int from) {
        if (told(chunks.indexAt(from), k)) {
            return false;
        }
        if (mainVerb(k + 1)) {
            return true;
        }
        for (int i = k + 1; i < chunks.all().size(); i++) {
            if (dash(chunks.get(i).from())) {
                return mainVerb(i + 1);
            }
        }
        return false;
    }

    /** Whether a finite verb stands in chunks {@code from} to before {@code to}. */
    private boolean told(int from, int to) {
        for (int i = from; i < to; i++) {
            if (chunks.is(i, Kind.VERBS) && VerbGroup.of(unit, chunks.get(i)).finite()) {
                return true;
            }
        }
        return false;
    }

    /** ", a move Tehran calls …": what somebody else thinks of it. */
    private boolean indefinite(int k) {
        return k < chunks.all().size() && indefinite(chunks.get(k));
    }

    private boolean quoted(int word) {
        return unit.quote(word) || unit.tagged(word, Unit.FRAGMENT);
    }

    private boolean indefinite(Chunk chunk) {
        return chunk.is(Kind.NOUN_PHRASE) && (unit.is(chunk.from(), "a") || unit.is(chunk.from(), "an"));
    }

    private boolean circumstance(int k) {
        Chunk chunk = chunks.get(k);
        String word = unit.word(chunk.from()).text().toLowerCase(Locale.ROOT);
        if (word.equals("as")) {
            return Clauses.subjectAndVerb(unit, chunks, k + 1);
        }
        return CIRCUMSTANCES.contains(word) && (chunk.is(Kind.PREPOSITION) || chunk.is(Kind.WH));
    }

    private boolean mainVerb(int k) {
        int at = chunks.is(k, Kind.ADVERB) ? k + 1 : k;
        if (!chunks.is(at, Kind.VERBS)) {
            return false;
        }
        VerbGroup.Form form = VerbGroup.of(unit, chunks.get(at)).form();
        return form == VerbGroup.Form.FINITE || form == VerbGroup.Form.PAST_PARTICIPLE;
    }

    private boolean afterComma(int k, Shape shape, String tense) {
        if (k >= chunks.all().size()) {
            return false;
        }
        Chunk next = chunks.get(k);
        String word = unit.word(next.from()).text().toLowerCase(Locale.ROOT);
        if (next.is(Kind.VERBS)) {
            VerbGroup verbs = VerbGroup.of(unit, next);
            return verbs.form() == VerbGroup.Form.PARTICIPLE
                    && CueLexicon.VERBS.find(unit.word(verbs.main()).lemma()) != null;
        }
        if (word.equals("according")) {
            return true;
        }
        if (TURNS.contains(word) && Clauses.subjectAndVerb(unit, chunks, k + 1)) {
            return true;
        }
        if (next.is(Kind.CONJUNCTION)) {
            return cueFollows(k + 1, tense) || (shape != Shape.CLAUSE && Clauses.subjectAndVerb(unit, chunks, k + 1));
        }
        if (shape != Shape.CLAUSE && indefinite(next) && Clauses.subjectAndVerb(unit, chunks, k + 1)) {
            return true;
        }
        boolean told = next.is(Kind.WH) || (next.is(Kind.PREPOSITION) && chunks.is(k + 1, Kind.WH));
        return shape == Shape.PHRASE && (circumstance(k) || told);
    }

    /** Whether a finite cue verb of the same tense without a subject of its own stands at chunk {@code k}: the speaker goes on to do something else. */
    private boolean cueFollows(int k, String tense) {
        if (!chunks.is(k, Kind.VERBS)) {
            return false;
        }
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k));
        return verbs.form() != VerbGroup.Form.INFINITIVE
                && !verbs.passive()
                && verbs.tense(unit).equals(tense)
                && CueLexicon.VERBS.find(unit.word(verbs.main()).lemma()) != null;
    }
}
