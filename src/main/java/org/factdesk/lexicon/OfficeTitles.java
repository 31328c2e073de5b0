package org.factdesk.lexicon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The titles of offices and what is known of each. */
public final class OfficeTitles {

    /** Whose office it is. */
    public enum Belongs {
        STATE,
        REGION,
        HOUSE,
        ORGANISATION,
        ANY,
        NONE
    }

    /**
     * A class of office.
     *
     * @param name the one spelling that stands for all ("chief executive")
     * @param belongs whose office it is
     * @param singleSeat whether one person holds it at a time
     */
    public record Title(String name, Belongs belongs, boolean singleSeat) {}

    /** A title found in a row of words. */
    public record Match(Title title, int length, boolean plural) {}

    private record Spelling(List<String> words, Title title) {}

    private static final OfficeTitles COMMON = new OfficeTitles();

    private final Map<String, List<Spelling>> byFirstWord = new HashMap<>();
    private final Set<String> portfolioWords = Lexicon.words("portfolio-words");
    private final Map<String, String> portfolios = Lexicon.table("portfolios");

    private OfficeTitles() {
        for (String line : Lexicon.lines("offices")) {
            String[] columns = line.split("\t", -1);
            Title title = new Title(
                    columns[0],
                    Belongs.valueOf(columns[1].toUpperCase(java.util.Locale.ROOT)),
                    "single".equals(columns[2]));
            for (String spelling : columns[3].split(";", -1)) {
                List<String> words = List.of(spelling.split(" ", -1));
                byFirstWord
                        .computeIfAbsent(words.get(0), word -> new java.util.ArrayList<>())
                        .add(new Spelling(words, title));
            }
        }
        byFirstWord
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(s -> -s.words().size())));
    }

    /** The titles of this desk. */
    public static OfficeTitles common() {
        return COMMON;
    }

    /** Whether some title begins with {@code word}, in lower case. */
    public boolean opens(String word) {
        return byFirstWord.containsKey(word) || byFirstWord.containsKey(singular(word));
    }

    /** The longest title that starts the row of lower-case {@code words}, null if none does. */
    public @Nullable Match match(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        String first = words.get(0);
        Match match = match(first, words);
        Match other = match(singular(first), words);
        return match == null || (other != null && other.length() > match.length()) ? other : match;
    }

    /** The longest title whose first word is {@code first}: spellings stand in the order of their lengths. */
    private @Nullable Match match(String first, List<String> words) {
        for (Spelling spelling : byFirstWord.getOrDefault(first, List.of())) {
            Match match = match(spelling, words);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private static @Nullable Match match(Spelling spelling, List<String> words) {
        int length = spelling.words().size();
        if (length > words.size()) {
            return null;
        }
        boolean plural = false;
        for (int i = 0; i < length; i++) {
            String wanted = spelling.words().get(i);
            if (!wanted.equals(words.get(i))) {
                if (plural || !wanted.equals(singular(words.get(i)))) {
                    return null;
                }
                plural = true;
            }
        }
        return new Match(spelling.title(), length, plural);
    }

    private static String singular(String word) {
        return word.endsWith("men")
                ? word.substring(0, word.length() - 3) + "man"
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether {@code word}, in lower case, can be part of a minister's portfolio. */
    public boolean ofPortfolio(String word) {
        return portfolioWords.contains(word);
    }

    /** The one name of the portfolio that is written {@code wording}. */
    public String portfolio(String wording) {
        return portfolios.getOrDefault(wording, wording);
    }
}
