package org.factdesk.extract.statement;

/**
 * A run of words that belong together.
 *
 * @param kind what it is
 * @param from first word
 * @param to behind its last word
 */
record Chunk(Kind kind, int from, int to) {

    /** What a chunk is. */
    enum Kind {
        NOUN_PHRASE,
        VERBS,
        PREPOSITION,
        COMMA,
        CONJUNCTION,
        /** who, which, what, where … */
        WH,
        ADVERB,
        QUOTE,
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
