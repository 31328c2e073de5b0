package org.factdesk.extract.statement;

import java.util.List;
import java.util.Optional;
import org.factdesk.annotate.Token;

/** «"The pier is safe." - Ana Hale, Oslo»: a quotation with its speaker's name behind a dash, as in letters and collections of voices. */
final class Signatures {
    private static final int LONGEST = 9;

    private Signatures() {}

    /** Whether {@code words} are a dash and a name, and perhaps where the person is from, but no sentence. */
    static boolean signs(List<Token> words) {
        return words.size() > 1
                && words.size() <= LONGEST
                && dash(words.get(0))
                && words.get(1).tagged("NNP")
                && words.stream().noneMatch(word -> word.tagged("V") || word.tagged("MD"));
    }

    static Optional<Draft> read(Unit unit, Chunks chunks) {
        int dash = 1;
        while (unit.comma(dash) || unit.is(dash, ".")) {
            dash++;
        }
        if (!unit.quote(0) || dash >= unit.size() || !signs(unit.words().subList(dash, unit.size()))) {
            return Optional.empty();
        }
        Phrase name = new Phrase(dash + 1, chunks.get(chunks.indexAt(dash + 1)).to());
        return Optional.of(
                new Draft("speech", name, new Phrase(dash, dash + 1), List.of(new Phrase(0, 1)), null, false));
    }

    private static boolean dash(Token word) {
        return word.is("-") || word.is("--");
    }
}
