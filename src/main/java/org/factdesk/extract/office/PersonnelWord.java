package org.factdesk.extract.office;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A verb or noun that tells of somebody coming into a post or leaving it.
 *
 * @param move which of the two
 * @param person who the person is to it
 * @param needs what it takes to be sure of the meaning
 * @param words the tokens it takes
 */
record PersonnelWord(Move move, Side person, Needs needs, int words) {

    enum Move {
        APPOINTMENT,
        DEPARTURE
    }

    enum Side {
        OBJECT,
        SUBJECT,
        NOUN
    }

    enum Needs {
        ALONE,
        PERSON,
        OFFICE
    }

    /** Adjectives that say of a holder that somebody came into the office: "the new mayor". */
    static final Set<String> NEW = Lexicon.words("incoming-words");

    private static final Map<String, PersonnelWord> WORDS = load();
    /** What follows the first word of a phrase, the longest first. */
    private static final Map<String, List<String>> PHRASES = WORDS.keySet().stream()
            .filter(word -> word.contains(" "))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.groupingBy(
                    word -> word.substring(0, word.indexOf(' ')),
                    Collectors.mapping(word -> word.substring(word.indexOf(' ') + 1), Collectors.toList())));

    private static Map<String, PersonnelWord> load() {
        Map<String, PersonnelWord> words = new HashMap<>();
        Lexicon.table("personnel").forEach((word, rest) -> {
            String[] columns = rest.split("\t", -1);
            words.put(
                    word,
                    new PersonnelWord(
                            Move.valueOf(columns[0]),
                            Side.valueOf(columns[1]),
                            Needs.valueOf(columns[2]),
                            word.split(" ", -1).length));
        });
        return words;
    }

    /** The word at {@code i}, its particle at hand; null where it is none. */
    static @Nullable PersonnelWord at(Line line, int i) {
        boolean verb = line.tagged(i, "VB");
        boolean noun = line.tagged(i, "NN");
        PersonnelWord phrase = phrase(line, i);
        if (phrase != null) {
            return phrase;
        }
        PersonnelWord word = WORDS.get(line.lemma(i));
        if (word == null && noun) {
            word = WORDS.get(
                    line.word(i).endsWith("s")
                            ? line.word(i).substring(0, line.word(i).length() - 1)
                            : line.word(i));
        }
        if (word == null && noun && line.word(i).endsWith("ing")) {
            return null;
        }
        if (word == null && predicate(line, i)) {
            return past(line.word(i));
        }
        boolean fits = word != null
                && (word.person() == Side.NOUN
                        ? !verb
                        : verb
                                || (line.tagged(i, "JJ")
                                        && (line.word(i).endsWith("ed") || NEW.contains(line.word(i)))));
        return fits ? word : null;
    }

    /** "step down", "part ways with": the verb with the words that make it one. */
    private static @Nullable PersonnelWord phrase(Line line, int i) {
        List<String> ends = PHRASES.get(line.lemma(i));
        if (ends == null) {
            return null;
        }
        for (String end : ends) {
            String[] words = end.split(" ", -1);
            if (IntStream.range(0, words.length).allMatch(k -> line.is(i + 1 + k, words[k]))) {
                return WORDS.get(line.lemma(i) + " " + end);
            }
        }
        return null;
    }

    /** "Ana Hughes resigned": behind a name the tagger may take a verb for an adjective. */
    private static boolean predicate(Line line, int i) {
        return line.tagged(i, "JJ")
                && line.word(i).endsWith("ed")
                && line.tagged(i - 1, "NNP")
                && !line.tagged(i + 1, "NN");
    }

    private static @Nullable PersonnelWord past(String word) {
        PersonnelWord regular = WORDS.get(word.substring(0, word.length() - 2));
        return regular != null ? regular : WORDS.get(word.substring(0, word.length() - 1));
    }
}
