package org.factdesk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Severity;
import org.factdesk.desk.Review;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;

/** One SARIF 2.1.0 log. Code hosts keep only so many results of a run: the gravest are kept, and the log says how many are not in it. */
public final class SarifReport implements Report {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final int MOST_RESULTS = 5000;
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private final Writer out;
    private final Run run;
    private final List<Located> results = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A report that writes to {@code out}. */
    public SarifReport(Writer out, Run run) {
        this.out = out;
        this.run = run;
    }

    @Override
    public void review(Review review) {
        results.addAll(Located.all(review));
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void end() {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new Log(json, run.catalogue(), run.version()).write(results, problems);
            json.writeRaw('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the log down. */
    private static final class Log {
        private final JsonGenerator json;
        private final Catalogue catalogue;
        private final String version;
        private final Map<String, Integer> index = new TreeMap<>();

        Log(JsonGenerator json, Catalogue catalogue, String version) {
            this.json = json;
            this.catalogue = catalogue;
            this.version = version;
        }

        void write(List<Located> results, List<Problem> problems) throws IOException {
            List<Located> kept = gravest(results);
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool();
            json.writeStringField("columnKind", "utf16CodeUnits");
            invocation(problems, results.size() - kept.size());
            json.writeArrayFieldStart("results");
            for (Located result : kept) {
                result(result);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private static List<Located> gravest(List<Located> results) {
            if (results.size() <= MOST_RESULTS) {
                return results;
            }
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparing(i -> results.get(i).finding().severity()));
            return order.stream().limit(MOST_RESULTS).sorted().map(results::get).toList();
        }

        private void tool() throws IOException {
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "factdesk");
            json.writeStringField("version", version);
            json.writeArrayFieldStart("rules");
            for (Check check : catalogue.all()) {
                index.put(check.id(), index.size());
                rule(check);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void rule(Check check) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", check.id());
            text("shortDescription", check.summary());
            json.writeObjectFieldStart("help");
            String page = RulePage.body(catalogue.page(check));
            json.writeStringField("text", page);
            json.writeStringField("markdown", page);
            json.writeEndObject();
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(check.severity()));
            json.writeBooleanField("enabled", check.enabled());
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeStringField("needs", check.needs());
            json.writeStringField("lifecycle", check.lifecycle().name().toLowerCase(Locale.ROOT));
            json.writeStringField("since", check.since());
            json.writeArrayFieldStart("tags");
            json.writeString(check.topic().name().toLowerCase(Locale.ROOT));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void text(String field, String words) throws IOException {
            json.writeObjectFieldStart(field);
            json.writeStringField("text", words);
            json.writeEndObject();
        }

        private static String level(Severity severity) {
            return switch (severity) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case INFO -> "note";
            };
        }

        private void invocation(List<Problem> problems, int leftOut) throws IOException {
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField("executionSuccessful", problems.isEmpty());
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (Problem problem : problems) {
                problem(problem);
            }
            if (leftOut > 0) {
                json.writeStartObject();
                json.writeStringField("level", "warning");
                text("message", leftOut + " findings of lower severity are left out of this log");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void problem(Problem problem) throws IOException {
            json.writeStartObject();
            json.writeStringField("level", "error");
            text("message", problem.message());
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            artifact(problem.path());
            if (problem.line() > 0) {
                json.writeObjectFieldStart("region");
                json.writeNumberField("startLine", problem.line());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void result(Located found) throws IOException {
            json.writeStartObject();
            json.writeStringField("ruleId", found.finding().check());
            json.writeNumberField(
                    "ruleIndex", index.getOrDefault(found.finding().check(), -1));
            json.writeStringField("level", level(found.finding().severity()));
            text("message", found.finding().message());
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            place(found.article().path(), found.at());
            json.writeEndObject();
            json.writeEndArray();
            related(found);
            json.writeObjectFieldStart("partialFingerprints");
            json.writeStringField("factdesk/v1", found.finding().fingerprint());
            json.writeEndObject();
            json.writeEndObject();
        }

        private void related(Located found) throws IOException {
            if (found.related().isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("relatedLocations");
            int id = 1;
            for (Located.Place place : found.related()) {
                json.writeStartObject();
                json.writeNumberField("id", id++);
                text("message", place.evidence().label());
                place(found.article().path(), place.at());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void place(String path, Location at) throws IOException {
            json.writeObjectFieldStart("physicalLocation");
            artifact(path);
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", at.line());
            json.writeNumberField("startColumn", at.column());
            json.writeNumberField("endLine", at.endLine());
            json.writeNumberField("endColumn", at.endColumn());
            json.writeEndObject();
            json.writeEndObject();
        }

        private void artifact(String path) throws IOException {
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(path));
            json.writeEndObject();
        }

        private static String uri(String path) {
            boolean absolute = path.startsWith("/");
            String safe = !absolute && path.contains(":") ? "./" + path : path;
            try {
                return new URI(absolute ? "file" : null, absolute ? "" : null, safe, null).toASCIIString();
            } catch (URISyntaxException odd) {
                throw new IllegalArgumentException("not a path: " + path, odd);
            }
        }
    }
}
