package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Names.Found;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.WordClusters;

/** Organisations named by a head word and "of", "for" or "on": "Ministry of Foreign Affairs and Trade". */
final class OrganizationPhrase {
    private static final Set<String> HEADS = Lexicon.words("organization-heads");
    private static final Set<String> OPENERS = Lexicon.words("never-alone");
    private static final Set<String> TITLES = Lexicon.words("titles");
    private static final Set<String> DAYS = Lexicon.words("days-and-months");
    private static final Set<String> LINKS = Set.of("of", "for", "on");
    private static final Set<String> INNER = Set.of("of", "for", "and", "&", "the", "on");

    private OrganizationPhrase() {}

    /** The phrases in {@code words}; they do not overlap. */
    static List<Found> in(String[] words) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i + 2 < words.length; i++) {
            if (capital(words[i])
                    && HEADS.contains(words[i].toLowerCase(Locale.ROOT))
                    && LINKS.contains(words[i + 1])) {
                int end = end(words, i + 1);
                if (end > i + 1) {
                    found.add(new Found(start(words, i), end, NameType.ORGANIZATION));
                    i = end - 1;
                }
            }
        }
        return found;
    }

    private static int start(String[] words, int head) {
        int start = head;
        while (start > 0
                && capital(words[start - 1])
                && !(start == 1 && plainOpener(words[0]))
                && !words[start - 1].equals("The")) {
            start--;
        }
        return start;
    }

    private static boolean plainOpener(String word) {
        return OPENERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Where the phrase ends that goes on at {@code link}; {@code link} itself if it does not. */
    private static int end(String[] words, int link) {
        int end = link;
        int i = link;
        while (i < words.length) {
            int next = i;
            while (next < words.length && INNER.contains(words[next]) && next - i < 3) {
                next++;
            }
            if (next == words.length
                    || !capital(words[next])
                    || DAYS.contains(words[next].toLowerCase(Locale.ROOT))
                    || (next == i ? stranger(words, next) : another(words, i, next))) {
                return end;
            }
            i = next + 1;
            end = i;
        }
        return end;
    }

    /** Whether the capital at {@code next} follows the phrase without being of it: "Bank of Ghana Governor", "Office of the President Kwame Mensah". */
    private static boolean stranger(String[] words, int next) {
        boolean title = title(words[next]);
        return title(words[next - 1]) ? !title : title || WordClusters.person(words[next]);
    }

    private static boolean title(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether at {@code link}, before the capital at {@code next}, the phrase is done and another name begins. */
    private static boolean another(String[] words, int link, int next) {
        boolean ofPlace = Gazetteer.world().longestFrom(words[link - 1]) == 1 && !words[link].equals("of");
        boolean joined = words[link].equals("and") || words[link].equals("&");
        if (!joined) {
            return ofPlace;
        }
        int last = next;
        while (last + 1 < words.length && capital(words[last + 1])) {
            last++;
        }
        return ofPlace
                || next - link > 1
                || !Gazetteer.world().places(words[next]).isEmpty()
                || HEADS.contains(words[next].toLowerCase(Locale.ROOT))
                || (last > next && HEADS.contains(words[last].toLowerCase(Locale.ROOT)));
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
