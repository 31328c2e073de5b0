package org.factdesk.text;

import org.jspecify.annotations.Nullable;

/**
 * What a note names as its source.
 *
 * @param source the source in the note's own words: a file, a link, a person, a paper
 * @param file the local file it means, as written; null where it means none
 * @param locator where to look in it ("p. 12", "#budget"); empty where the note does not say
 * @param sha256 the hash the file had, or its first digits, in lower case; null where the note does not say
 * @param quote words that stand in the file; null where the note gives none
 * @param waivedBy who decided that no source is needed; null where nobody did
 */
public record Reference(
        String source,
        @Nullable String file,
        String locator,
        @Nullable String sha256,
        @Nullable String quote,
        @Nullable String waivedBy) {

    /** Whether it names a source, and not only who waived it. */
    public boolean names() {
        return waivedBy == null;
    }
}
