package org.factdesk.annotate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Names.Found;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** What the model proposes, without what is no part of a name: articles, titles, brackets, amounts, the country it is of. */
final class NameProposal {
    private static final Set<String> TITLES = Lexicon.words("titles");
    /** "the broadcaster Nord": what follows is no person. */
    private static final Set<String> BODIES = Lexicon.words("body-nouns");

    private static final Set<String> NEVER_ALONE = Lexicon.words("never-alone");

    private NameProposal() {}

    /** The name between {@code start} and {@code end}, or null if nothing is left of it. */
    static @Nullable Found found(String[] words, int start, int end, String proposed) {
        int first = start;
        int last = end;
        while (first < last
                && (words[first].equalsIgnoreCase("the") || !Character.isLetterOrDigit(words[first].charAt(0)))) {
            first++;
        }
        while (last > first
                && (words[last - 1].equals("'s") || !Character.isLetterOrDigit(words[last - 1].charAt(0)))) {
            last--;
        }
        first = afterPossessive(words, first, last);
        last = beforeEnd(words, first, last, proposed);
        while (first < last && proposed.equals("PER") && Character.isDigit(words[first].charAt(0))) {
            first++;
        }
        boolean titled = false;
        while (last - first > 1
                && !proposed.equals("LOC")
                && !KnownNames.place(words, first, last)
                && TITLES.contains(lower(words[first]))
                && (proposed.equals("PER") || words[first].endsWith("."))) {
            first++;
            titled = true;
        }
        if (first == last
                || amount(words, first, last)
                || (last - first == 1 && NEVER_ALONE.contains(lower(words[first])))) {
            return null;
        }
        if (titlesOnly(words, first, last)) {
            return null;
        }
        boolean announced = proposed.equals("PER") && !titled && first > 0 && BODIES.contains(words[first - 1]);
        NameType type = NameKind.of(words, first, last, titled ? "PER" : announced ? "ORG" : proposed);
        return type == null ? null : new Found(first, last, type);
    }

    private static boolean titlesOnly(String[] words, int first, int last) {
        for (int i = first; i < last; i++) {
            if (!TITLES.contains(lower(words[i]))) {
                return false;
            }
        }
        return true;
    }

    /** "Rs 500", "US$20,000". */
    private static boolean amount(String[] words, int first, int last) {
        String end = words[last - 1];
        boolean digits = Character.isDigit(end.charAt(end.length() - 1));
        boolean sign = words[first].indexOf('$') >= 0 || words[first].length() < 4;
        return words[first].endsWith("$")
                || (digits
                        && sign
                        && (last - first == 2
                                ? Character.isDigit(end.charAt(0))
                                : last - first == 1 && end.indexOf('$') >= 0))
                || (last - first == 1 && digits && end.indexOf(',') > 0);
    }

    /** "Peru's Foreign Ministry": the country is a name of its own. */
    private static int afterPossessive(String[] words, int first, int last) {
        for (int i = first + 1; i < last - 1 && i < first + 4; i++) {
            if (words[i].equals("'s") && KnownNames.at(words, first, i) != null) {
                return i + 1;
            }
        }
        return first;
    }

    /** Before a bracket that was opened before the name, before a number, and before the "of" of a person from somewhere. */
    private static int beforeEnd(String[] words, int first, int last, String proposed) {
        for (int i = first + 1; i < last; i++) {
            boolean closes = words[i].equals(")")
                    && !Arrays.asList(words).subList(first, i).contains("(");
            boolean origin = proposed.equals("PER") && words[i].equals("of") && KnownNames.place(words, i + 1, last);
            boolean number = proposed.equals("LOC") && Character.isDigit(words[i].charAt(0));
            if (closes || origin || number) {
                return i;
            }
        }
        return last;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
