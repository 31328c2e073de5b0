package org.factdesk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.check.Finding;
import org.factdesk.desk.Review;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;

/** One JSON document, schema "factdesk/check/1". */
public final class JsonReport implements Report {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private final JsonGenerator json;
    private final List<Problem> problems = new ArrayList<>();

    /** A report that writes to {@code out}. */
    public JsonReport(Writer out) {
        try {
            json = JSON.createGenerator(out);
            json.writeStartObject();
            json.writeStringField("schema", "factdesk/check/1");
            json.writeArrayFieldStart("findings");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void review(Review review) {
        try {
            for (Located found : Located.all(review)) {
                finding(found);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void end() {
        try {
            json.writeEndArray();
            json.writeArrayFieldStart("problems");
            for (Problem problem : problems) {
                write(problem);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void finding(Located found) throws IOException {
        Finding finding = found.finding();
        json.writeStartObject();
        json.writeStringField("path", found.article().path());
        json.writeStringField("id", found.article().id());
        json.writeStringField("check", finding.check());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        place(found.at());
        json.writeStringField("message", finding.message());
        json.writeArrayFieldStart("related");
        for (Located.Place place : found.related()) {
            json.writeStartObject();
            place(place.at());
            json.writeStringField("message", place.evidence().label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private void place(Location at) throws IOException {
        json.writeNumberField("start", at.start());
        json.writeNumberField("end", at.end());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
    }

    private void write(Problem problem) throws IOException {
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
