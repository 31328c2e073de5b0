package org.factdesk.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.factdesk.docket.By;
import org.factdesk.server.guard.Gate;

/** One line of JSON a request: what was asked, by whom, and how it went; nothing of an article, of a query or of a secret link. */
final class AccessLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Consumer<String> lines;
    private final InstantSource clock;

    AccessLog(Consumer<String> lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    void log(Context request, float milliseconds) {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", clock.instant().toString());
        line.put("method", request.method().name());
        line.put("path", path(request));
        line.put("status", request.statusCode());
        line.put("ms", Math.round(milliseconds));
        line.put("from", request.ip());
        By by = Gate.visitor(request).by();
        if (by != null) {
            line.put("account", by.id());
        }
        lines.accept(line.toString());
    }

    /** The path; where a secret stands in it or nothing of the kind is known, what kind of path it is. */
    private static String path(Context request) {
        String route = route(request);
        return route.contains("{token}") || route.isEmpty() ? route : request.path();
    }

    static String route(Context request) {
        Endpoint matched = request.endpoints().matchedHttpEndpoint();
        return matched == null ? "" : matched.path;
    }
}
