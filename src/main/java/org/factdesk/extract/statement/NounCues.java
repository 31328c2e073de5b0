package org.factdesk.extract.statement;

import java.util.List;
import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.extract.statement.CueLexicon.Entry;
import org.jspecify.annotations.Nullable;

/** Nouns that announce a statement: "Hale's claim that …", "their criticism of …", "the belief that …". */
final class NounCues {
    private final Unit unit;
    private final Chunks chunks;
    private final Contents contents;
    private final Complements complements;

    NounCues(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
        this.contents = new Contents(unit, chunks);
        this.complements = new Complements(unit, chunks);
    }

    @Nullable
    Draft at(int k) {
        if (!chunks.is(k, Kind.NOUN_PHRASE)) {
            return null;
        }
        Chunk phrase = chunks.get(k);
        int noun = phrase.to() - 1;
        Entry entry = unit.tagged(noun, "NN") && !unit.tagged(noun, "NNP")
                ? CueLexicon.NOUNS.find(unit.word(noun).lemma())
                : null;
        if (entry == null || preposition(phrase)) {
            return null;
        }
        Draft equated = equated(k, entry);
        if (equated != null) {
            return equated;
        }
        Phrase agent = agent(k);
        Complements.Beginning beginning = complements.after(agent == null ? phrase.to() : agent.to(), entry);
        if (beginning == null || beginning.from() > beginning.cueEnd() || bare(beginning)) {
            return null;
        }
        Phrase content = contents.from(beginning.from(), beginning.shape());
        Phrase possessor = possessor(phrase);
        if (content == null) {
            return null;
        }
        int from = possessor == null ? phrase.from() : possessor.to();
        int to = agent == null ? Math.max(phrase.to(), beginning.cueEnd()) : phrase.to();
        Phrase cue = new Phrase(article(from) ? from + 1 : from, to);
        return new Draft(entry.kind(), possessor == null ? agent : possessor, cue, List.of(content), null, false);
    }

    /** "Hale's answer was that …", «their message is: "…"». */
    private @Nullable Draft equated(int k, Entry entry) {
        Phrase possessor = possessor(chunks.get(k));
        if (possessor == null || !chunks.is(k + 1, Kind.VERBS)) {
            return null;
        }
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k + 1));
        int from = unit.is(verbs.to(), ":") || unit.comma(verbs.to()) ? verbs.to() + 1 : verbs.to();
        boolean said = unit.is(from, "that") || unit.quote(from);
        if (!said || !verbs.finite() || !unit.word(verbs.main()).lemma().equals("be")) {
            return null;
        }
        Contents.Shape shape = unit.quote(from) ? Contents.Shape.QUOTATION : Contents.Shape.CLAUSE;
        Phrase content = contents.from(from, shape);
        return content == null
                ? null
                : new Draft(
                        entry.kind(),
                        possessor,
                        new Phrase(possessor.to(), unit.is(verbs.to(), ":") ? from : verbs.to()),
                        List.of(content),
                        null,
                        verbs.negated());
    }

    /** "A promise by Hale to …", "the contention of Hale that …": whose it is, told behind the noun in chunk {@code k}, or null. */
    private @Nullable Phrase agent(int k) {
        boolean by =
                chunks.is(k + 1, Kind.PREPOSITION) && unit.is(chunks.get(k + 1).from(), "by");
        boolean of = chunks.is(k + 1, Kind.PREPOSITION)
                && unit.is(chunks.get(k + 1).from(), "of")
                && chunks.is(k + 2, Kind.NOUN_PHRASE)
                && unit.is(chunks.get(k + 2).to(), "that");
        return (by || of) && chunks.is(k + 2, Kind.NOUN_PHRASE)
                ? new Phrase(chunks.get(k + 2).from(), chunks.get(k + 2).to())
                : null;
    }

    /** "for fear of", "for want of" stand before a reason as one preposition and announce nothing. */
    private boolean preposition(Chunk phrase) {
        return phrase.to() - phrase.from() == 1 && unit.is(phrase.from() - 1, "for") && unit.is(phrase.to(), "of");
    }

    private boolean article(int word) {
        return unit.is(word, "the") || unit.is(word, "a") || unit.is(word, "an");
    }

    /** "the claim he made" is no content: a clause behind a noun needs its "that". */
    private boolean bare(Complements.Beginning beginning) {
        return (beginning.shape() == Contents.Shape.CLAUSE && !unit.is(beginning.from(), "that"))
                || beginning.shape() == Contents.Shape.QUOTATION;
    }

    private @Nullable Phrase possessor(Chunk phrase) {
        for (int i = phrase.to() - 2; i >= phrase.from(); i--) {
            if (unit.tagged(i, "POS")) {
                return new Phrase(phrase.from(), i + 1);
            }
        }
        return unit.tagged(phrase.from(), "PRP$") && phrase.to() > phrase.from() + 1
                ? new Phrase(phrase.from(), phrase.from() + 1)
                : null;
    }
}
