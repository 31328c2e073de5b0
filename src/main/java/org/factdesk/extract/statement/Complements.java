package org.factdesk.extract.statement;

import java.util.Locale;
import java.util.Set;
import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.extract.statement.CueLexicon.Entry;
import org.jspecify.annotations.Nullable;

/** What follows a cue: whom it is said to, when, and the beginning of what is said. */
final class Complements {
    private static final int LONGEST_INSERTION = 14;
    private static final Set<String> CHANNELS = Set.of("statement", "news release", "press release");

    /**
     * The beginning of a content.
     *
     * @param cueEnd behind the last word of the cue, a preposition or colon that belongs to it included
     * @param from first word of the content
     * @param shape what the content is
     * @param recipient whom it is said to
     */
    record Beginning(
            int cueEnd,
            int from,
            Contents.Shape shape,
            @Nullable Phrase recipient) {}

    private final Unit unit;
    private final Chunks chunks;

    Complements(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
    }

    /** The content that begins right of a cue ending before word {@code end}; null where none does. */
    @Nullable
    Beginning after(int end, Entry entry) {
        int cueEnd = channelEnd(end);
        Beginning near = at(cueEnd, cueEnd, entry, null);
        if (near != null && !(entry.takes("r") && near.shape() == Contents.Shape.PHRASE)) {
            return near;
        }
        Phrase recipient = entry.takes("r") ? recipient(cueEnd) : null;
        if (recipient != null) {
            Beginning told = distant(cueEnd, recipient.to(), entry, recipient);
            if (told != null) {
                return told;
            }
        }
        return near != null ? near : distant(cueEnd, cueEnd, entry, null);
    }

    /** Behind "in a statement", which belongs to the cue before it. */
    int channelEnd(int end) {
        if (unit.is(end, "in") && unit.is(end + 1, "a")) {
            int last = end + 2;
            while (last < end + 5 && unit.tagged(last, "N") && unit.tagged(last + 1, "N")) {
                last++;
            }
            if (last < unit.size() && CHANNELS.contains(unit.word(last).lemma())) {
                return last + 1;
            }
        }
        return end;
    }

    /** Behind everything that only tells when, where and to whom, from word {@code from} on. */
    int overAdjuncts(int from) {
        int k = chunks.indexAt(from);
        if (k < chunks.all().size() && chunks.get(k).from() != from) {
            return from;
        }
        while (k < chunks.all().size()) {
            int next = overAdjunct(k);
            if (next == k) {
                break;
            }
            k = next;
        }
        return k < chunks.all().size() ? chunks.get(k).from() : unit.size();
    }

    /** The chunk behind the adjunct in chunk {@code k}, or {@code k} where there is none. */
    private int overAdjunct(int k) {
        if (chunks.time(k) || chunks.is(k, Kind.ADVERB)) {
            return k + 1;
        }
        boolean preposition = chunks.is(k, Kind.PREPOSITION)
                && !unit.is(chunks.get(k).from(), "that")
                && !Clauses.opens(unit, chunks, k);
        if (preposition && chunks.is(k + 1, Kind.NOUN_PHRASE)) {
            return joined(k + 2);
        }
        if (preposition && participle(k + 1)) {
            return k + 2;
        }
        boolean aside = chunks.is(k, Kind.COMMA)
                && chunks.is(k + 1, Kind.ADVERB)
                && chunks.is(k + 2, Kind.COMMA)
                && unit.is(chunks.get(k + 2).to(), "that");
        if (aside) {
            return k + 3;
        }
        boolean place = chunks.is(k, Kind.COMMA)
                && chunks.is(k + 1, Kind.NOUN_PHRASE)
                && chunks.is(k + 2, Kind.COMMA)
                && (unit.is(chunks.get(k + 2).to(), "that")
                        || unit.quote(chunks.get(k + 2).to()));
        return place ? k + 3 : k;
    }

    /** Over "and …" and "held in …" behind a noun phrase of an adjunct. */
    private int joined(int k) {
        if (chunks.is(k, Kind.CONJUNCTION) && chunks.is(k + 1, Kind.NOUN_PHRASE) && !chunks.is(k + 2, Kind.VERBS)) {
            return k + 2;
        }
        return past(k) && chunks.is(k + 1, Kind.PREPOSITION) ? k + 1 : k;
    }

    private boolean participle(int k) {
        if (!chunks.is(k, Kind.VERBS)) {
            return false;
        }
        VerbGroup verbs = VerbGroup.of(unit, chunks.get(k));
        return verbs.form() == VerbGroup.Form.PARTICIPLE
                && !CueLexicon.VERBS.takes(unit.word(verbs.main()).lemma(), "c");
    }

    private boolean past(int k) {
        return chunks.is(k, Kind.VERBS) && VerbGroup.of(unit, chunks.get(k)).form() == VerbGroup.Form.PAST_PARTICIPLE;
    }

    /** The noun phrase at word {@code from} as the one spoken to. */
    @Nullable
    Phrase recipient(int from) {
        int k = chunks.indexAt(from);
        if (!chunks.is(k, Kind.NOUN_PHRASE) || chunks.time(k)) {
            return null;
        }
        int to = k;
        while ((chunks.is(to + 1, Kind.PREPOSITION)
                        && unit.is(chunks.get(to + 1).from(), "of")
                        && chunks.is(to + 2, Kind.NOUN_PHRASE))
                || (chunks.is(to + 1, Kind.CONJUNCTION)
                        && chunks.is(to + 2, Kind.NOUN_PHRASE)
                        && !chunks.is(to + 3, Kind.VERBS))) {
            to += 2;
        }
        return new Phrase(from, chunks.get(to).to());
    }

    private @Nullable Beginning distant(int cueEnd, int from, Entry entry, @Nullable Phrase recipient) {
        Beginning close = at(cueEnd, from, entry, recipient);
        int over = overAdjuncts(from);
        if (close != null || over == from) {
            return close;
        }
        Beginning beginning = at(cueEnd, over, entry, recipient);
        if (beginning != null && beginning.shape() == Contents.Shape.PHRASE && quotedClause(over) && entry.takes("c")) {
            return new Beginning(cueEnd, over, Contents.Shape.CLAUSE, recipient);
        }
        return beginning == null || (beginning.shape() == Contents.Shape.PHRASE && !unit.is(beginning.from(), "to"))
                ? null
                : beginning;
    }

    private @Nullable Beginning at(int cueEnd, int from, Entry entry, @Nullable Phrase recipient) {
        if (from >= unit.size()) {
            return null;
        }
        boolean says = entry.takes("c") || entry.takes("q");
        if (unit.is(from, ":") && says && from + 1 < unit.size()) {
            Contents.Shape shape = unit.quote(from + 1) ? Contents.Shape.QUOTATION : Contents.Shape.CLAUSE;
            return new Beginning(from == cueEnd ? from + 1 : cueEnd, from + 1, shape, recipient);
        }
        if (unit.comma(from) && unit.quote(from + 1) && says) {
            return new Beginning(cueEnd, from + 1, Contents.Shape.QUOTATION, recipient);
        }
        if (unit.quote(from) && (says || entry.takes("n"))) {
            return new Beginning(cueEnd, from, Contents.Shape.QUOTATION, recipient);
        }
        if (unit.comma(from) && unit.is(from + 1, "that") && unit.tagged(from + 1, "IN") && says) {
            return new Beginning(cueEnd, from + 1, Contents.Shape.CLAUSE, recipient);
        }
        if (unit.is(from, "to") && quoted(from + 1) && (entry.takes("i") || entry.takes("r"))) {
            return new Beginning(cueEnd, from, Contents.Shape.INFINITIVE, recipient);
        }
        if ((clause(from) || (recipient == null && toldOfSubject(from)))
                && says
                && !entry.complements().equals(Set.of("q"))) {
            return new Beginning(cueEnd, from, Contents.Shape.CLAUSE, recipient);
        }
        int k = chunks.indexAt(from);
        if (chunks.is(k, Kind.VERBS) && chunks.get(k).from() == from) {
            return verbal(cueEnd, from, entry, recipient, VerbGroup.of(unit, chunks.get(k)));
        }
        String word = unit.word(from).text().toLowerCase(Locale.ROOT);
        if (entry.takes(word) && word.length() > 1 && from + 1 < unit.size() && opensPhrase(k + 1)) {
            return new Beginning(from == cueEnd ? from + 1 : cueEnd, from + 1, Contents.Shape.PHRASE, recipient);
        }
        if (chunks.is(k, Kind.NOUN_PHRASE) && !chunks.time(k) && (entry.takes("n") && recipient == null)) {
            return new Beginning(cueEnd, from, Contents.Shape.PHRASE, recipient);
        }
        if (says && recipient == null && quotedClause(from)) {
            return new Beginning(cueEnd, from, Contents.Shape.CLAUSE, null);
        }
        if (entry.takes("a") && (unit.tagged(from, "J") || unit.is(from, "like") || unit.is(from, "as"))) {
            return new Beginning(cueEnd, from, Contents.Shape.PHRASE, recipient);
        }
        return null;
    }

    private boolean quoted(int word) {
        return unit.quote(word) || unit.tagged(word, Unit.FRAGMENT);
    }

    /** «the port "does not have the capacity"», «it "risks inflation"»: a subject whose verb stands within the marks. */
    private boolean quotedClause(int from) {
        int k = chunks.indexAt(from);
        if (!chunks.is(k, Kind.NOUN_PHRASE) || chunks.get(k).from() != from || chunks.time(k)) {
            return false;
        }
        while (chunks.is(k + 1, Kind.PREPOSITION)
                && chunks.is(k + 2, Kind.NOUN_PHRASE)
                && !quoted(chunks.get(k).to() - 1)) {
            k += 2;
        }
        return quoted(chunks.get(k).to() - 1) || quoted(chunks.get(k).to());
    }

    private @Nullable Beginning verbal(int cueEnd, int from, Entry entry, @Nullable Phrase recipient, VerbGroup verbs) {
        boolean infinitive = verbs.form() == VerbGroup.Form.INFINITIVE && (entry.takes("i") || recipient != null);
        boolean gerund = verbs.form() == VerbGroup.Form.PARTICIPLE && entry.takes("n");
        if (!infinitive && !gerund) {
            return null;
        }
        return new Beginning(cueEnd, from, infinitive ? Contents.Shape.INFINITIVE : Contents.Shape.PHRASE, recipient);
    }

    private boolean opensPhrase(int k) {
        return chunks.is(k, Kind.NOUN_PHRASE)
                || chunks.is(k, Kind.WH)
                || chunks.is(k, Kind.QUOTE)
                || (chunks.is(k, Kind.VERBS)
                        && VerbGroup.of(unit, chunks.get(k)).form() == VerbGroup.Form.PARTICIPLE);
    }

    private boolean clause(int from) {
        int k = chunks.indexAt(from);
        String word = unit.word(from).text().toLowerCase(Locale.ROOT);
        if (word.equals("that") && (unit.tagged(from, "IN") || chunks.is(k, Kind.PREPOSITION))) {
            return true;
        }
        if (word.equals("whether") || word.equals("if")) {
            return true;
        }
        if (chunks.is(k, Kind.WH) && !word.equals("which") && !word.equals("that")) {
            return true;
        }
        return !chunks.time(k)
                && Clauses.subjectAndVerb(unit, chunks, k)
                && chunks.get(k).from() == from;
    }

    /** "the port, which has been closed, is dead": a subject, what is told of it between commas, and its verb. */
    private boolean toldOfSubject(int from) {
        int k = chunks.indexAt(from);
        boolean subject = chunks.is(k, Kind.NOUN_PHRASE) && chunks.get(k).from() == from && !chunks.time(k);
        if (!subject
                || !chunks.is(k + 1, Kind.COMMA)
                || !(chunks.is(k + 2, Kind.WH) || chunks.is(k + 2, Kind.NOUN_PHRASE))) {
            return false;
        }
        for (int i = k + 3; i < chunks.all().size() && i < k + LONGEST_INSERTION && !chunks.is(i, Kind.QUOTE); i++) {
            if (chunks.is(i, Kind.COMMA)) {
                return chunks.is(i + 1, Kind.VERBS)
                        && VerbGroup.of(unit, chunks.get(i + 1)).finite();
            }
        }
        return false;
    }
}
