package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Words between quotation marks, as a rule about who said them needs them.
 *
 * @param span the words without the marks
 * @param key the words in lower case without marks and double spaces, to compare with others
 * @param count how many words
 * @param sentence whether they are a sentence of their own: a capital, a verb, a full stop, nothing that leads to them
 * @param shared whether they are common property: a chant, a motto, a sign, or somebody quoting somebody
 * @param told whether a verb of saying or somebody who could have said them stands near
 * @param near their paragraph with the sentence before and the sentence after
 */
public record QuotedWords(Span span, String key, int count, boolean sentence, boolean shared, boolean told, Span near)
        implements Fact {}
