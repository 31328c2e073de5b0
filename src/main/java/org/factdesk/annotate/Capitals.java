package org.factdesk.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.WordClusters;

/** Takes the capitals from a headline that are not those of names, by the way the article writes its words. */
final class Capitals {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}.'\\u2019-]*");
    private static final int SHORT = 3;

    private final Set<String> small = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** What {@code body} tells of the words of its headline. */
    Capitals(List<Token> body) {
        for (Token token : body) {
            String word = token.text();
            if (word.equals(word.toLowerCase(Locale.ROOT))) {
                small.add(word);
            } else if (token.tagged("NNP")) {
                names.add(word);
            }
        }
    }

    /** The {@code title} in the same number of characters. */
    String plain(String title) {
        if (!capitalised(title)) {
            return title;
        }
        StringBuilder plain = new StringBuilder(title);
        Matcher word = WORD.matcher(title);
        while (word.find()) {
            String small = word.group().toLowerCase(Locale.ROOT);
            if (word.start() > 0
                    && !name(word.group(), small)
                    && small.length() == word.group().length()) {
                plain.replace(word.start(), word.end(), small);
            }
        }
        return plain.toString();
    }

    private boolean name(String word, String small) {
        if (names.contains(word)) {
            return true;
        }
        String stem = small.replaceFirst("['\\u2019]s$", "");
        if (this.small.contains(stem) || this.small.contains(small)) {
            return false;
        }
        String capital = word.replaceFirst("['\\u2019][sS]$", "");
        return names.contains(capital)
                || Gazetteer.world().kind(capital) != null
                || Gazetteer.world().countryOfDemonym(capital) != null
                || WordClusters.of(stem) == null
                || WordClusters.person(stem);
    }

    /** Whether most longer words behind the first have a capital. */
    private static boolean capitalised(String title) {
        Matcher word = WORD.matcher(title);
        int capitals = 0;
        int all = 0;
        while (word.find()) {
            if (word.start() > 0 && word.group().length() > SHORT) {
                all++;
                capitals += Character.isUpperCase(word.group().charAt(0)) ? 1 : 0;
            }
        }
        return all > 2 && capitals * 3 > all * 2;
    }
}
