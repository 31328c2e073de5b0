package org.factdesk.house;

import java.util.List;
import org.factdesk.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule asks for.
 *
 * @param name what the rule calls it
 * @param kind what kind of fact
 * @param conditions what must hold for it
 * @param joins what must hold between it and earlier patterns; the right side is this one
 * @param words the list of words it looks for, null unless the kind is that of words
 * @param absent whether there must be no such fact
 */
public record Pattern(
        String name,
        FactKind kind,
        List<Condition> conditions,
        List<Join> joins,
        @Nullable WordList words,
        boolean absent) {

    public Pattern {
        conditions = List.copyOf(conditions);
        joins = List.copyOf(joins);
    }

    /** The name of its list of words, null where it has none. */
    public @Nullable String list() {
        return words == null ? null : words.name();
    }

    Pattern with(List<Join> joins) {
        return new Pattern(name, kind, conditions, joins, words, absent);
    }
}
