package org.factdesk.cli;

import java.io.Writer;
import org.factdesk.report.JsonReport;
import org.factdesk.report.Palette;
import org.factdesk.report.Report;
import org.factdesk.report.Run;
import org.factdesk.report.SarifReport;
import org.factdesk.report.TextReport;
import picocli.CommandLine.ITypeConverter;

/** How findings are written. */
enum Format {
    TEXT,
    JSON,
    SARIF;

    /** A report in this format that writes to {@code out}. */
    Report report(Writer out, Palette palette, Run run) {
        return switch (this) {
            case TEXT -> new TextReport(out, palette);
            case JSON -> new JsonReport(out);
            case SARIF -> new SarifReport(out, run);
        };
    }

    /** Reads the name of a format. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Choice.of(Format.class, value);
        }
    }
}
