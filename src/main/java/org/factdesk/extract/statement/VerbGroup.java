package org.factdesk.extract.statement;

import java.util.Set;
import org.factdesk.annotate.Token;

/**
 * A verb with its auxiliaries.
 *
 * @param from first word, adverbs before it included
 * @param to behind the last word
 * @param main the word of the main verb
 * @param form how it stands in the sentence
 * @param passive whether its subject is what is acted upon
 * @param negated whether "not" or "never" is part of it
 */
record VerbGroup(int from, int to, int main, Form form, boolean passive, boolean negated) {

    /** How a verb stands in the sentence. */
    enum Form {
        FINITE,
        INFINITIVE,
        /** "saying" */
        PARTICIPLE,
        /** "accused" without an auxiliary, which may be a past tense, too */
        PAST_PARTICIPLE
    }

    static VerbGroup of(Unit unit, Chunk chunk) {
        int main = chunk.to() - 1;
        while (main > chunk.from() && unit.tagged(main, "RB")) {
            main--;
        }
        int first = chunk.from();
        while (unit.tagged(first, "RB")) {
            first++;
        }
        return new VerbGroup(
                chunk.from(),
                chunk.to(),
                main,
                form(unit, first, main),
                passive(unit, first, main),
                negated(unit, chunk));
    }

    /** The tag of the first verb, which carries the tense; a past participle without an auxiliary is taken for a past. */
    String tense(Unit unit) {
        int first = from;
        while (unit.tagged(first, "RB")) {
            first++;
        }
        return form == Form.PAST_PARTICIPLE ? "VBD" : unit.word(first).tag();
    }

    boolean finite() {
        return form == Form.FINITE;
    }

    private static Form form(Unit unit, int first, int main) {
        Token word = unit.word(first);
        if (word.tag().equals("TO") || word.is("to")) {
            return Form.INFINITIVE;
        }
        return switch (word.tag()) {
            case "VBG" -> Form.PARTICIPLE;
            case "VBN" -> first == main ? Form.PAST_PARTICIPLE : Form.FINITE;
            default -> Form.FINITE;
        };
    }

    private static boolean passive(Unit unit, int first, int main) {
        Token verb = unit.word(main);
        if ((!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) || first == main) {
            return false;
        }
        int auxiliary = main - 1;
        while (auxiliary > first && unit.tagged(auxiliary, "RB")) {
            auxiliary--;
        }
        return Set.of("be", "get").contains(unit.word(auxiliary).lemma());
    }

    private static boolean negated(Unit unit, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (Set.of("not", "n't", "never").contains(unit.word(i).lemma())) {
                return true;
            }
        }
        return false;
    }
}
