package org.factdesk.text;

/** A word without case and accents, ready to be held against many others. */
public final class Spelling {
    private static final int SLIPS = 2;

    private final String word;
    /** A bit for each letter in it, some for two. */
    private final long letters;

    Spelling(String folded) {
        this.word = folded;
        this.letters = folded.chars().mapToLong(c -> 1L << c).reduce(0, (all, letter) -> all | letter);
    }

    /** How {@code word} is spelled. */
    public static Spelling of(String word) {
        return new Spelling(Likeness.folded(word));
    }

    /** Whether the two may be one word or a {@link Likeness#slip}; if not, they surely are neither. Told by length and letters alone: a slip changes two letters, each for another, at most. */
    public boolean near(Spelling other) {
        return Math.abs(word.length() - other.word.length()) <= SLIPS
                && Long.bitCount(letters ^ other.letters) <= 2 * SLIPS;
    }

    @Override
    public String toString() {
        return word;
    }
}
