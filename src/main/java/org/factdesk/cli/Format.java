package org.factdesk.cli;

import java.io.Writer;
import org.factdesk.report.AnnotationsReport;
import org.factdesk.report.CheckstyleReport;
import org.factdesk.report.GitHubReport;
import org.factdesk.report.GitLabReport;
import org.factdesk.report.HtmlReport;
import org.factdesk.report.JUnitReport;
import org.factdesk.report.JsonReport;
import org.factdesk.report.Palette;
import org.factdesk.report.RdReport;
import org.factdesk.report.Report;
import org.factdesk.report.Run;
import org.factdesk.report.SarifReport;
import org.factdesk.report.SummaryReport;
import org.factdesk.report.TextReport;
import picocli.CommandLine.ITypeConverter;

/** How findings are written. */
enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB_SARIF,
    GITHUB,
    GITHUB_SUMMARY,
    GITLAB,
    RDJSON,
    RDJSONL,
    JUNIT,
    CHECKSTYLE,
    ANNOTATIONS,
    HTML;

    /** A report in this format that writes to {@code out}. */
    Report report(Writer out, Palette palette, Run run) {
        return switch (this) {
            case TEXT -> new TextReport(out, palette);
            case JSON -> new JsonReport(out);
            case SARIF -> SarifReport.of(out, run);
            case GITHUB_SARIF -> SarifReport.forCodeScanning(out, run);
            case GITHUB -> new GitHubReport(out);
            case GITHUB_SUMMARY -> new SummaryReport(out);
            case GITLAB -> new GitLabReport(out);
            case RDJSON -> RdReport.document(out);
            case RDJSONL -> RdReport.lines(out);
            case JUNIT -> new JUnitReport(out, run);
            case CHECKSTYLE -> new CheckstyleReport(out, run);
            case ANNOTATIONS -> new AnnotationsReport(out);
            case HTML -> new HtmlReport(out, run);
        };
    }

    /** Whether it adds to what stands in its file: GitHub's summary of a step is written by all commands of the step. */
    boolean adds() {
        return this == GITHUB_SUMMARY;
    }

    /** Reads the name of a format. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Choice.of(Format.class, value);
        }
    }
}
