package org.factdesk.extract.clause;

/**
 * Neighbouring words that do one job in their sentence.
 *
 * @param job what they do
 * @param from index of the first token in the article
 * @param to index behind the last token
 */
public record Chunk(Job job, int from, int to) {

    /** What words can do in a sentence. */
    public enum Job {
        NOUN,
        VERB,
        TIME,
        PREPOSITION,
        COMMA,
        AND,
        ADVERB,
        /** Opens a clause: that, who, while. */
        CLAUSE,
        /** Any other mark or word; nothing reaches across it. */
        STOP
    }
}
