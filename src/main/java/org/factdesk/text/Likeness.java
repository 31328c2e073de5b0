package org.factdesk.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How like two spellings of a word are. */
public final class Likeness {
    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int FARTHEST = 4;

    private Likeness() {}

    /** Whether the two words differ, though by so little that one may be a slip for the other. */
    public static boolean slip(String one, String other) {
        String left = folded(one);
        String right = folded(other);
        if (left.equals(right)
                || Math.min(left.length(), right.length()) < SHORT
                || inflected(left, right)
                || !new Spelling(left).near(new Spelling(right))) {
            return false;
        }
        int distance = distance(left, right);
        boolean alike = left.charAt(0) == right.charAt(0) && left.charAt(1) == right.charAt(1);
        boolean sound = distance == 2 && sounded(left).equals(sounded(right));
        return distance == 1
                || sound
                || (distance == 2 && alike && Math.min(left.length(), right.length()) >= LONG - 2);
    }

    /** The word with one letter for each sound that names spell in two ways: "Christian", "Kristian"; "Stephan", "Stefan". */
    private static String sounded(String word) {
        return word.replace("ph", "f")
                .replace("ch", "k")
                .replace("ck", "k")
                .replace('c', 'k')
                .replace('y', 'i')
                .replace('w', 'v')
                .replace('z', 's');
    }

    /** Whether the two are one spelling but for case and accents. */
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The one of {@code known} that {@code word} was probably meant to be; null where none is near. */
    public static @Nullable String nearest(String word, Collection<String> known) {
        int farthest = Math.min(FARTHEST, (word.length() + 1) / 2);
        return known.stream()
                .filter(each -> distance(each, word) <= farthest || (word.length() >= SHORT && each.contains(word)))
                .min(Comparator.<String>comparingInt(each -> distance(each, word))
                        .thenComparing(each -> each))
                .orElse(null);
    }

    /** The letters and digits of {@code word}, small and without accents. */
    public static String folded(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128) {
                return unaccented(word);
            }
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static String unaccented(String word) {
        return MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** "Hales", "Hale": a family in the plural is no slip. */
    private static boolean inflected(String left, String right) {
        return left.equals(right + "s") || right.equals(left + "s");
    }

    /** Letters to add, drop, change or swap with the next. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int i, int j) {
        int change = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, 1 + cost[i - 2][j - 2]) : least;
    }
}
