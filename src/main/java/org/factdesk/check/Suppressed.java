package org.factdesk.check;

/**
 * A finding that is kept back, and why.
 *
 * @param finding what would have been told
 * @param by what keeps it back
 * @param reason the words of whoever decided so
 */
public record Suppressed(Finding finding, By by, String reason) {

    /** What may keep a finding back. */
    public enum By {
        /** It was there when the desk began to check this draft. */
        BASELINE,
        /** An editor has found that it is no trouble. */
        DISMISSED,
        /** An editor has seen a source that the draft does not name. */
        SOURCED,
        /** A comment in the draft itself. */
        MUTE,
        /** It stands on lines that this change leaves alone. */
        UNCHANGED
    }
}
