package org.factdesk.annotate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;

/** Dictionary forms by rule, with lists for what is irregular. */
final class Lemmas {
    private static final Map<String, String> IRREGULAR_VERBS = Lexicon.table("irregular-verbs");
    private static final Map<String, String> IRREGULAR_NOUNS = Lexicon.table("irregular-nouns");
    private static final Set<String> VERBS = Set.copyOf(Lexicon.words("verbs"));

    private Lemmas() {}

    /** The dictionary form of {@code word}, tagged {@code tag}, in lower case; of a name the word itself. */
    static String of(String word, String tag) {
        if (tag.startsWith("NNP")) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (tag.startsWith("V") || tag.equals("MD") || (tag.equals("RB") && lower.equals("n\'t"))) {
            return verb(lower, tag);
        }
        return tag.equals("NNS") ? noun(lower) : lower;
    }

    /** Which forms of a verb {@code word} can be by its letters: "b" the plain one, "s", "d" a past, "g" the participle in -ing. */
    static String verbForms(String word) {
        String irregular = IRREGULAR_VERBS.get(word);
        String forms = VERBS.contains(word) ? "b" : "";
        if (irregular != null) {
            forms += word.endsWith("s") ? "s" : "d";
        }
        if (word.endsWith("s") && VERBS.contains(verb(word, "VBZ"))) {
            forms += "s";
        }
        if (word.endsWith("ed") && VERBS.contains(verb(word, "VBD"))) {
            forms += "d";
        }
        return word.endsWith("ing") && VERBS.contains(verb(word, "VBG")) ? forms + "g" : forms;
    }

    private static String verb(String word, String tag) {
        String irregular = IRREGULAR_VERBS.get(word);
        if (irregular != null && !(tag.equals("VB") && VERBS.contains(word))) {
            return word.equals("'d") && tag.startsWith("V") ? "have" : word.equals("'s") ? "be" : irregular;
        }
        return switch (tag) {
            case "VBZ" -> word.equals("'s") ? "be" : thirdPerson(word);
            case "VBD", "VBN" ->
                word.endsWith("ied") ? word.substring(0, word.length() - 3) + "y" : stripped(word, "ed");
            case "VBG" -> stripped(word, "ing");
            default -> word;
        };
    }

    private static String thirdPerson(String word) {
        if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 3) {
            return word;
        }
        String stem = word.substring(0, word.length() - 1);
        if (VERBS.contains(stem)) {
            return stem;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("es") && VERBS.contains(word.substring(0, word.length() - 2))
                ? word.substring(0, word.length() - 2)
                : stem;
    }

    /** Takes off "-ed" or "-ing": "stopped" stop, "hoped" hope, "visited" visit. */
    private static String stripped(String word, String ending) {
        if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
            return word;
        }
        String stem = word.substring(0, word.length() - ending.length());
        boolean plain = VERBS.contains(stem);
        boolean silentE = VERBS.contains(stem + "e");
        if (plain && silentE) {
            return prefersSilentE(stem) ? stem + "e" : stem;
        }
        if (plain || silentE) {
            return plain ? stem : stem + "e";
        }
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled && VERBS.contains(stem.substring(0, last)) ? stem.substring(0, last) : afterPrefix(stem);
    }

    /** "hoped": one vowel and one consonant before "-ed" mean a silent e, for "hop" would have doubled. */
    private static boolean prefersSilentE(String stem) {
        int last = stem.length() - 1;
        if (last < 1) {
            return false;
        }
        boolean oneConsonant = !vowel(stem.charAt(last))
                && stem.charAt(last) != 'w'
                && stem.charAt(last) != 'x'
                && stem.charAt(last) != 'y';
        boolean oneVowel = vowel(stem.charAt(last - 1)) && (last < 2 || !vowel(stem.charAt(last - 2)));
        return (oneConsonant && oneVowel && stem.length() <= 4) || stem.endsWith("u") || stem.endsWith("v");
    }

    private static String afterPrefix(String stem) {
        for (String prefix : new String[] {"re", "un", "over", "under", "out", "mis", "pre", "co-", "re-"}) {
            if (stem.startsWith(prefix)) {
                String rest = stem.substring(prefix.length());
                if (VERBS.contains(rest)) {
                    return stem;
                }
                if (VERBS.contains(rest + "e")) {
                    return stem + "e";
                }
            }
        }
        return stem.endsWith("iz") || stem.endsWith("v") || stem.endsWith("at") ? stem + "e" : stem;
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static String noun(String word) {
        String irregular = IRREGULAR_NOUNS.get(word);
        if (irregular != null) {
            return irregular;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + noun(word.substring(hyphen + 1));
        }
        if (!word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")
                || word.length() < 3) {
            return word.endsWith("men") && word.length() > 4 ? word.substring(0, word.length() - 2) + "an" : word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean sibilant = word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("zzes");
        return word.substring(0, word.length() - (sibilant ? 2 : 1));
    }
}
