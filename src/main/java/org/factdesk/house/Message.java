package org.factdesk.house;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.factdesk.claim.Fact;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** What a rule tells an editor: words, and between them what fields give. */
public record Message(List<Part> parts) {

    public Message {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a message.
     *
     * @param text what stands before the field
     * @param field null at the end of a message
     */
    public record Part(String text, Join.@Nullable Ref field) {}

    /** The message of {@code facts}, each by the name of its pattern. */
    public String of(Map<String, Fact> facts, Function<Span, String> words) {
        StringBuilder message = new StringBuilder();
        for (Part part : parts) {
            message.append(part.text());
            Join.Ref field = part.field();
            if (field != null) {
                Fact fact = facts.get(field.pattern());
                message.append(fact == null ? "" : Values.text(field.of(fact), words));
            }
        }
        return message.toString();
    }
}
