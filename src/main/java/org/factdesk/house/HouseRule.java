package org.factdesk.house;

import java.util.List;
import org.factdesk.check.Check;
import org.factdesk.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a desk has written.
 *
 * @param check what the catalogue says of it
 * @param file where it stands
 * @param line its first line there
 * @param patterns the facts it asks for
 * @param message what an editor is told
 * @param mark the words that are marked
 * @param also the words that are evidence
 * @param examples texts it must speak of and texts it must be silent on
 * @param page what {@code factdesk explain} shows
 * @param source the rule as it is written
 */
public record HouseRule(
        Check check,
        String file,
        int line,
        List<Pattern> patterns,
        Message message,
        Join.Ref mark,
        List<Also> also,
        List<HouseExample> examples,
        String page,
        String source) {

    public HouseRule {
        patterns = List.copyOf(patterns);
        also = List.copyOf(also);
        examples = List.copyOf(examples);
    }

    /** Evidence: words, and what they are to the finding. */
    public record Also(Join.Ref words, String label) {}

    /** The lists of words it looks for. */
    List<WordList> lists() {
        return patterns.stream().map(Pattern::words).filter(HouseRule::present).toList();
    }

    private static boolean present(@Nullable Object value) {
        return value != null;
    }
}
