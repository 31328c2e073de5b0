package org.factdesk.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The words that announce a statement, by their kind, with the complements each takes. */
final class CueLexicon {
    static final CueLexicon VERBS = new CueLexicon("cue-verbs");
    static final CueLexicon NOUNS = new CueLexicon("cue-nouns");
    static final CueLexicon ADJECTIVES = new CueLexicon("cue-adjectives");
    /** Verbs that only lead to the next verb: "continue to", "begin". */
    static final Set<String> CHAINS = Lexicon.words("chain-verbs");

    /**
     * What the lexicon says of one word.
     *
     * @param kind "speech", "belief" …
     * @param complements one letter each, or prepositions
     */
    record Entry(String kind, Set<String> complements) {
        boolean takes(String complement) {
            return complements.contains(complement);
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();

    private CueLexicon(String list) {
        Lexicon.table(list).forEach((word, rest) -> {
            List<String> columns = List.of(rest.split("\t"));
            entries.put(word, new Entry(columns.get(0), Set.of(columns.get(1).split(" "))));
        });
    }

    @Nullable
    Entry find(String lemma) {
        return entries.get(lemma);
    }

    /** Whether {@code lemma} is a cue that takes {@code complement}. */
    boolean takes(String lemma, String complement) {
        Entry entry = entries.get(lemma);
        return entry != null && entry.takes(complement);
    }
}
