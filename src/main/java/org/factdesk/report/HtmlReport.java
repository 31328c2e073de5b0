package org.factdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.check.Check;
import org.factdesk.check.Finding;
import org.factdesk.check.Severity;
import org.factdesk.desk.Review;
import org.factdesk.report.page.Front;
import org.factdesk.report.page.Pages;
import org.factdesk.report.page.Proof;
import org.factdesk.report.page.Spool;
import org.factdesk.report.page.Typesetter;
import org.factdesk.text.Problem;

/**
 * Findings as a page in one file, set like a proof: the articles with their marks, the notes in the margin. It asks for nothing from anywhere.
 * It is written at the end, since its first lines say how much was found.
 */
public final class HtmlReport implements Report {
    private final Writer out;
    private final Run run;
    private final Spool articles = new Spool();
    private final Coverage coverage = new Coverage();
    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private final Map<String, Integer> checks = new TreeMap<>();
    private final List<Front.Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();

    /** A report of {@code run} that writes to {@code out}. */
    public HtmlReport(Writer out, Run run) {
        this.out = out;
        this.run = run;
    }

    @Override
    public void review(Review review) {
        Proof proof = Typesetter.set(review, run.catalogue(), lines.size() + 1);
        coverage.add(ClaimRow.of(review.notes()));
        Map<Severity, Integer> here = new EnumMap<>(Severity.class);
        for (Finding finding : review.findings()) {
            here.merge(finding.severity(), 1, Integer::sum);
            checks.merge(finding.check(), 1, Integer::sum);
        }
        here.forEach((severity, count) -> severities.merge(severity, count, Integer::sum));
        lines.add(new Front.Line(
                proof.number(),
                proof.name(),
                proof.title(),
                here.getOrDefault(Severity.ERROR, 0),
                here.getOrDefault(Severity.WARNING, 0),
                here.getOrDefault(Severity.INFO, 0),
                proof.kept().size()));
        articles.add("article", Map.of("proof", proof));
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void notice(Problem notice) {
        notices.add(notice);
    }

    @Override
    public void end() {
        String style = Pages.resource("proof.css");
        String script = Pages.resource("proof.js");
        Map<String, Object> values = Map.of(
                "front",
                front(),
                "articles",
                articles,
                "style",
                style,
                "script",
                script,
                "policy",
                Pages.policy(style, script),
                "version",
                run.version());
        try {
            Pages.write("proof", values, out);
            articles.close();
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Front front() {
        List<Front.Counted> found = new ArrayList<>();
        severities.forEach((severity, count) -> found.add(new Front.Counted(name(severity), count)));
        List<Front.Spoken> spoken = checks.entrySet().stream()
                .map(each -> spoken(run.catalogue().get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Front.Spoken::topic)
                        .thenComparing(each -> each.check().id()))
                .toList();
        return new Front(found, spoken, lines, problems, notices, coverage.told());
    }

    private static Front.Spoken spoken(Check check, int count) {
        return new Front.Spoken(check, check.topic().name().toLowerCase(Locale.ROOT), count);
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
