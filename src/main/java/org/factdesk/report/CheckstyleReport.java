package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import org.factdesk.check.Finding;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Checkstyle's XML: an element a file, in it one for each finding. */
public final class CheckstyleReport extends FindingsWriter {
    private final Writer out;
    private final Run run;
    private @Nullable Xml begun;
    private @Nullable String file;

    /** A report that writes to {@code out}. */
    public CheckstyleReport(Writer out, Run run) {
        this.out = out;
        this.run = run;
    }

    @Override
    void add(Review review) throws IOException {
        Xml xml = in(review.article().path());
        for (Located found : Located.all(review)) {
            Finding finding = found.finding();
            xml.empty(
                    "error",
                    "line",
                    found.at().line(),
                    "column",
                    found.at().column(),
                    "severity",
                    found.severity(),
                    "message",
                    finding.message(),
                    "source",
                    "factdesk." + finding.check());
        }
    }

    @Override
    void add(Problem problem) throws IOException {
        in(problem.path())
                .empty(
                        "error",
                        "line",
                        Math.max(1, problem.line()),
                        "severity",
                        "error",
                        "message",
                        problem.message(),
                        "source",
                        "factdesk");
    }

    private Xml xml() throws IOException {
        if (begun == null) {
            begun = new Xml(out);
            begun.start("checkstyle", "version", run.version());
        }
        return begun;
    }

    /** The document, within the element of the file at {@code path}. */
    private Xml in(String path) throws IOException {
        Xml xml = xml();
        if (path.equals(file)) {
            return xml;
        }
        close(xml);
        file = path;
        return xml.start("file", "name", path);
    }

    private void close(Xml xml) throws IOException {
        if (file != null) {
            xml.end();
        }
    }

    @Override
    void finish() throws IOException {
        Xml xml = xml();
        close(xml);
        xml.end().finish();
    }
}
