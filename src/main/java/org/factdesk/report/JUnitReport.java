package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.factdesk.check.Check;
import org.factdesk.check.Finding;
import org.factdesk.check.Suppressed;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * JUnit's XML: a suite an article, in it a case for each finding, which fails, and for each that is kept back, which is skipped. An article of which
 * there is nothing to ask has one case that passes, since servers take a report without cases for a mistake. What could not be read is an error.
 */
public final class JUnitReport extends FindingsWriter {
    private final Writer out;
    private final Run run;
    private @Nullable Xml begun;

    /** A report that writes to {@code out}. */
    public JUnitReport(Writer out, Run run) {
        this.out = out;
        this.run = run;
    }

    @Override
    void add(Review review) throws IOException {
        Article article = review.article();
        List<Located> findings = Located.all(review);
        int skipped = review.suppressed().size();
        Xml xml = xml();
        String name = article.id() == null ? article.path() : article.path() + " (" + article.id() + ")";
        suite(xml, name, Math.max(1, findings.size() + skipped), findings.size(), 0, skipped);
        Lines lines = Lines.of(article.text());
        for (Located found : findings) {
            failure(xml, found, lines);
        }
        for (Suppressed each : review.suppressed()) {
            testcase(xml, Located.of(article, each.finding()));
            xml.start("skipped").text(each.reason()).end().end();
        }
        if (findings.isEmpty() && skipped == 0) {
            xml.empty("testcase", "classname", "factdesk", "name", "there is nothing to ask");
        }
        xml.end();
    }

    private void failure(Xml xml, Located found, Lines lines) throws IOException {
        testcase(xml, found);
        xml.start(
                "failure", "type", found.severity(), "message", found.finding().message());
        xml.text("\n" + String.join("\n", TextReport.rows(found, lines, Palette.PLAIN)) + "\n");
        xml.end().end();
    }

    private void testcase(Xml xml, Located found) throws IOException {
        Finding finding = found.finding();
        Check check = run.catalogue().find(finding.check());
        String topic = check == null ? "" : Located.lower(check.topic()) + ".";
        String name = "line " + found.at().line() + ", column " + found.at().column() + ": " + finding.message();
        xml.start("testcase", "classname", "factdesk." + topic + finding.check(), "name", name);
    }

    @Override
    void add(Problem problem) throws IOException {
        Xml xml = xml();
        suite(xml, problem.path(), 1, 0, 1, 0);
        xml.start("testcase", "classname", "factdesk", "name", "it can be read and checked");
        xml.start("error", "type", "problem", "message", problem.message());
        xml.text(problem.place() + ": " + problem.message());
        xml.end().end().end();
    }

    private static void suite(Xml xml, String name, int tests, int failures, int errors, int skipped)
            throws IOException {
        xml.start(
                "testsuite", "name", name, "tests", tests, "failures", failures, "errors", errors, "skipped", skipped);
    }

    private Xml xml() throws IOException {
        if (begun == null) {
            begun = new Xml(out);
            begun.start("testsuites", "name", "factdesk");
        }
        return begun;
    }

    @Override
    void finish() throws IOException {
        xml().end().finish();
    }
}
