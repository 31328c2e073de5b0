package org.factdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factdesk.check.Check;
import org.factdesk.check.Finding;
import org.factdesk.check.Fix;
import org.factdesk.check.Severity;
import org.factdesk.check.Suppressed;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Writes a SARIF log down. */
final class SarifLog {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** GitHub shows a hundred places of a finding, its own among them. */
    static final int MOST_RELATED = 99;

    /** Below this many readings, a share says too little to be called precise. */
    private static final int ENOUGH_READ = 20;

    private final JsonGenerator json;
    private final Run run;
    private final SarifReport.For reader;
    private final Map<String, Integer> index = new HashMap<>();

    SarifLog(JsonGenerator json, Run run, SarifReport.For reader) {
        this.json = json;
        this.run = run;
        this.reader = reader;
    }

    /** What the log says beside its results. */
    record Notifications(List<Problem> problems, List<Problem> notices, List<String> leftOut) {}

    void write(List<SarifReport.Result> results, Notifications notifications) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        json.writeStringField("columnKind", "utf16CodeUnits");
        invocation(notifications);
        json.writeArrayFieldStart("results");
        for (SarifReport.Result result : results) {
            result(result);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "factdesk");
        json.writeStringField("version", run.version());
        json.writeArrayFieldStart("rules");
        for (Check check : run.catalogue().all()) {
            index.put(check.id(), index.size());
            rule(check);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(Check check) throws IOException {
        String page = RulePage.body(run.catalogue().page(check));
        json.writeStartObject();
        json.writeStringField("id", check.id());
        json.writeStringField("name", joined(check.id()));
        text("shortDescription", check.summary());
        text("fullDescription", page.isBlank() ? check.summary() : RulePage.opening(page));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", page);
        json.writeStringField("markdown", page);
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(check.severity()));
        json.writeBooleanField("enabled", check.enabled());
        json.writeEndObject();
        properties(check);
        json.writeEndObject();
    }

    /** The id as SARIF likes names: ImpossibleDate. */
    private static String joined(String id) {
        StringBuilder name = new StringBuilder();
        for (String part : id.split("-", -1)) {
            int first = Math.min(1, part.length());
            name.append(part.substring(0, first).toUpperCase(Locale.ROOT)).append(part.substring(first));
        }
        return name.toString();
    }

    private void properties(Check check) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("needs", check.needs());
        json.writeStringField("lifecycle", Located.lower(check.lifecycle()));
        json.writeStringField("since", check.since());
        json.writeStringField(
                "problem.severity",
                check.severity() == Severity.INFO ? "recommendation" : Located.lower(check.severity()));
        if (check.read() >= ENOUGH_READ) {
            json.writeStringField("precision", precision(check.confidence()));
        }
        json.writeArrayFieldStart("tags");
        json.writeString(Located.lower(check.topic()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String precision(double confidence) {
        if (confidence >= 0.93) {
            return "very-high";
        }
        return confidence >= 0.8 ? "high" : confidence >= 0.6 ? "medium" : "low";
    }

    private void text(String field, String words) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", words);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : Located.lower(severity);
    }

    private void invocation(Notifications told) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", told.problems.isEmpty());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Problem problem : told.problems) {
            notification("error", problem);
        }
        for (Problem notice : told.notices) {
            notification("note", notice);
        }
        for (String words : told.leftOut) {
            json.writeStartObject();
            json.writeStringField("level", "warning");
            text("message", words);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void notification(String level, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        text("message", problem.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(problem.path());
        if (problem.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", problem.line());
            if (problem.column() > 0) {
                json.writeNumberField("startColumn", problem.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void result(SarifReport.Result result) throws IOException {
        Located found = result.found();
        Finding finding = found.finding();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.check());
        json.writeNumberField("ruleIndex", index.getOrDefault(finding.check(), -1));
        json.writeStringField("level", level(finding.severity()));
        text("message", finding.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physical(found.article().path(), found.at());
        article(found);
        json.writeEndObject();
        json.writeEndArray();
        related(found);
        fingerprints(finding);
        fixes(found);
        state(result.kept());
        json.writeNumberField("rank", rank(finding));
        json.writeEndObject();
    }

    /** Of a file that holds many articles, which one. */
    private void article(Located found) throws IOException {
        String id = found.article().id();
        if (id != null) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", id);
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void related(Located found) throws IOException {
        if (found.related().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        int id = 1;
        for (Located.Place place : found.related().stream().limit(MOST_RELATED).toList()) {
            json.writeStartObject();
            json.writeNumberField("id", id++);
            text("message", place.evidence().label());
            physical(found.article().path(), place.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What would mend the draft; within the one line of a file that holds many articles, nothing can be put as it stands. */
    private void fixes(Located found) throws IOException {
        if (found.finding().fixes().isEmpty() || found.article().id() != null) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        for (Fix fix : found.finding().fixes()) {
            json.writeStartObject();
            text("description", fix.title());
            json.writeArrayFieldStart("artifactChanges");
            json.writeStartObject();
            artifact(found.article().path());
            json.writeArrayFieldStart("replacements");
            json.writeStartObject();
            region("deletedRegion", found.article().offsets().locate(fix.span()));
            text("insertedContent", fix.replacement());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fingerprints(Finding finding) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("factdesk/v1", finding.fingerprint());
        if (reader == SarifReport.For.CODE_SCANNING) {
            json.writeStringField("primaryLocationLineHash", finding.fingerprint());
        }
        json.writeEndObject();
    }

    private void state(@Nullable Suppressed kept) throws IOException {
        if (kept != null) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", kept.by() == Suppressed.By.MUTE ? "inSource" : "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", kept.reason().isEmpty() ? "it was there before" : kept.reason());
            json.writeEndObject();
            json.writeEndArray();
        }
        if (run.told() == Run.Told.NEW) {
            json.writeStringField("baselineState", kept == null ? "new" : "unchanged");
        }
    }

    /** From 0 to 100: how much it matters, and how likely an editor agrees. */
    private BigDecimal rank(Finding finding) {
        Check check = run.catalogue().find(finding.check());
        double weight = switch (finding.severity()) {
            case ERROR -> 100;
            case WARNING -> 60;
            case INFO -> 30;
        };
        double confidence = check == null ? 0.5 : check.confidence();
        return BigDecimal.valueOf(weight * confidence).setScale(1, RoundingMode.HALF_UP);
    }

    private void physical(String path, Location at) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(path);
        region("region", at);
        json.writeEndObject();
    }

    private void region(String field, Location at) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("startLine", at.line());
        json.writeNumberField("startColumn", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
        json.writeEndObject();
    }

    private void artifact(String path) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", FileUri.of(path));
        json.writeEndObject();
    }
}
