package org.factdesk.annotate;

import org.factdesk.text.Span;

/**
 * A word or mark of a sentence, split after the Penn Treebank's conventions.
 *
 * @param span where it stands
 * @param text its characters, typographic quotes and dashes mapped to ASCII one to one
 * @param tag its Penn Treebank part of speech ("NNP", "VBD")
 * @param lemma its dictionary form in lower case; of a name the word itself
 */
public record Token(Span span, String text, String tag, String lemma) {

    /** Whether this is the word {@code lower}, in any case. */
    public boolean is(String lower) {
        return text.equalsIgnoreCase(lower);
    }

    /** Whether the tag starts with {@code prefix}: "V" for any verb, "NNP" for proper nouns. */
    public boolean tagged(String prefix) {
        return tag.startsWith(prefix);
    }
}
