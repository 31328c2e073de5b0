package org.factdesk.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factdesk.lexicon.Lexicon;

/** The words that cannot both be true of one thing, by kind. */
final class RivalWords {
    private static final int LONGEST = 3;
    private static final Map<String, List<Sense>> SENSES = read();

    private RivalWords() {}

    /** A word as a member of a kind: two members of one kind exclude each other. */
    record Sense(int kind, int member) {

        boolean rivals(Sense other) {
            return kind == other.kind && member != other.member;
        }
    }

    /** A listed word among the tokens of a sentence. */
    record Found(Sense sense, int first, int end) {}

    /** The listed words of {@code passage}, one for each kind they belong to. */
    static List<Found> in(Passage passage) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < passage.tokens().size(); i++) {
            String words = "";
            for (int end = i + 1; end <= Math.min(passage.tokens().size(), i + LONGEST); end++) {
                words += (words.isEmpty() ? "" : " ")
                        + passage.tokens().get(end - 1).lemma().toLowerCase(Locale.ROOT);
                for (Sense sense : SENSES.getOrDefault(words, List.of())) {
                    found.add(new Found(sense, i, end));
                }
            }
        }
        return found;
    }

    private static Map<String, List<Sense>> read() {
        Map<String, List<Sense>> senses = new HashMap<>();
        List<String> lines = Lexicon.lines("rival-words");
        for (int kind = 0; kind < lines.size(); kind++) {
            String[] members = lines.get(kind).split("\t", -1);
            for (int member = 0; member < members.length; member++) {
                for (String word : members[member].split("\\|", -1)) {
                    senses.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                            .add(new Sense(kind, member));
                }
            }
        }
        return senses;
    }
}
