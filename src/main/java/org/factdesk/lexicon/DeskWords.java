package org.factdesk.lexicon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that a desk may change, with its changes.
 *
 * @param changes what the desk adds to a list and removes from it
 */
public record DeskWords(Map<Kind, Changes> changes) {
    /** The lists as they come. */
    public static final DeskWords NONE = new DeskWords(Map.of());

    /** A list that a desk may change. */
    public enum Kind {
        LOADED_WORDS,
        LOADED_ATTRIBUTION_VERBS,
        HOUSEHOLD_NAMES;

        /** The name of the list, in a desk's settings as among our own. */
        public String list() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a desk changes in a list. */
    public record Changes(Set<String> added, Set<String> removed) {
        public Changes {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    public DeskWords {
        changes = Map.copyOf(changes);
    }

    /** The entries of {@code kind} as the desk wants them. */
    public Set<String> words(Kind kind) {
        Set<String> words = new LinkedHashSet<>(Lexicon.words(kind.list()));
        Changes own = changes.get(kind);
        if (own != null) {
            words.addAll(own.added());
            words.removeAll(own.removed());
        }
        return Collections.unmodifiableSet(words);
    }
}
