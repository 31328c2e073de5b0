package org.factdesk.lsp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.check.Severity;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** Findings as an editor shows them. */
final class Diagnostics {
    private static final String SOURCE = "factdesk";
    private static final Comparator<Diagnostic> ORDER = Comparator.comparingInt(
                    (Diagnostic shown) -> shown.getRange().getStart().getLine())
            .thenComparingInt(shown -> shown.getRange().getStart().getCharacter());

    private Diagnostics() {}

    /** All that is to be shown of a draft, in its order. */
    static List<Diagnostic> of(Examined examined) {
        List<Diagnostic> shown = new ArrayList<>();
        for (Review review : examined.reviews()) {
            review.findings().forEach(finding -> shown.add(of(finding, review.article(), examined.draft())));
            review.notices().forEach(notice -> add(notice, DiagnosticSeverity.Information, examined.draft(), shown));
        }
        examined.problems().forEach(problem -> add(problem, DiagnosticSeverity.Warning, examined.draft(), shown));
        shown.sort(ORDER);
        return shown;
    }

    static Diagnostic of(Finding finding, Article article, Draft draft) {
        Diagnostic shown =
                diagnostic(Places.range(article, finding.span()), severity(finding.severity()), finding.message());
        shown.setCode(finding.check());
        shown.setData(finding.fingerprint());
        List<DiagnosticRelatedInformation> related = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            Range range = Places.range(article, evidence.span());
            related.add(new DiagnosticRelatedInformation(new Location(draft.uri(), range), evidence.label()));
        }
        shown.setRelatedInformation(related);
        return shown;
    }

    /** Shows what concerns a line of the draft: a comment that is not understood, a decision past its day. */
    private static void add(Problem problem, DiagnosticSeverity severity, Draft draft, List<Diagnostic> shown) {
        if (isIn(draft, problem)) {
            shown.add(diagnostic(Places.line(draft.text(), problem.line()), severity, problem.message()));
        }
    }

    /** Whether a problem has a line of the draft to be shown at. */
    static boolean isIn(Draft draft, Problem problem) {
        return problem.line() > 0 && problem.path().equals(draft.path());
    }

    private static Diagnostic diagnostic(Range range, DiagnosticSeverity severity, String message) {
        Diagnostic shown = new Diagnostic();
        shown.setRange(range);
        shown.setSeverity(severity);
        shown.setSource(SOURCE);
        shown.setMessage(message);
        return shown;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }
}
