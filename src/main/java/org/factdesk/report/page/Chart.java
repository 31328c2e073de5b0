package org.factdesk.report.page;

import java.util.List;
import org.factdesk.report.Coverage.Kind;

/** Bars that show how many claims of each kind there are, and how many of them have a source. */
public record Chart(List<Kind> kinds) {
    private static final int ROW = 20;
    private static final int BAR = 190;
    private static final int LABEL = 96;
    private static final int LEAST = 3;

    public Chart {
        kinds = List.copyOf(kinds);
    }

    /** The kinds without the sum of all. */
    public List<Kind> bars() {
        return kinds.subList(0, Math.max(0, kinds.size() - 1));
    }

    /** The sum of all kinds. */
    public Kind all() {
        return kinds.get(kinds.size() - 1);
    }

    /** Where bars begin. */
    public int left() {
        return LABEL;
    }

    /** The width of the whole. */
    public int width() {
        return LABEL + BAR + 44;
    }

    /** The height of the whole. */
    public int height() {
        return ROW * bars().size() + 2;
    }

    /** The top of the bar {@code index}. */
    public int top(int index) {
        return ROW * index + 3;
    }

    /** How long {@code claims} are drawn; what is there can be seen. */
    public int length(int claims) {
        int most = bars().stream().mapToInt(Kind::claims).max().orElse(1);
        return claims == 0 ? 0 : Math.max(LEAST, Math.round((float) claims * BAR / Math.max(1, most)));
    }

    /** The same in words. */
    public String words() {
        return "Of " + all().claims() + " claims, " + all().noted() + " have a note of their source, "
                + all().attributed() + " are said by somebody the text names, " + all().waived()
                + " need no source and " + all().without() + " have none.";
    }
}
