package org.factdesk.text;

import java.util.List;

/** How like two rows of words are. */
public final class Wording {
    /** Words a wording may have more than another. */
    private static final int LOOSE = 2;

    private static final int LOOSE_ONE_IN = 6;

    private Wording() {}

    /** How many of the words of {@code shorter} are not to be found, in their order, in any stretch of {@code longer} of about its length. */
    public static int missing(List<String> shorter, List<String> longer) {
        int width = shorter.size() + LOOSE + shorter.size() / LOOSE_ONE_IN;
        int most = 0;
        for (int from = 0; from == 0 || from + width <= longer.size(); from++) {
            List<String> stretch = longer.subList(from, Math.min(longer.size(), from + width));
            most = Math.max(most, common(shorter, stretch));
        }
        return shorter.size() - most;
    }

    /** The length of the longest row of words that stands, with gaps, in both. */
    private static int common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                common[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common[one.size()][other.size()];
    }
}
