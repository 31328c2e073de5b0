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

/** The contradictions of an archive as text, JSON or CSV, each written as it comes in. */
public abstract class ContradictionReport {
    private ContradictionReport() {}

    /** Writes {@code found}. */
    public abstract void add(Contradiction found) throws IOException;

    /** Writes what comes behind the last. */
    public abstract void end() throws IOException;

    /** Two sentences a contradiction, and what the two say. */
    static ContradictionReport text(PrintWriter out) {
        return new Text(out);
    }

    /** One document. */
    static ContradictionReport json(PrintWriter out) throws IOException {
        return new Document(out);
    }

    /** One row a contradiction. */
    static ContradictionReport csv(PrintWriter out) {
        return new Rows(out);
    }

    private static @Nullable String day(Telling told) {
        return told.article().date() == null ? null : told.article().date().toString();
    }

    private static final class Text extends ContradictionReport {
        private final PrintWriter out;
        private long count;

        Text(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void add(Contradiction found) {
            count++;
            out.print(found.check() + ": \"" + found.earlier().words() + "\" and \""
                    + found.later().words() + "\"\n");
            side(found.earlier());
            side(found.later());
            out.print("\n");
        }

        private void side(Telling told) {
            out.print("  " + told.article().named() + "\n    " + told.sentence() + "\n");
        }

        @Override
        public void end() {
            out.print(count + (count == 1 ? " contradiction\n" : " contradictions\n"));
        }
    }

    private static final class Document extends ContradictionReport {
        /** The schema of the JSON form. */
        private static final String SCHEMA = "factdesk/contradictions/1";

        private final PrintWriter out;
        private final JsonGenerator json;

        Document(PrintWriter out) throws IOException {
            this.out = out;
            json = Json.to(out).useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeArrayFieldStart("contradictions");
        }

        @Override
        public void add(Contradiction found) throws IOException {
            json.writeStartObject();
            json.writeStringField("check", found.check());
            side("earlier", found.earlier());
            side("later", found.later());
            json.writeEndObject();
        }

        private void side(String name, Telling told) throws IOException {
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

        @Override
        public void end() throws IOException {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
            out.print("\n");
        }
    }

    private static final class Rows extends ContradictionReport {
        private final CsvWriter csv;

        Rows(PrintWriter out) {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
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
        }

        @Override
        public void add(Contradiction found) {
            Telling one = found.earlier();
            Telling two = found.later();
            csv.writeRecord(List.of(
                            found.check(),
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

        @Override
        public void end() throws IOException {
            csv.flush();
        }
    }
}
