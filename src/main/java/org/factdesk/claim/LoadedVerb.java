package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A verb of speech that says what the writer thinks of the words: "claimed", "slammed".
 *
 * @param span the verb
 * @param quoted whether it is somebody's own word, or stands in what somebody says
 * @param legal whether it may be a term of law here: somebody admits an offence in court
 */
public record LoadedVerb(Span span, boolean quoted, boolean legal) implements Fact {}
