package org.factdesk.extract.statement;

import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.extract.statement.CueLexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A verb group that announces a statement.
 *
 * @param verbs the finite or participial group
 * @param entry what the lexicon says of its main verb
 * @param to behind the last word of the cue: particle and a following infinitive included
 */
record CueVerb(VerbGroup verbs, Entry entry, int to) {
    private static final int LONGEST_PARTICLE = 3;

    /** The cue in chunk {@code k}, null where it is none. */
    static @Nullable CueVerb at(Unit unit, Chunks chunks, int k) {
        if (!chunks.is(k, Kind.VERBS)) {
            return null;
        }
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k));
        String lemma = unit.word(verbs.main()).lemma();
        for (int particles = LONGEST_PARTICLE; particles > 0; particles--) {
            Entry entry = CueLexicon.VERBS.find(lemma + words(unit, verbs.main() + 1, particles));
            if (entry != null) {
                return new CueVerb(verbs, entry, verbs.main() + 1 + particles);
            }
        }
        CueVerb chained = chained(unit, chunks, k, verbs, lemma);
        if (chained != null) {
            return chained;
        }
        Entry entry = CueLexicon.VERBS.find(lemma);
        return entry == null ? null : new CueVerb(verbs, entry, verbs.to());
    }

    Phrase phrase() {
        return new Phrase(verbs.from(), to);
    }

    /** "went on to say", "tried to explain", "seemed to suggest", "began criticizing". */
    private static @Nullable CueVerb chained(Unit unit, Chunks chunks, int k, VerbGroup verbs, String lemma) {
        if (verbs.passive() || !CueLexicon.CHAINS.contains(lemma)) {
            return null;
        }
        int next = k + 1;
        if (lemma.equals("go") && unit.is(chunks.get(k).to(), "on")) {
            next++;
        }
        if (!chunks.is(next, Kind.VERBS)) {
            return null;
        }
        VerbGroup.Form form = VerbGroup.of(unit, chunks.get(next)).form();
        if (form != VerbGroup.Form.INFINITIVE && form != VerbGroup.Form.PARTICIPLE) {
            return null;
        }
        CueVerb inner = at(unit, chunks, next);
        return inner == null || inner.verbs().passive() ? null : new CueVerb(verbs, inner.entry(), inner.to());
    }

    private static String words(Unit unit, int from, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            words.append(' ').append(i < unit.size() ? unit.word(i).text().toLowerCase(java.util.Locale.ROOT) : "");
        }
        return words.toString();
    }
}
