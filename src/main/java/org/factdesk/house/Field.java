package org.factdesk.house;

import java.util.List;
import java.util.function.Function;
import org.factdesk.claim.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule can read off a fact.
 *
 * @param name what rules call it
 * @param type what it is
 * @param choices the words it can be, empty unless its type is {@link Type#CHOICE}
 * @param reader gives it: a Span or String, a number, a Boolean, somebody or something Identified, a list of those, a Day; null where absent
 */
public record Field(String name, Type type, List<String> choices, Function<Fact, @Nullable Object> reader) {

    /** What a field holds. */
    public enum Type {
        /** Words of the article. */
        WORDS,
        /** Words that stand for some of the article: a dictionary form, a unit. */
        TEXT,
        /** One of a few words. */
        CHOICE,
        NUMBER,
        YES_NO,
        DAY,
        /** A person, place, body or office, known by an id where that is sure. */
        NAME,
        /** Several of these. */
        NAMES;

        /** The type in words, for a mistake. */
        public String words() {
            return switch (this) {
                case WORDS, TEXT -> "words";
                case CHOICE -> "a choice";
                case NUMBER -> "a number";
                case YES_NO -> "true or false";
                case DAY -> "a day";
                case NAME -> "a name";
                case NAMES -> "names";
            };
        }
    }

    /** Whether there are words in the article that it stands for. */
    public boolean markable() {
        return type == Type.WORDS || type == Type.NAME || type == Type.DAY;
    }
}
