package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says, writes, believes or intends something.
 *
 * @param span from the first to the last word of source, cue and content
 * @param form whether the words are the speaker's own
 * @param cue the words that make it a statement ("said", "according to"), null for a bare quotation
 * @param content what is said; more than one span where the cue interrupts it
 * @param quotes the quotation marks' content within it, without the marks
 * @param recipients whom it is said to
 */
public record Statement(
        Span span,
        Form form,
        @Nullable Span cue,
        List<Span> content,
        List<Span> quotes,
        List<Mention> recipients,
        Source source,
        Stance stance)
        implements Claim {

    /** Whether the words are the speaker's own: all of them, some of them, none of them. */
    public enum Form {
        DIRECT,
        PARTIAL,
        INDIRECT
    }

    public Statement {
        content = List.copyOf(content);
        quotes = List.copyOf(quotes);
        recipients = List.copyOf(recipients);
    }

    /** Who says it; null where it is not known. */
    public @Nullable String speaker() {
        return source.id();
    }

    /** Whether {@code words} are part of what is said. */
    public boolean says(Span words) {
        return content.stream().anyMatch(part -> part.covers(words));
    }

    @Override
    public @Nullable Span trigger() {
        return cue;
    }

    @Override
    public String type() {
        return "statement";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        Roles roles = new Roles();
        source.fillers().forEach(filler -> roles.add("speaker", filler));
        return roles.addAll("recipient", recipients).build();
    }
}
