package org.factdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.factdesk.check.Finding;
import org.factdesk.check.Fix;
import org.factdesk.desk.Review;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** The diagnostic format of reviewdog, as one document (rdjson) or one diagnostic a line (rdjsonl). Its columns are bytes of UTF-8. */
public final class RdReport extends FindingsWriter {
    private final Writer out;
    private final Shape shape;
    private @Nullable JsonGenerator begun;

    /** The two ways of writing diagnostics down. */
    private enum Shape {
        DOCUMENT,
        LINES
    }

    private RdReport(Writer out, Shape shape) {
        this.out = out;
        this.shape = shape;
    }

    /** One document, rdjson. */
    public static RdReport document(Writer out) {
        return new RdReport(out, Shape.DOCUMENT);
    }

    /** A line for each diagnostic, rdjsonl. */
    public static RdReport lines(Writer out) {
        return new RdReport(out, Shape.LINES);
    }

    @Override
    void add(Review review) throws IOException {
        for (Located found : Located.all(review)) {
            diagnostic(found);
        }
    }

    private void diagnostic(Located found) throws IOException {
        JsonGenerator json = json();
        Finding finding = found.finding();
        String path = found.article().path();
        start(json, finding.message(), finding.severity().name());
        json.writeObjectFieldStart("code");
        json.writeStringField("value", finding.check());
        json.writeEndObject();
        location(json, path, found.inBytes());
        if (!found.related().isEmpty()) {
            json.writeArrayFieldStart("related_locations");
            for (Located.Place place : found.related()) {
                json.writeStartObject();
                json.writeStringField("message", place.evidence().label());
                location(
                        json,
                        path,
                        found.article().offsets().locateInBytes(place.evidence().span()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        suggestions(json, found);
        end(json);
    }

    /** What would mend the draft; within the one line of a file that holds many articles, nothing can be put as it stands. */
    private static void suggestions(JsonGenerator json, Located found) throws IOException {
        if (found.finding().fixes().isEmpty() || found.article().id() != null) {
            return;
        }
        json.writeArrayFieldStart("suggestions");
        for (Fix fix : found.finding().fixes()) {
            json.writeStartObject();
            range(json, found.article().offsets().locateInBytes(fix.span()));
            json.writeStringField("text", fix.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    void add(Problem problem) throws IOException {
        JsonGenerator json = json();
        start(json, problem.message(), "ERROR");
        json.writeObjectFieldStart("location");
        json.writeStringField("path", problem.path());
        if (problem.line() > 0) {
            json.writeObjectFieldStart("range");
            json.writeObjectFieldStart("start");
            json.writeNumberField("line", problem.line());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        end(json);
    }

    private JsonGenerator json() throws IOException {
        if (begun == null) {
            begun = Json.to(out);
            begun.setRootValueSeparator(null);
            if (shape == Shape.DOCUMENT) {
                begun.writeStartObject();
                source(begun);
                begun.writeArrayFieldStart("diagnostics");
            }
        }
        return begun;
    }

    private static void source(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("name", "factdesk");
        json.writeEndObject();
    }

    private void start(JsonGenerator json, String message, String severity) throws IOException {
        json.writeStartObject();
        if (shape == Shape.LINES) {
            source(json);
        }
        json.writeStringField("message", message);
        json.writeStringField("severity", severity);
    }

    private void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        if (shape == Shape.LINES) {
            json.writeRaw('\n');
        }
    }

    private static void location(JsonGenerator json, String path, Location at) throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("path", path);
        range(json, at);
        json.writeEndObject();
    }

    private static void range(JsonGenerator json, Location at) throws IOException {
        json.writeObjectFieldStart("range");
        position(json, "start", at.line(), at.column());
        position(json, "end", at.endLine(), at.endColumn());
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String field, int line, int column) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("line", line);
        json.writeNumberField("column", column);
        json.writeEndObject();
    }

    @Override
    void finish() throws IOException {
        JsonGenerator json = json();
        if (shape == Shape.DOCUMENT) {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        json.close();
    }
}
