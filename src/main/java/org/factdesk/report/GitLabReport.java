package org.factdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.factdesk.check.Severity;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** GitLab's Code Quality report. GitLab drops an entry whose fingerprint it has seen in another file, so that the path is part of it here. */
public final class GitLabReport extends FindingsWriter {
    private final Writer out;
    private final Map<String, Integer> turns = new HashMap<>();
    private @Nullable JsonGenerator begun;

    /** A report that writes to {@code out}. */
    public GitLabReport(Writer out) {
        this.out = out;
    }

    @Override
    void add(Review review) throws IOException {
        for (Located found : Located.all(review)) {
            String path = found.article().path();
            String name =
                    path + "\n" + found.article().id() + "\n" + found.finding().fingerprint();
            entry(
                    found.finding().message(),
                    found.finding().check(),
                    name,
                    severity(found.finding().severity()));
            location(path, found.at().line(), found.at().endLine());
        }
    }

    /** A draft that could not be read blocks: nobody knows what is in it. */
    @Override
    void add(Problem problem) throws IOException {
        String name = problem.path() + "\n" + problem.message();
        entry(problem.message(), "factdesk", name, "blocker");
        location(problem.path(), Math.max(1, problem.line()), Math.max(1, problem.line()));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO -> "info";
        };
    }

    private JsonGenerator json() throws IOException {
        if (begun == null) {
            begun = Json.to(out);
            begun.writeStartArray();
        }
        return begun;
    }

    private void entry(String message, String check, String name, String severity) throws IOException {
        JsonGenerator json = json();
        json.writeStartObject();
        json.writeStringField("type", "issue");
        json.writeStringField("description", message);
        json.writeStringField("check_name", check);
        json.writeStringField("fingerprint", fingerprint(name));
        json.writeStringField("severity", severity);
    }

    private String fingerprint(String name) {
        int turn = turns.merge(name, 1, Integer::sum);
        String unique = turn == 1 ? name : name + "\n" + turn;
        return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private void location(String path, int line, int endLine) throws IOException {
        JsonGenerator json = json();
        json.writeObjectFieldStart("location");
        json.writeStringField("path", path.startsWith("./") ? path.substring(2) : path);
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", line);
        json.writeNumberField("end", endLine);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    void finish() throws IOException {
        JsonGenerator json = json();
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
