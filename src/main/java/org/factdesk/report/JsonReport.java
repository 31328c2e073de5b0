package org.factdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.check.Finding;
import org.factdesk.check.Suppressed;
import org.factdesk.desk.Review;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** One JSON document, schema "factdesk/check/1". Findings are written as they come; what is kept back waits in the form it is written in. */
public final class JsonReport extends FindingsWriter {
    private final Writer out;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private final StringWriter kept = new StringWriter();
    private @Nullable JsonGenerator suppressed;
    private @Nullable JsonGenerator findings;

    /** A report that writes to {@code out}. */
    public JsonReport(Writer out) {
        this.out = out;
    }

    @Override
    void add(Review review) throws IOException {
        JsonGenerator json = begun();
        for (Located found : Located.all(review)) {
            json.writeStartObject();
            finding(json, found);
            json.writeEndObject();
        }
        for (Suppressed each : review.suppressed()) {
            suppressed(each, review);
        }
    }

    /** The document, within the array of its findings. */
    private JsonGenerator begun() throws IOException {
        if (findings == null) {
            findings = Json.to(out);
            findings.writeStartObject();
            findings.writeStringField("schema", "factdesk/check/1");
            findings.writeArrayFieldStart("findings");
        }
        return findings;
    }

    private void suppressed(Suppressed each, Review review) throws IOException {
        if (suppressed == null) {
            suppressed = Json.to(kept);
            suppressed.writeStartArray();
        }
        suppressed.writeStartObject();
        finding(suppressed, Located.of(review.article(), each.finding()));
        suppressed.writeStringField("by", each.by().name().toLowerCase(Locale.ROOT));
        suppressed.writeStringField("reason", each.reason());
        suppressed.writeEndObject();
    }

    @Override
    void add(Problem problem) {
        problems.add(problem);
    }

    @Override
    void addNotice(Problem notice) {
        notices.add(notice);
    }

    @Override
    void finish() throws IOException {
        JsonGenerator json = begun();
        json.writeEndArray();
        list(json, "problems", problems);
        json.writeFieldName("suppressed");
        if (suppressed == null) {
            json.writeStartArray();
            json.writeEndArray();
        } else {
            suppressed.writeEndArray();
            suppressed.close();
            json.writeRawValue(kept.toString());
        }
        list(json, "notices", notices);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void list(JsonGenerator json, String field, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart(field);
        for (Problem problem : problems) {
            write(json, problem);
        }
        json.writeEndArray();
    }

    private static void finding(JsonGenerator json, Located found) throws IOException {
        Finding finding = found.finding();
        json.writeStringField("path", found.article().path());
        json.writeStringField("id", found.article().id());
        json.writeStringField("check", finding.check());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        place(json, found.at());
        json.writeStringField("message", finding.message());
        json.writeArrayFieldStart("related");
        for (Located.Place place : found.related()) {
            json.writeStartObject();
            place(json, place.at());
            json.writeStringField("message", place.evidence().label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("fingerprint", finding.fingerprint());
    }

    private static void place(JsonGenerator json, Location at) throws IOException {
        json.writeNumberField("start", at.start());
        json.writeNumberField("end", at.end());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
    }

    private static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", problem.path());
        if (problem.line() == 0) {
            json.writeNullField("line");
        } else {
            json.writeNumberField("line", problem.line());
        }
        if (problem.column() > 0) {
            json.writeNumberField("column", problem.column());
        }
        json.writeStringField("message", problem.message());
        json.writeStringField("excerpt", problem.excerpt());
        json.writeEndObject();
    }
}
