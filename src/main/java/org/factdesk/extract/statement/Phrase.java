package org.factdesk.extract.statement;

/**
 * Some words of a unit.
 *
 * @param from first word
 * @param to behind the last word
 */
record Phrase(int from, int to) {
    Phrase {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a phrase: " + from + ".." + to);
        }
    }

    boolean contains(int word) {
        return from <= word && word < to;
    }

    boolean covers(Phrase other) {
        return from <= other.from && other.to <= to;
    }

    boolean overlaps(Phrase other) {
        return from < other.to && other.from < to;
    }
}
