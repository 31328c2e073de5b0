package org.factdesk.claim;

import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words that make a statement one; its span is that of the statement's cue.
 *
 * @param lemma the dictionary form of its verb or noun
 * @param kind what is done: "speech", "question", "belief", "intention", "attitude", "showing", "seeming"
 * @param plain whether it is plain reporting ("said", "told", "according to"), not praise, blame or stress
 * @param head the dictionary form of the word at the heart of the source ("official"), null where nobody is named
 * @param bare whether the source is somebody without a name of whom nothing else is told
 * @param described whether it is somebody without a name of whom something is told
 */
public record Cue(
        Span span,
        String lemma,
        String kind,
        boolean plain,
        @Nullable String head,
        boolean bare,
        boolean described) implements Fact {}
