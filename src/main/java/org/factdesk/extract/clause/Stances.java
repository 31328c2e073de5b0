package org.factdesk.extract.clause;

import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Stance;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.lexicon.Lexicon;

/** How far a sentence stands behind what a verb in it tells. */
public final class Stances {
    private static final Set<String> PLANNING = Lexicon.words("planning-words");
    private static final Set<String> REFUSING = Lexicon.words("refusing-words");
    private static final Set<String> SURE = Set.of("will", "shall", "'ll", "wo");

    private Stances() {}

    /** The stance of the verb group in chunk {@code k} of {@code line}. */
    public static Stance of(Line line, int k) {
        List<Token> tokens = line.tokens(k);
        if (tokens.stream().anyMatch(t -> t.is("not") || t.is("n't") || t.is("never"))) {
            return Stance.DENIED;
        }
        for (Token token : tokens) {
            if (token.tagged("MD")) {
                return SURE.contains(token.lemma())
                                || SURE.contains(token.text().toLowerCase(java.util.Locale.ROOT))
                        ? Stance.PLANNED
                        : Stance.HEDGED;
            }
        }
        if (tokens.get(0).is("to")) {
            return infinitive(line, k);
        }
        return Stance.ASSERTED;
    }

    private static Stance infinitive(Line line, int k) {
        int left = k - 1;
        while (line.is(left, Job.ADVERB) || line.is(left, Job.TIME)) {
            left--;
        }
        if (left < 0 || line.is(left, Job.CLAUSE) || line.is(left, Job.COMMA)) {
            return Stance.HEDGED;
        }
        Token word = line.is(left, Job.VERB) ? line.verb(left) : line.head(left);
        if (line.is(left, Job.NOUN) && line.is(left - 1, Job.VERB)) {
            word = line.verb(left - 1);
            left = left - 1;
        }
        if ((line.is(left, Job.VERB) && Stances.of(line, left) == Stance.DENIED) || REFUSING.contains(word.lemma())) {
            return Stance.DENIED;
        }
        if (word.lemma().equals("be") || PLANNING.contains(word.lemma()) || PLANNING.contains(word.text())) {
            return Stance.PLANNED;
        }
        if (line.is(left, Job.VERB) && Stances.of(line, left) != Stance.ASSERTED) {
            return Stances.of(line, left);
        }
        return word.tagged("VBD") || word.tagged("VBN") ? Stance.ASSERTED : Stance.HEDGED;
    }
}
