package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.factdesk.report.page.Pages;
import org.factdesk.server.api.DeskApi;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code openapi.yaml}, to which all answers of a test are held. */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Set<String> seen = new TreeSet<>();

    Contract() {
        String yaml = Pages.resource(DeskApi.CONTRACT);
        document = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    JsonNode document() {
        return document;
    }

    /** The calls, by {@code GET /api/v1/articles}. */
    Map<String, JsonNode> calls() {
        Map<String, JsonNode> calls = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
                calls.put(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), call.getValue());
            }
        }
        return calls;
    }

    /** The answers that the contract tells of, as {@code GET /api/v1/articles 200}. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        calls().forEach((call, told) ->
                told.path("responses").fieldNames().forEachRemaining(status -> answers.add(call + " " + status)));
        return answers;
    }

    /** The answers that have been seen. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** Holds a request and its answer to the contract. */
    void hold(String method, String asked, @Nullable String sent, Reader.Answer answer) {
        String call = call(method, asked.replaceAll("\\?.*", ""));
        JsonNode told = Objects.requireNonNull(calls().get(call));
        seen.add(call + " " + answer.status());
        JsonNode response = resolved(told.path("responses").path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode())
                .as("the contract tells of %s %s, which was answered: %s", call, answer.status(), answer.body())
                .isFalse();
        if (response.path("content").isEmpty()) {
            assertThat(answer.body()).as(call).isEmpty();
            return;
        }
        String type = response.path("content").fieldNames().next();
        assertThat(answer.header("Content-Type")).as(call).startsWith(type);
        if (type.endsWith("json")) {
            valid(response.path("content").path(type).path("schema"), answer.body(), call + " " + answer.status());
        }
        if (sent != null && answer.status() < 300) {
            valid(told.at("/requestBody/content/application~1json/schema"), sent, call + ", as it is sent");
        }
    }

    private String call(String method, String path) {
        return calls().keySet().stream()
                .filter(call -> call.startsWith(method + " "))
                .filter(call -> path.matches(
                        call.substring(method.length() + 1).replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the contract: " + method + " " + path));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void valid(JsonNode schema, String json, String what) {
        Schema compiled = schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = schema.deepCopy();
            whole.set("components", document.path("components"));
            return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
        });
        assertThat(compiled.validate(json, InputFormat.JSON))
                .as(what + ": " + json)
                .isEmpty();
    }
}
