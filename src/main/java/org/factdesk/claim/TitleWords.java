package org.factdesk.claim;

import java.util.List;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Some words of a headline, standfirst or caption, beside what the body says.
 *
 * @param role "headline", "standfirst" or "caption"
 * @param words as they stand there
 * @param place where they stand in the text of the article; null where the headline is metadata
 */
public record TitleWords(
        String role, String words, @Nullable Span place) {

    /** The words as a place in the text; empty where they have none. */
    public List<Mention> inText() {
        return place == null ? List.of() : List.of(new Mention(place, words, null));
    }
}
