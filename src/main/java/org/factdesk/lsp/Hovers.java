package org.factdesk.lsp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.factdesk.check.Finding;
import org.factdesk.check.Grounds;
import org.factdesk.desk.Review;
import org.factdesk.report.MarkdownExplanation;
import org.jspecify.annotations.Nullable;

/** What {@code factdesk explain} says of the findings at a place. */
final class Hovers {
    private static final String RULE = "\n\n---\n\n";

    private Hovers() {}

    /** The explanations of what is found at {@code position}; null where there is nothing. */
    static @Nullable Hover at(Position position, Examined examined) {
        List<String> explained = new ArrayList<>();
        Range over = null;
        for (Review review : examined.reviews()) {
            Set<String> wanted = new HashSet<>();
            for (Finding finding : review.findings()) {
                Range range = Places.range(review.article(), finding.span());
                if (Places.touch(range, new Range(position, position))) {
                    wanted.add(finding.fingerprint());
                    over = over == null ? range : over;
                }
            }
            if (!wanted.isEmpty()) {
                explained.addAll(explain(wanted, review, examined));
            }
        }
        return over == null
                ? null
                : new Hover(new MarkupContent(MarkupKind.MARKDOWN, String.join(RULE, explained)), over);
    }

    private static List<String> explain(Set<String> wanted, Review review, Examined examined) {
        MarkdownExplanation explanation =
                new MarkdownExplanation(review.article(), examined.newsroom().catalogue());
        List<String> explained = new ArrayList<>();
        for (Grounds grounds : examined.newsroom().explain(review)) {
            if (wanted.contains(grounds.finding().fingerprint())) {
                explained.add(explanation.of(grounds));
            }
        }
        return explained;
    }
}
