package org.factdesk.extract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement found in one unit, in words.
 *
 * @param kind the class of its cue in the lexicon
 * @param source who says it, null where nobody is named
 * @param cue what makes it a statement
 * @param content what is said, in the order of the text
 * @param recipient whom it is said to
 * @param negated whether the cue is denied: "did not say"
 */
record Draft(
        String kind,
        @Nullable Phrase source,
        Phrase cue,
        List<Phrase> content,
        @Nullable Phrase recipient,
        boolean negated) {
    Draft {
        content = List.copyOf(content);
    }

    /** Whether all of {@code other}, its source included, is part of what is said here. */
    boolean tells(Draft other) {
        return content.stream()
                .anyMatch(said -> said.covers(other.cue)
                        && (other.source == null || said.covers(other.source))
                        && other.content.stream().allMatch(said::covers));
    }

    int end() {
        return content.stream().mapToInt(Phrase::to).max().orElse(cue.to());
    }

    int start() {
        return Math.min(
                cue.from(), content.stream().mapToInt(Phrase::from).min().orElse(cue.from()));
    }
}
