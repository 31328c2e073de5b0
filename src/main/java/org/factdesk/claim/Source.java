package org.factdesk.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Who stands behind a claim. */
public sealed interface Source {

    /** The words that name the source; empty for {@link Noted} and {@link None}. */
    List<Span> spans();

    /** The words that name the source, each with who or what it is. */
    default List<Filler> fillers() {
        return spans().stream().map(span -> new Filler(span, id())).toList();
    }

    /** Who or what it is; null where it is not known. */
    default @Nullable String id() {
        return null;
    }

    /** The one person it is, null for any other source. */
    default @Nullable Mention person() {
        return null;
    }

    /** Whether it is somebody without a name of whom nothing else is told. */
    default boolean bare() {
        return false;
    }

    /** Whether it is somebody without a name of whose position, side or knowledge something is told. */
    default boolean described() {
        return false;
    }

    /** A named person. */
    record Named(Mention person) implements Source {
        @Override
        public @Nullable String id() {
            return person.id();
        }

        @Override
        public List<Span> spans() {
            return List.of(person.span());
        }
    }

    /** Several speakers at once ("the two ministers", "Hale and Penn"); {@code members} where they are named. */
    record Joint(Span span, List<Mention> members) implements Source {
        /** Their ids, joined by "+" where all are known. */
        @Override
        public @Nullable String id() {
            boolean known = members.size() > 1 && members.stream().allMatch(member -> member.id() != null);
            return known ? members.stream().map(Mention::id).collect(Collectors.joining("+")) : null;
        }

        @Override
        public List<Span> spans() {
            return List.of(span);
        }
    }

    /** A state, capital or government without a named official. */
    record State(Mention state) implements Source {
        @Override
        public @Nullable String id() {
            return state.id();
        }

        @Override
        public List<Span> spans() {
            return List.of(state.span());
        }
    }

    /** An institution ("the trade ministry", "police"). */
    record Institution(Mention body) implements Source {
        @Override
        public @Nullable String id() {
            return body.id();
        }

        @Override
        public List<Span> spans() {
            return List.of(body.span());
        }
    }

    /** Somebody without a name; {@code descriptor} says what is told of position, side or knowledge. */
    record Anonymous(Span span, @Nullable String descriptor) implements Source {
        @Override
        public boolean bare() {
            return descriptor == null;
        }

        @Override
        public boolean described() {
            return descriptor != null;
        }

        @Override
        public List<Span> spans() {
            return List.of(span);
        }
    }

    /** A paper, post, law, report or broadcast. */
    record Document(Span span) implements Source {
        @Override
        public List<Span> spans() {
            return List.of(span);
        }
    }

    /** A pronoun or description whose person is not known. */
    record Unresolved(Span span) implements Source {
        @Override
        public List<Span> spans() {
            return List.of(span);
        }
    }

    /** A source that only a note beside the text names; {@code at} is where the note stands. */
    record Noted(Span at) implements Source {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /** Nobody: the article's own voice. */
    record None() implements Source {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }
}
