package org.factdesk.extract;

import java.util.Comparator;
import java.util.List;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.text.Span;

/** Who says what in an article, and so who stands behind any of its words. */
public final class Statements {
    private final List<Statement> all;

    Statements(List<Statement> all) {
        this.all = List.copyOf(all);
    }

    /** All statements in the order of the text. */
    public List<Statement> all() {
        return all;
    }

    /** The source of the innermost statement whose content covers {@code span}; {@link Source.None} where the article itself speaks. */
    public Source sourceOf(Span span) {
        return all.stream()
                .filter(statement -> statement.content().stream().anyMatch(content -> content.covers(span)))
                .min(Comparator.comparingInt(statement -> statement.span().length()))
                .map(Statement::source)
                .orElseGet(Source.None::new);
    }
}
