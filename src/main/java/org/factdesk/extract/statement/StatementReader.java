package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Quotation;
import org.factdesk.claim.Cue;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who says, believes or wants what in an article. */
public final class StatementReader {
    private static final Set<String> PLAIN = Lexicon.words("plain-report-verbs");
    private final Annotated article;
    private final Speakers speakers;

    /**
     * What was found.
     *
     * @param statements in the order of the text
     * @param cues one for each statement that has a cue
     */
    public record Reading(List<Statement> statements, List<Cue> cues) {
        public Reading {
            statements = List.copyOf(statements);
            cues = List.copyOf(cues);
        }
    }

    private StatementReader(Annotated article) {
        this.article = article;
        this.speakers = new Speakers(article);
    }

    /** The statements of {@code article} and their cues. */
    public static Reading read(Annotated article) {
        return new StatementReader(article).read();
    }

    private Reading read() {
        List<Unit> units = Units.of(article);
        List<List<Passage>> passages = new ArrayList<>();
        for (Unit unit : units) {
            GivenUp.whereInterrupted();
            passages.add(UnitReader.read(unit).stream()
                    .map(draft -> new Passage(unit, draft))
                    .toList());
        }
        Continuations.join(units, passages);
        List<Passage> all = passages.stream()
                .flatMap(List::stream)
                .filter(passage -> !passage.content().isEmpty())
                .toList();
        List<Statement> statements = new ArrayList<>();
        List<Cue> cues = new ArrayList<>();
        for (Passage passage : all) {
            GivenUp.whereInterrupted();
            Statement statement = statement(passage);
            statements.add(statement);
            cues.add(cue(passage, statement.source()));
        }
        return new Reading(statements, cues);
    }

    private Cue cue(Passage passage, Source source) {
        Unit unit = passage.unit();
        Draft draft = passage.draft();
        String lemma = lemma(unit, draft.cue());
        boolean participle =
                unit.tagged(draft.cue().from(), "VBG") && !unit.is(draft.cue().from(), "according");
        return new Cue(
                unit.span(draft.cue()),
                lemma,
                draft.kind(),
                PLAIN.contains(lemma) && !participle,
                speakers.head(unit, draft.source()),
                source.bare(),
                source.described());
    }

    /** The last verb of the cue, or its last word where it has none. */
    private static String lemma(Unit unit, Phrase cue) {
        for (int i = cue.to() - 1; i >= cue.from(); i--) {
            if (unit.tagged(i, "V")) {
                return unit.word(i).lemma();
            }
        }
        return unit.word(cue.to() - 1).lemma();
    }

    private Statement statement(Passage passage) {
        Unit unit = passage.unit();
        Draft draft = passage.draft();
        Source source = speakers.of(unit, draft.source());
        Span cue = unit.span(draft.cue());
        List<Span> content = passage.content();
        List<Span> quotes = article.quotations(content.stream().reduce(cue, Span::union)).stream()
                .filter(quotation -> quotation.depth() == 0)
                .filter(quotation -> content.stream().anyMatch(span -> span.covers(quotation.span())))
                .map(Quotation::words)
                .toList();
        Span whole = cue;
        for (Span span : content) {
            whole = whole.union(span);
        }
        for (Span span : source.spans()) {
            whole = whole.union(span);
        }
        return new Statement(
                whole,
                form(content, quotes),
                cue,
                content,
                quotes,
                recipients(unit, draft.recipient()),
                source,
                draft.negated() ? Stance.DENIED : Stance.ASSERTED);
    }

    private List<Mention> recipients(Unit unit, @Nullable Phrase recipient) {
        if (recipient == null) {
            return List.of();
        }
        Span span = unit.span(recipient);
        return List.of(new Mention(span, article.article().line(span), null));
    }

    private static Statement.Form form(List<Span> content, List<Span> quotes) {
        if (quotes.isEmpty()) {
            return Statement.Form.INDIRECT;
        }
        boolean all = content.stream()
                .allMatch(span -> quotes.stream()
                                .mapToInt(quote -> quote.overlaps(span) ? quote.length() + 3 : 0)
                                .sum()
                        >= span.length());
        return all ? Statement.Form.DIRECT : Statement.Form.PARTIAL;
    }
}
