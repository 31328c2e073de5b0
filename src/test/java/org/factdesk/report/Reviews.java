package org.factdesk.report;

import java.util.List;
import org.factdesk.annotate.Annotator;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.check.Severity;
import org.factdesk.desk.Notes;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Span;
import org.factdesk.text.VerbatimOffsets;

/** Reviews made by hand. */
final class Reviews {

    private Reviews() {}

    static Review of(String path, String text, Finding... findings) {
        Article article = new Article(path, null, Meta.NONE, text, List.of(), new VerbatimOffsets(Lines.of(text)));
        return new Review(new Notes(new Annotator().annotate(article), List.of()), List.of(findings), List.of());
    }

    static Finding finding(String text, String words, Evidence... evidence) {
        return new Finding(
                "event-two-dates",
                Severity.ERROR,
                span(text, words),
                "these two disagree",
                List.of(evidence),
                List.of(),
                "0123456789abcdef");
    }

    static Evidence also(String text, String words, String label) {
        return new Evidence(span(text, words), label);
    }

    static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
