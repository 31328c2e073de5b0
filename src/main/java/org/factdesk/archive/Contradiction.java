package org.factdesk.archive;

import java.util.Comparator;
import java.util.Locale;

/**
 * Two articles that tell the same thing differently: a pair of sentences. It does not say which of them is right.
 *
 * @param check the check that asks the same of one article ("event-two-dates")
 * @param earlier the one that was told first
 * @param later the other
 */
public record Contradiction(String check, Telling earlier, Telling later) implements Comparable<Contradiction> {
    /** Before every character of an id or a key. */
    private static final String END = "\u0001";

    private static final Comparator<Telling> TELLINGS = Comparator.comparing(
                    (Telling telling) -> String.valueOf(telling.article().date()))
            .thenComparing(telling -> telling.article().id())
            .thenComparing(Telling::start)
            .thenComparing(Telling::end)
            .thenComparing(Telling::key);

    private static final Comparator<Contradiction> ORDER = Comparator.comparing(Contradiction::later, TELLINGS)
            .thenComparing(Contradiction::earlier, TELLINGS)
            .thenComparing(Contradiction::check);

    /** By the day of the later article, then by article and place. */
    @Override
    public int compareTo(Contradiction other) {
        return ORDER.compare(this, other);
    }

    /** A text by which contradictions sort as they do. */
    public String sortKey() {
        return key(later) + END + key(earlier) + END + check;
    }

    private static String key(Telling told) {
        return String.join(
                END,
                String.valueOf(told.article().date()),
                told.article().id(),
                String.format(Locale.ROOT, "%010d", told.start()),
                String.format(Locale.ROOT, "%010d", told.end()),
                told.key());
    }
}
