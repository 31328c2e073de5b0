package org.factdesk.server.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.docket.Run;

/**
 * A run of a build server with what it has found.
 *
 * @param text the words of the draft; empty where they were not sent
 */
public record PushedRun(Run run, List<Line> lines, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SEVERITIES = Set.of("error", "warning", "info");

    public PushedRun {
        lines = List.copyOf(lines);
    }

    /** A finding where it stands. */
    public record Line(String severity, String check, int line, int column, String message) {}

    /** {@code run} as {@code payload} has it; what is not as it should be is left out, as programs of others may have sent it. */
    static PushedRun of(Run run, String payload) throws JsonProcessingException {
        JsonNode sent = JSON.readTree(payload);
        List<Line> lines = new ArrayList<>();
        for (JsonNode finding : sent.path("report").path("findings")) {
            String severity = finding.path("severity").asText();
            lines.add(new Line(
                    SEVERITIES.contains(severity) ? severity : "info",
                    finding.path("check").asText(),
                    finding.path("line").asInt(),
                    finding.path("column").asInt(),
                    finding.path("message").asText()));
        }
        return new PushedRun(run, lines, sent.path("text").asText(""));
    }
}
