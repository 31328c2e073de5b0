package org.factdesk.annotate.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.lexicon.Lexicon;

/** The words of the time grammar and their senses. */
final class Vocabulary {
    private final Map<String, List<Term>> terms = new HashMap<>();

    Vocabulary() {
        Lexicon.table("months").forEach((word, month) -> terms.put(word, List.of(new Term("MONTH", month))));
        Lexicon.table("time-words").forEach((word, sense) -> {
            int space = sense.indexOf(' ');
            Term term = new Term(sense.substring(0, space), sense.substring(space + 1));
            terms.put(word, List.of(term));
        });
    }

    /** The senses of {@code lower}, written with a capital or not; names of months and days need one. */
    List<Term> senses(String lower, boolean capital) {
        List<Term> found = terms.getOrDefault(lower, List.of());
        if (!capital && !found.isEmpty()) {
            String symbol = found.get(0).symbol();
            boolean name = symbol.equals("MONTH") || symbol.startsWith("WEEKDAY") || symbol.equals("WD");
            return name || symbol.equals("ZONE") ? List.of() : found;
        }
        return found;
    }
}
