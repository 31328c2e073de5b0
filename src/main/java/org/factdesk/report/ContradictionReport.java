package org.factdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.factdesk.archive.Contradiction;
import org.factdesk.archive.Telling;
import org.jspecify.annotations.Nullable;

/** The contradictions of an archive as text, JSON and CSV. */
public final class ContradictionReport {
    /** The schema of the JSON form. */
    private static final String SCHEMA = "factdesk/contradictions/1";

    private final PrintWriter out;

    /** A report that writes to {@code out}. */
    public ContradictionReport(PrintWriter out) {
        this.out = out;
    }

    /** Two sentences a contradiction, and what the two say. */
    public void text(List<Contradiction> found) {
        for (Contradiction each : found) {
            out.print(each.check() + ": \"" + each.earlier().words() + "\" and \""
                    + each.later().words() + "\"\n");
            side(each.earlier());
            side(each.later());
            out.print("\n");
        }
        out.print(found.size() + (found.size() == 1 ? " contradiction\n" : " contradictions\n"));
    }

    private void side(Telling told) {
        out.print("  " + told.article().named() + "\n    " + told.sentence() + "\n");
    }

    /** One document. */
    public void json(List<Contradiction> found) throws IOException {
        try (JsonGenerator json = Json.to(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeArrayFieldStart("contradictions");
            for (Contradiction each : found) {
                json.writeStartObject();
                json.writeStringField("check", each.check());
                side(json, "earlier", each.earlier());
                side(json, "later", each.later());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.print("\n");
    }

    private static void side(JsonGenerator json, String name, Telling told) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("id", told.article().id());
        json.writeStringField("date", day(told));
        json.writeStringField("title", told.article().title());
        json.writeStringField("path", told.article().path());
        json.writeNumberField("line", told.line());
        json.writeNumberField("start", told.start());
        json.writeNumberField("end", told.end());
        json.writeStringField("words", told.words());
        json.writeStringField("sentence", told.sentence());
        json.writeEndObject();
    }

    private static @Nullable String day(Telling told) {
        return told.article().date() == null ? null : told.article().date().toString();
    }

    /** One row a contradiction. */
    public void csv(List<Contradiction> found) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "check",
                "earlier id",
                "earlier date",
                "earlier words",
                "earlier sentence",
                "later id",
                "later date",
                "later words",
                "later sentence");
        for (Contradiction each : found) {
            Telling one = each.earlier();
            Telling two = each.later();
            csv.writeRecord(List.of(
                            each.check(),
                            one.article().id(),
                            String.valueOf(day(one)),
                            one.words(),
                            one.sentence(),
                            two.article().id(),
                            String.valueOf(day(two)),
                            two.words(),
                            two.sentence())
                    .stream()
                    .map(CsvSheet::guarded)
                    .toList());
        }
        csv.flush();
    }
}
