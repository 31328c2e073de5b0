package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.extract.statement.CueLexicon.Entry;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Statements whose content stands before the cue, all or in part: "…," Hale said; the pier, Hale said, will stay; …, according to the port. */
final class PrecedingContent {
    private static final Entry FRAMED = new Entry("speech", Set.of("q"));
    private static final Set<String> AUXILIARIES = Lexicon.words("auxiliaries");
    private static final Set<String> SURVEYS = Lexicon.words("survey-nouns");
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_SPEAKER = 16;

    private final Unit unit;
    private final Chunks chunks;
    private final Subjects subjects;
    private final Contents contents;
    private final Complements complements;

    PrecedingContent(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
        this.subjects = new Subjects(unit, chunks);
        this.contents = new Contents(unit, chunks);
        this.complements = new Complements(unit, chunks);
    }

    @Nullable
    Draft at(int k) {
        Draft according = according(k);
        if (according != null) {
            return according;
        }
        CueVerb listed = CueVerb.at(unit, chunks, k);
        CueVerb cue = listed != null && says(listed) ? listed : framed(k);
        if (cue == null || cue.verbs().passive()) {
            return null;
        }
        boolean tensed = cue.verbs().finite() || cue.verbs().form() == VerbGroup.Form.PAST_PARTICIPLE;
        Draft spoken = tensed ? spoken(k, cue) : null;
        return spoken == null && tensed ? named(k, cue) : spoken;
    }

    private static boolean says(CueVerb cue) {
        return cue.entry().takes("c") || cue.entry().takes("q");
    }

    /** «"We will sign," retired general and mayor Hale said»: all that stands between the quotation and its first verb is the speaker. */
    private @Nullable Draft named(int k, CueVerb cue) {
        int verb = cue.verbs().from();
        if (!unit.quote(0)
                || !unit.comma(1)
                || verb < 3
                || verb > LONGEST_SPEAKER
                || !cue.entry().takes("q")
                || !cue.verbs().finite()
                || !unit.tagged(verb - 1, "N")) {
            return null;
        }
        for (int i = 1; i < k; i++) {
            if (chunks.is(i, Kind.VERBS) && VerbGroup.of(unit, chunks.get(i)).finite()) {
                return null;
            }
        }
        return before(cue, new Phrase(2, verb), 2);
    }

    /** «"We will sign," Hale grinned»: between a quotation that opens the sentence with its comma and a speaker, any verb announces it. */
    private @Nullable CueVerb framed(int k) {
        boolean frame = unit.quote(0)
                && unit.comma(1)
                && chunks.is(k, Kind.VERBS)
                && chunks.get(k).from() <= LONGEST_NAME;
        if (!frame) {
            return null;
        }
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k));
        boolean first = chunks.get(k).from() == 2
                || (chunks.is(k - 1, Kind.NOUN_PHRASE) && chunks.get(k - 1).from() == 2);
        boolean plain = AUXILIARIES.contains(unit.word(verbs.main()).lemma()) || unit.tagged(verbs.main(), "MD");
        return first && !plain && verbs.finite() ? new CueVerb(verbs, FRAMED, verbs.to()) : null;
    }

    private @Nullable Draft spoken(int k, CueVerb cue) {
        Phrase left = subjects.left(k);
        int start = left == null ? 0 : unit.is(left.from() - 1, "as") ? left.from() - 1 : left.from();
        if (left != null && preceded(start)) {
            return before(cue, left, start);
        }
        Phrase right = cue.to() == cue.verbs().to() ? subjects.right(k) : null;
        if (right != null
                && preceded(cue.verbs().from())
                && !unit.tagged(right.from(), "PRP$")
                && !marked(right)
                && !thing(right)
                && !unit.is(right.from(), "that")
                && !Clauses.subjectAndVerb(unit, chunks, k + 1)) {
            return around(cue, right, cue.phrase(), cue.verbs().from(), complements.overAdjuncts(right.to()), null);
        }
        return null;
    }

    /** «said places such as Oslo "have reason" to vote»: a phrase that ends in quoted words is no speaker. */
    private boolean marked(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (unit.tagged(i, Unit.FRAGMENT) && chunks.get(chunks.indexAt(i)).to() == i + 1) {
                return true;
            }
        }
        return false;
    }

    /** "…, conceded defeat", "…, denied all charges": a common noun alone or behind "all" is what is told, not who tells. */
    private boolean thing(Phrase phrase) {
        boolean single = phrase.to() == phrase.from() + 1
                && unit.word(phrase.from()).tag().equals("NN");
        boolean whole = unit.is(phrase.from(), "all") || unit.is(phrase.from(), "any");
        return single || (whole && unit.tagged(phrase.to() - 1, "NN") && !unit.tagged(phrase.to() - 1, "NNP"));
    }

    private boolean preceded(int word) {
        return (word > 1 && unit.comma(word - 1)) || unit.quote(word - 1);
    }

    /** What {@code source}, who stands before the verb, says around word {@code start}. */
    private @Nullable Draft before(CueVerb cue, Phrase source, int start) {
        Phrase recipient = recipient(cue);
        int behind = complements.overAdjuncts(recipient == null ? complements.channelEnd(cue.to()) : recipient.to());
        return around(cue, source, new Phrase(cue.verbs().from(), cue.to()), start, behind, recipient);
    }

    /** Whom it is said to: «…," Hale told reporters». */
    private @Nullable Phrase recipient(CueVerb cue) {
        return cue.entry().takes("r") ? complements.recipient(complements.channelEnd(cue.to())) : null;
    }

    private @Nullable Draft around(
            CueVerb cue, Phrase source, Phrase words, int start, int behind, @Nullable Phrase recipient) {
        boolean quoted = unit.quote(start - 1) || (unit.comma(start - 1) && unit.quote(start - 2));
        boolean closed = unit.ended(behind)
                || unit.comma(behind)
                || unit.is(behind, ";")
                || unit.is(behind, "-")
                || unit.is(behind, "--");
        boolean colon = unit.is(behind, ":");
        if (!quoted && !closed && !colon) {
            return null;
        }
        if (quoted && complement(cue, unit.quote(0) && start == 2)) {
            return null;
        }
        if (!quoted && introduces(behind)) {
            return null;
        }
        int leftStart = contents.start(start);
        Phrase left = contents.trimmed(leftStart, start);
        if (left == null) {
            return null;
        }
        List<Phrase> content = new ArrayList<>();
        content.add(left);
        Phrase right = second(behind, quoted);
        if (right != null) {
            content.add(right);
        }
        Phrase channel = words.to() == cue.to()
                ? new Phrase(words.from(), Math.max(words.to(), complements.channelEnd(words.to())))
                : words;
        return new Draft(
                cue.entry().kind(),
                source,
                channel,
                content,
                recipient,
                cue.verbs().negated());
    }

    /**
     * Whether the cue has a content of its own to the right: "In his “Morning Hour,” Hale said that …". A quotation that
     * opens the sentence is what is said whatever follows: «"We will sign," Hale told us before he left.»
     */
    private boolean complement(CueVerb cue, boolean opened) {
        if (opened) {
            return unit.is(cue.to(), "that") && unit.tagged(cue.to(), "IN");
        }
        Complements.Beginning beginning = complements.after(cue.to(), cue.entry());
        return beginning != null
                && beginning.shape() == Contents.Shape.CLAUSE
                && !unit.tagged(beginning.from(), "W")
                && !unit.is(beginning.from(), "if");
    }

    /** Whether a full quotation follows, so that what stands before the cue only leads to it: "Later, he added: …". */
    private boolean introduces(int behind) {
        if (unit.is(behind, ":")) {
            return true;
        }
        return unit.comma(behind)
                && unit.quote(behind + 1)
                && unit.word(behind + 1).lemma().equals("\"A");
    }

    /** The part of the content that goes on behind the cue. */
    private @Nullable Phrase second(int behind, boolean quoted) {
        if (quoted) {
            return resumed(behind);
        }
        if ((!unit.comma(behind) && !unit.is(behind, ":")) || behind + 1 >= unit.size()) {
            return null;
        }
        int from = behind + 1;
        if (unit.quote(from)) {
            return contents.from(from, Contents.Shape.QUOTATION);
        }
        int k = chunks.indexAt(from);
        boolean turn = chunks.is(k, Kind.CONJUNCTION)
                || (chunks.is(k, Kind.VERBS)
                        && VerbGroup.of(unit, chunks.get(k)).form() == VerbGroup.Form.PARTICIPLE)
                || chunks.is(k, Kind.WH);
        return turn ? null : contents.from(from, Contents.Shape.CLAUSE);
    }

    /** What goes on behind the speaker of a quotation: «Hale said, grinning, "and we will stay"», «Hale said, but the pier "may go."» */
    private @Nullable Phrase resumed(int behind) {
        int from = behind + 1;
        boolean breaks = unit.comma(behind) || unit.is(behind, ":");
        if (breaks && unit.tagged(from, "CC") && quoted(from, unit.size())) {
            return contents.trimmed(from, unit.size());
        }
        for (int word = behind; word < unit.size(); word++) {
            boolean set = unit.quote(word) || (word == from && unit.tagged(word, Unit.FRAGMENT));
            if (set && (unit.comma(word - 1) || unit.is(word - 1, ":"))) {
                boolean ends = unit.quote(word) || unit.ended(word + 1);
                return ends ? contents.from(word, Contents.Shape.QUOTATION) : null;
            }
            int k = chunks.indexAt(word);
            CueVerb other = CueVerb.at(unit, chunks, k);
            if (other != null && other.entry().takes("q") && other.verbs().finite()) {
                return null;
            }
        }
        return null;
    }

    private boolean quoted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (unit.quote(i) || unit.tagged(i, Unit.FRAGMENT)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Draft according(int k) {
        int word = chunks.get(k).from();
        boolean according = unit.is(word, "according") && unit.is(word + 1, "to");
        int from = according ? word + 2 : word + 1;
        int np = chunks.indexAt(from);
        if (!chunks.is(np, Kind.NOUN_PHRASE) || !(according || survey(k, np))) {
            return null;
        }
        int end = subjects.rightEnd(np);
        Phrase source = contents.trimmed(from, end);
        Phrase cue = new Phrase(word, from);
        List<Phrase> content = new ArrayList<>();
        boolean opening = word == 0 || chunks.is(k - 1, Kind.CONJUNCTION);
        if (!opening) {
            Phrase left = contents.trimmed(contents.start(word), word);
            if (left != null) {
                content.add(left);
            }
        }
        int behind = complements.overAdjuncts(end);
        boolean colon = opening && unit.is(behind, ":") && unit.quote(behind + 1);
        if ((colon || unit.comma(behind)) && behind + 1 < unit.size() && (opening || !relative(behind + 1))) {
            Phrase right = contents.from(behind + 1, Contents.Shape.CLAUSE);
            if (right != null) {
                content.add(right);
            }
        }
        return source == null || content.isEmpty() ? null : new Draft("speech", source, cue, content, null, false);
    }

    /** "In a poll by the union, …", "…, in the latest survey": what was counted is the poll's word. */
    private boolean survey(int k, int np) {
        int word = chunks.get(k).from();
        boolean opensOrEnds = word == 0 || unit.ended(subjects.rightEnd(np));
        return opensOrEnds
                && unit.is(word, "in")
                && SURVEYS.contains(unit.word(chunks.get(np).to() - 1).lemma());
    }

    private boolean relative(int word) {
        Token next = unit.word(word);
        return next.tagged("W") || next.tagged("CC") || next.tagged("IN") || next.tagged("VBG");
    }
}
