package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in its parts, folded: without accents and in small letters.
 *
 * @param words given names, initials and family name; no particles
 * @param nicknames what stands in quotation marks within it
 * @param suffix "jr", "iii"; null where there is none
 */
record FullName(
        List<String> words, Set<String> nicknames, @Nullable String suffix) {
    private static final Set<String> SUFFIXES = Lexicon.words("name-suffixes");
    private static final Map<String, Set<String>> DIMINUTIVES = Lexicon.table("diminutives").entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, entry -> Set.of(entry.getValue().split(" ", -1))));
    /** The names of which each is a diminutive. */
    private static final Map<String, Set<String>> LONGER = longer();

    /** Before a letter that may begin any name. */
    private static final String ANY = "*";

    private static Map<String, Set<String>> longer() {
        Map<String, Set<String>> longer = new HashMap<>();
        DIMINUTIVES.forEach((name, all) -> all.forEach(each ->
                longer.computeIfAbsent(each, word -> new LinkedHashSet<>()).add(name)));
        return longer;
    }

    static FullName of(List<String> written) {
        List<String> words = new ArrayList<>();
        Set<String> nicknames = new LinkedHashSet<>();
        String suffix = null;
        for (String word : written) {
            String folded = Folding.folded(word);
            if (!Character.isLetterOrDigit(word.codePointAt(0))) {
                nicknames.add(folded);
            } else if (!words.isEmpty() && SUFFIXES.contains(folded)) {
                suffix = folded.replace(".", "");
            } else {
                words.add(folded);
            }
        }
        return new FullName(List.copyOf(words), Set.copyOf(nicknames), suffix);
    }

    static boolean isSuffix(String folded) {
        return SUFFIXES.contains(folded);
    }

    int size() {
        return words.size();
    }

    String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** Whether {@code word} is any part of it. */
    boolean has(String word) {
        return words.contains(word) || nicknames.contains(word);
    }

    /** Its words as another may write them: as they are, or by an initial. */
    Set<String> written() {
        Set<String> written = new LinkedHashSet<>(nicknames);
        written.addAll(words);
        words.forEach(word -> written.add(ANY + letter(word)));
        return written;
    }

    /** For each of its words but the last, how that may be {@link #written} in a name that this shortens. */
    List<Set<String>> readings() {
        List<Set<String>> readings = new ArrayList<>();
        for (String word : words.subList(0, Math.max(0, size() - 1))) {
            Set<String> reading = new LinkedHashSet<>(List.of(word, letter(word) + "."));
            if (initial(word)) {
                reading.add(ANY + letter(word));
            }
            if (readings.isEmpty()) {
                reading.addAll(nicknames);
                reading.addAll(DIMINUTIVES.getOrDefault(word, Set.of()));
                reading.addAll(LONGER.getOrDefault(word, Set.of()));
            }
            readings.add(reading);
        }
        return readings;
    }

    /** Whether this can be another way to write {@code full}: its end, or its ends with nothing new between. */
    boolean shortens(FullName full) {
        if (suffix != null && full.suffix != null && !suffix.equals(full.suffix)) {
            return false;
        }
        return tail(full) || (size() > 1 && opens(full) && last().equals(full.last()) && between(full));
    }

    private boolean tail(FullName full) {
        int more = full.size() - size();
        return more >= 0 && full.words.subList(more, full.size()).equals(words);
    }

    private boolean opens(FullName full) {
        String own = words.get(0);
        String other = full.words.get(0);
        return alike(own, other) || full.nicknames.contains(own) || nicknames.contains(other) || diminutive(own, other);
    }

    /** Whether the words between the ends stand in {@code full} in the same order. */
    private boolean between(FullName full) {
        int at = 1;
        for (String word : words.subList(1, size() - 1)) {
            while (at < full.size() - 1 && !alike(word, full.words.get(at))) {
                at++;
            }
            if (at >= full.size() - 1) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || initial(one, other) || initial(other, one);
    }

    private static boolean initial(String word, String full) {
        return initial(word) && full.startsWith(letter(word));
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1);
    }

    private static boolean initial(String word) {
        return word.length() == 2 && word.endsWith(".");
    }

    private static boolean diminutive(String one, String other) {
        Set<String> ones = DIMINUTIVES.getOrDefault(one, Set.of());
        Set<String> others = DIMINUTIVES.getOrDefault(other, Set.of());
        return ones.contains(other) || others.contains(one);
    }
}
