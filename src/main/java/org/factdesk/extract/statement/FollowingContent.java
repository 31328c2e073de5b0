package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.extract.statement.CueLexicon.Entry;
import org.jspecify.annotations.Nullable;

/** Statements whose content stands behind the cue: Hale said that …, calling it …; she was accused of …; he is confident that …. */
final class FollowingContent {
    private static final Set<String> COPULAS =
            Set.of("be", "feel", "remain", "seem", "appear", "become", "sound", "grow");
    private static final Entry PASSIVE_RESULT =
            new Entry("passive", Set.of("c", "i", "as", "for", "of", "to", "with", "about", "over", "on", "against"));

    private final Unit unit;
    private final Chunks chunks;
    private final Subjects subjects;
    private final Contents contents;
    private final Complements complements;

    FollowingContent(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
        this.subjects = new Subjects(unit, chunks);
        this.contents = new Contents(unit, chunks);
        this.complements = new Complements(unit, chunks);
    }

    /** The statement whose cue stands in chunk {@code k}; {@code before} are those found so far. */
    @Nullable
    Draft at(int k, List<Draft> before) {
        Draft adjective = adjective(k, before);
        if (adjective != null) {
            return adjective;
        }
        CueVerb cue = CueVerb.at(unit, chunks, k);
        if (cue == null) {
            return null;
        }
        if (cue.verbs().passive()) {
            return passive(k, cue);
        }
        if (cue.entry().kind().equals("seeming")) {
            return seeming(k, cue);
        }
        Draft other = inverted(k, cue);
        if (other == null) {
            other = fronted(k, cue);
        }
        if (other == null) {
            other = asked(k, cue);
        }
        if (other == null) {
            other = gap(k, cue);
        }
        if (other != null) {
            return other;
        }
        Complements.Beginning beginning = complements.after(cue.to(), cue.entry());
        if (beginning == null) {
            return null;
        }
        Phrase source = speaker(k, cue, before, beginning.shape());
        Phrase content =
                contents.from(beginning.from(), beginning.shape(), cue.verbs().tense(unit), clause(k, source));
        boolean headless = k == 0 && cue.verbs().form() == VerbGroup.Form.PARTICIPLE && unit.quote(beginning.from());
        if (content == null
                || (source == null && !headless)
                || (cue.entry().kind().equals("showing") && source != null && pronoun(source))) {
            return null;
        }
        Phrase words = new Phrase(cue.verbs().from(), Math.max(cue.to(), beginning.cueEnd()));
        return new Draft(
                cue.entry().kind(),
                source,
                words,
                List.of(content),
                beginning.recipient(),
                cue.verbs().negated());
    }

    /** «Said Hale, "We will sign"», «In other words, said Hale: "No"»: the verb before its subject opens the sentence. */
    private @Nullable Draft inverted(int k, CueVerb cue) {
        boolean opens = k == 0 || (k == 1 && chunks.is(0, Kind.CONJUNCTION)) || led(k);
        Phrase right = opens && cue.verbs().finite() && cue.entry().takes("q") ? subjects.right(k) : null;
        if (right == null || !(unit.comma(right.to()) || unit.is(right.to(), ":")) || !unit.quote(right.to() + 1)) {
            return null;
        }
        Phrase content = contents.from(right.to() + 1, Contents.Shape.QUOTATION);
        return draft(cue, right, content);
    }

    /** Whether only an adverbial and its comma stand before chunk {@code k}. */
    private boolean led(int k) {
        if (!chunks.is(k - 1, Kind.COMMA)) {
            return false;
        }
        for (int i = 0; i < k; i++) {
            if (chunks.is(i, Kind.VERBS) || chunks.is(i, Kind.QUOTE)) {
                return false;
            }
        }
        return true;
    }

    /** «As Hale, the mayor, put it, …»: all that follows is what is said. */
    private @Nullable Draft fronted(int k, CueVerb cue) {
        boolean as = unit.is(chunks.is(0, Kind.CONJUNCTION) ? 1 : 0, "as")
                && k > 1
                && cue.verbs().finite()
                && cue.entry().takes("c");
        int behind = as ? complements.overAdjuncts(cue.to()) : cue.to();
        if (!as || !(unit.comma(behind) || unit.is(behind, ":")) || !chunks.is(firstNoun(), Kind.NOUN_PHRASE)) {
            return null;
        }
        for (int i = 1; i < k; i++) {
            if (chunks.is(i, Kind.VERBS) && VerbGroup.of(unit, chunks.get(i)).finite()) {
                return null;
            }
        }
        Phrase source =
                contents.trimmed(chunks.get(firstNoun()).from(), cue.verbs().from());
        return draft(cue, source, contents.trimmed(behind + 1, unit.size()));
    }

    /** Behind "as", or "but as", that opens the sentence. */
    private int firstNoun() {
        return chunks.is(0, Kind.CONJUNCTION) ? 2 : 1;
    }

    /** "Asked whether …, Hale …", "when asked about …": who asks may stand behind "by", and mostly is not told. */
    private @Nullable Draft asked(int k, CueVerb cue) {
        boolean opens = k == 0 || chunks.is(k - 1, Kind.WH) || chunks.is(k - 1, Kind.COMMA);
        boolean bare = cue.verbs().from() == cue.verbs().main()
                && (unit.tagged(cue.verbs().main(), "VBN")
                        || unit.tagged(cue.verbs().main(), "VBD"));
        if (!opens || !bare || !cue.entry().kind().equals("question")) {
            return null;
        }
        Phrase source = by(cue.to());
        int from = source == null ? cue.to() : source.to();
        Complements.Beginning beginning = complements.after(complements.overAdjuncts(from), cue.entry());
        if (beginning == null || unit.quote(beginning.from())) {
            return null;
        }
        Phrase content = contents.from(preposition(from, beginning), beginning.shape(), "", Contents.Clause.FRONTED);
        return draft(cue, source, content);
    }

    /** "a rule that he said would fail", "a deal which, Hale says, is dead": the subject of what is said stands before the speaker. */
    private @Nullable Draft gap(int k, CueVerb cue) {
        if (!cue.entry().takes("c")
                || cue.to() != cue.verbs().to()
                || !chunks.is(k + 1, Kind.VERBS)
                || !VerbGroup.of(unit, chunks.get(k + 1)).finite()) {
            return null;
        }
        Phrase source = subjects.left(k);
        int wh = source == null ? -1 : chunks.indexAt(source.from()) - 1;
        boolean relative =
                chunks.is(wh, Kind.WH) || (wh >= 0 && unit.is(chunks.get(wh).from(), "that"));
        if (source == null || !relative) {
            return null;
        }
        Phrase content = contents.from(cue.to(), Contents.Shape.CLAUSE);
        return draft(cue, source, content);
    }

    /** What {@code source} says by the words of {@code cue} alone; null without a content. */
    private static @Nullable Draft draft(CueVerb cue, @Nullable Phrase source, @Nullable Phrase content) {
        return content == null
                ? null
                : new Draft(
                        cue.entry().kind(),
                        source,
                        cue.phrase(),
                        List.of(content),
                        null,
                        cue.verbs().negated());
    }

    /** The quotation at word {@code quote}, which nobody was given for, as what the last cue before it announces. */
    @Nullable
    Draft late(int quote, List<Draft> before) {
        if (!unit.comma(quote - 1) && !unit.is(quote - 1, ":")) {
            return null;
        }
        for (int k = chunks.indexAt(quote) - 1; k >= 0 && !chunks.is(k, Kind.QUOTE); k--) {
            CueVerb cue = CueVerb.at(unit, chunks, k);
            if (cue != null && cue.entry().takes("q") && !cue.verbs().passive()) {
                Phrase source = speaker(k, cue, before, Contents.Shape.QUOTATION);
                return source == null ? null : draft(cue, source, contents.from(quote, Contents.Shape.QUOTATION));
            }
        }
        return null;
    }

    private Contents.Clause clause(int k, @Nullable Phrase source) {
        if (fronted(k)) {
            return Contents.Clause.FRONTED;
        }
        int whose = source != null && unit.tagged(source.from() - 1, "WP$") ? source.from() - 1 : -1;
        int wh = source != null && unit.tagged(source.to() - 1, "W") ? source.from() : whose;
        boolean relative = wh >= 0 && unit.comma(wh - 1);
        return relative ? Contents.Clause.RELATIVE : Contents.Clause.MAIN;
    }

    /** Whether the verb stands in a clause or participle phrase that opens the sentence: "After Hale said …, the minister left". */
    private boolean fronted(int k) {
        int first = chunks.is(0, Kind.CONJUNCTION) ? 1 : 0;
        boolean opens = chunks.is(first, Kind.PREPOSITION)
                || chunks.is(first, Kind.WH)
                || (chunks.is(first, Kind.VERBS) && first < k);
        if (!opens) {
            return false;
        }
        for (int i = first; i < k; i++) {
            if (chunks.is(i, Kind.COMMA)) {
                return false;
            }
        }
        return true;
    }

    private boolean pronoun(Phrase source) {
        return source.to() == source.from() + 1 && unit.tagged(source.from(), "PRP");
    }

    /** Who acts; before a quotation that must have a speaker whoever stands nearest. */
    private @Nullable Phrase speaker(int k, CueVerb cue, List<Draft> before, Contents.Shape shape) {
        Phrase source = source(k, cue.verbs(), before, shape);
        boolean spoken = shape == Contents.Shape.QUOTATION && cue.entry().takes("q");
        return source == null && spoken ? subjects.nearest(k) : source;
    }

    /** Who acts: the subject, or where the verb has none, whoever the clause before or after it is about. */
    private @Nullable Phrase source(int k, VerbGroup verbs, List<Draft> before, Contents.Shape shape) {
        if (verbs.form() == VerbGroup.Form.INFINITIVE) {
            return null;
        }
        boolean participle = verbs.form() == VerbGroup.Form.PARTICIPLE;
        boolean words = shape == Contents.Shape.CLAUSE || shape == Contents.Shape.QUOTATION;
        boolean behindNoun = words && chunks.is(k - 1, Kind.NOUN_PHRASE);
        Phrase left = participle && !behindNoun && !withPhrase(k) ? null : subjects.left(k);
        if (left != null) {
            return existential(left) ? null : left;
        }
        if (verbs.form() == VerbGroup.Form.PAST_PARTICIPLE) {
            return null;
        }
        return inherited(k, verbs, before);
    }

    /** "with Hale saying": the participle has a subject of its own. */
    private boolean withPhrase(int k) {
        int at = k - 1;
        while (chunks.is(at, Kind.NOUN_PHRASE) && chunks.is(at - 1, Kind.PREPOSITION)) {
            if (unit.is(chunks.get(at - 1).from(), "with")) {
                return true;
            }
            at -= 2;
        }
        return false;
    }

    private boolean existential(Phrase phrase) {
        Token word = unit.word(phrase.from());
        return phrase.to() == phrase.from() + 1 && word.tagged("EX");
    }

    private @Nullable Phrase inherited(int k, VerbGroup verbs, List<Draft> before) {
        boolean linked = chunks.is(k - 1, Kind.CONJUNCTION)
                || chunks.is(k - 1, Kind.COMMA)
                || chunks.is(k - 1, Kind.ADVERB)
                || (k > 0 && unit.tagged(chunks.get(k - 1).from(), ":"))
                || (verbs.form() == VerbGroup.Form.PARTICIPLE
                        && (k == 0 || chunks.is(k - 1, Kind.PREPOSITION) || chunks.is(k - 1, Kind.WH)));
        if (!linked) {
            return null;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            if (draft.source() != null && draft.cue().from() < verbs.from() && !closedRelative(draft, k)) {
                return draft.source();
            }
        }
        return mainSubject(k);
    }

    /** "Weber, who advises Kane, praised …": what "who" does ended at the comma. */
    private boolean closedRelative(Draft draft, int k) {
        Phrase source = draft.source();
        if (source == null || !unit.tagged(source.to() - 1, "W")) {
            return false;
        }
        for (int i = chunks.indexAt(draft.end()); i < k; i++) {
            if (chunks.is(i, Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Phrase mainSubject(int k) {
        for (int i = 0; i < chunks.all().size(); i++) {
            if (chunks.is(i, Kind.VERBS)
                    && i != k
                    && VerbGroup.of(unit, chunks.get(i)).finite()) {
                Phrase subject = subjects.left(i);
                if (subject != null && !existential(subject) && !unit.tagged(subject.from(), "W")) {
                    return subject;
                }
            }
        }
        return null;
    }

    /** "Penn was accused of …": what is said begins with whom it is said of; who says it may stand behind "by". */
    private @Nullable Draft passive(int k, CueVerb cue) {
        List<Phrase> content = new ArrayList<>();
        Phrase subject = subjects.left(k);
        boolean asked = cue.entry().takes("r");
        boolean formal = subject != null && pronoun(subject) && unit.is(subject.from(), "it");
        if (subject != null
                && !asked
                && !formal
                && !unit.tagged(subject.from(), "W")
                && !unit.tagged(subject.from(), "EX")) {
            content.add(subject);
        }
        Phrase source = by(cue.to());
        int from = source == null ? cue.to() : source.to();
        Complements.Beginning beginning = complements.after(from, asked ? cue.entry() : PASSIVE_RESULT);
        if (beginning != null && (beginning.shape() != Contents.Shape.PHRASE || !unit.is(from, "by"))) {
            Phrase said = contents.from(preposition(from, beginning), beginning.shape());
            int by = said == null || source != null ? -1 : agent(said);
            if (said != null && by > 0) {
                source = contents.trimmed(by + 1, said.to());
                said = new Phrase(said.from(), by);
            }
            if (said != null) {
                content.add(said);
            }
        }
        boolean told = source != null || content.size() > (formal || asked ? 0 : 1);
        if (content.isEmpty() || !told) {
            return null;
        }
        return new Draft(
                cue.entry().kind(),
                source,
                cue.phrase(),
                content,
                asked && !formal ? subject : null,
                cue.verbs().negated());
    }

    /** The "by" behind the quoted words of a passive's content, -1 where nobody is named so: «hailed as "historic" by the press». */
    private int agent(Phrase said) {
        for (int i = said.from() + 1; i < said.to() - 1; i++) {
            boolean quoted = unit.quote(i - 1) || unit.tagged(i - 1, Unit.FRAGMENT);
            if (quoted && unit.is(i, "by") && chunks.is(chunks.indexAt(i + 1), Kind.NOUN_PHRASE)) {
                return i;
            }
        }
        return -1;
    }

    private static int preposition(int from, Complements.Beginning beginning) {
        return beginning.shape() == Contents.Shape.PHRASE ? Math.min(from, beginning.from()) : beginning.from();
    }

    private @Nullable Phrase by(int from) {
        int at = complements.overAdjuncts(from);
        int word = unit.is(from, "by") ? from : unit.is(at, "by") ? at : -1;
        int np = word < 0 ? -1 : chunks.indexAt(word + 1);
        if (!chunks.is(np, Kind.NOUN_PHRASE)) {
            return null;
        }
        return contents.trimmed(word + 1, subjects.rightEnd(np));
    }

    /** "The plan seemed to fail": somebody thinks so, and nobody is named. */
    private @Nullable Draft seeming(int k, CueVerb cue) {
        Complements.Beginning beginning = complements.after(cue.to(), cue.entry());
        Phrase subject = subjects.left(k);
        if (beginning == null || subject == null || unit.tagged(subject.from(), "W")) {
            return null;
        }
        Phrase content = contents.from(beginning.from(), beginning.shape());
        return content == null
                ? null
                : new Draft(
                        "seeming",
                        null,
                        cue.phrase(),
                        List.of(subject, content),
                        null,
                        cue.verbs().negated());
    }

    /** "is confident that", "was critical of". */
    private @Nullable Draft adjective(int k, List<Draft> before) {
        if (!chunks.is(k, Kind.VERBS)) {
            return null;
        }
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k));
        int word = verbs.to();
        while (unit.tagged(word, "RB")) {
            word++;
        }
        boolean copula = COPULAS.contains(unit.word(verbs.main()).lemma());
        if (verbs.passive()
                && CueLexicon.ADJECTIVES.find(unit.word(verbs.main()).text()) != null) {
            word = verbs.main();
            copula = true;
        }
        Entry entry = copula && word < unit.size()
                ? CueLexicon.ADJECTIVES.find(unit.word(word).text())
                : null;
        if (entry == null) {
            return null;
        }
        Complements.Beginning beginning = complements.after(word + 1, entry);
        Phrase source = source(k, verbs, before, Contents.Shape.PHRASE);
        Phrase content = beginning == null ? null : contents.from(beginning.from(), beginning.shape());
        if (content == null
                || source == null
                || beginning == null
                || (pronoun(source) && unit.is(source.from(), "it"))) {
            return null;
        }
        Phrase cue = new Phrase(verbs.from(), Math.max(word + 1, beginning.cueEnd()));
        return new Draft(entry.kind(), source, cue, List.of(content), null, verbs.negated());
    }
}
