package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Two names of an article that may be one name, spelled two ways.
 *
 * @param one where the first of them stands first
 * @param two the one place where the other stands
 */
public record NamesAlike(PersonMention one, PersonMention two) implements Fact {
    @Override
    public Span span() {
        return two.span();
    }
}
