package org.factdesk.extract;

import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.EvidenceNote;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.text.Row;
import org.factdesk.text.Span;

/** Who says what in an article, and so who stands behind any of its words. */
public final class Statements {
    private final Row<Statement> all;
    private final Annotated article;
    private final Row<EvidenceNote> notes;

    Statements(List<Statement> all, List<EvidenceNote> notes, Annotated article) {
        this.all = Row.of(all, Statement::span);
        this.notes = Row.of(notes, EvidenceNote::covers);
        this.article = article;
    }

    /** All statements in the order of the text. */
    public List<Statement> all() {
        return all;
    }

    /** The statements near {@code span}: see {@link Row#near}. */
    public List<Statement> near(Span span) {
        return all.near(span);
    }

    /**
     * The source of the innermost statement whose content covers {@code span}, else of the note that stands by it; {@link Source.None}
     * where the article itself speaks.
     */
    public Source sourceOf(Span span) {
        Source speaker = speakerOf(span);
        return speaker instanceof Source.None ? noted(span, speaker) : speaker;
    }

    private Source noted(Span span, Source speaker) {
        return notes.near(span).stream()
                .filter(note -> note.sources(span))
                .findFirst()
                .<Source>map(note -> new Source.Noted(note.span()))
                .orElse(speaker);
    }

    private Source speakerOf(Span span) {
        return all.near(span).stream()
                .filter(statement -> statement.says(span))
                .min(Comparator.comparingInt(statement -> statement.span().length()))
                .map(Statement::source)
                .orElseGet(Source.None::new);
    }

    /** Whether {@code span} is somebody's own words or what somebody is told to say, believe or want. */
    public boolean quotedOrAttributed(Span span) {
        return article.quoted(span) || !(speakerOf(span) instanceof Source.None);
    }
}
