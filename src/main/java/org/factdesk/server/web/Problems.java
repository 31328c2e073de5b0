package org.factdesk.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.factdesk.docket.DocketUnavailable;
import org.factdesk.docket.Missing;
import org.factdesk.docket.Refused;
import org.factdesk.server.guard.Gate;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.guard.Visitors;
import org.jspecify.annotations.Nullable;

/** Answers what went wrong: a page for readers, a line for htmx, a problem in JSON (RFC 9457) for programs. */
final class Problems {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAULT =
            "Something went wrong in factdesk itself; the log of the server says what. Nothing that was answered as done is lost.";
    private final Visit.Site site;
    private final Consumer<Throwable> crashes;

    /** {@code crashes} is told of what nobody has foreseen. */
    Problems(Visit.Site site, Consumer<Throwable> crashes) {
        this.site = site;
        this.crashes = crashes;
    }

    void on(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, request) -> answer(request, refusal));
        routes.exception(Missing.class, (missing, request) -> answer(request, Refusal.missing()));
        routes.exception(
                Refused.class,
                (refused, request) -> answer(request, Refusal.of(422, String.valueOf(refused.getMessage()))));
        routes.exception(DocketUnavailable.class, (gone, request) -> {
            crashes.accept(gone);
            answer(
                    request,
                    Refusal.until(
                            503,
                            "The record of this desk cannot be reached at the moment. What was not answered as done may not have been kept; nothing that was is lost. Try again in a moment.",
                            5));
        });
        routes.exception(
                HttpResponseException.class, (refused, request) -> answer(request, known(refused.getStatus())));
        routes.exception(Exception.class, (failed, request) -> {
            Refusal refused = unread(failed);
            if (refused == null) {
                crashes.accept(failed);
                refused = Refusal.of(500, FAULT);
            }
            answer(request, refused);
        });
    }

    /** What the web server itself refuses while a request is read, however deep it stands; null for what is a fault of ours. */
    private static @Nullable Refusal unread(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused) {
                return known(refused.getCode());
            }
            if (cause instanceof EofException || cause instanceof TimeoutException) {
                return known(408);
            }
        }
        return null;
    }

    private static Refusal known(int status) {
        return switch (status) {
            case 404 -> Refusal.missing();
            case 405 -> Refusal.of(405, "This address does not take that kind of request.");
            case 413 -> Refusal.of(413, "That is too much at once; the limit of this desk is smaller.");
            default -> Refusal.of(status, "The request was not understood.");
        };
    }

    private void answer(Context request, Refusal refusal) {
        request.status(refusal.status());
        Long retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            request.header("Retry-After", retryAfter.toString());
        }
        if (Visitors.isCall(request.path())) {
            program(request, refusal);
        } else if (request.header("HX-Request") != null) {
            part(request, refusal);
        } else {
            reader(request, refusal);
        }
    }

    private static void program(Context request, Refusal refusal) {
        if (refusal.status() == 401) {
            request.header("WWW-Authenticate", "Bearer");
        }
        Map<String, Object> problem = new TreeMap<>();
        problem.put("status", refusal.status());
        problem.put("title", Titles.of(refusal.status()));
        problem.put("detail", String.valueOf(refusal.getMessage()));
        try {
            request.contentType("application/problem+json").result(JSON.writeValueAsString(problem));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void part(Context request, Refusal refusal) {
        if (refusal.status() == 401) {
            request.header("HX-Redirect", "/login");
        }
        request.contentType("text/plain; charset=utf-8").result(String.valueOf(refusal.getMessage()));
    }

    private void reader(Context request, Refusal refusal) {
        if (refusal.status() == 401 && request.method().name().equals("GET")) {
            request.status(303)
                    .header("Location", "/login?next=" + URLEncoder.encode(request.path(), StandardCharsets.UTF_8));
            return;
        }
        Visit visit = new Visit(request, Gate.visitor(request), site);
        visit.page(
                "problem", Map.of("title", Titles.of(refusal.status()), "words", String.valueOf(refusal.getMessage())));
    }

    /** What people call a status. */
    private static final class Titles {
        private Titles() {}

        static String of(int status) {
            return switch (status) {
                case 400 -> "Not understood";
                case 401 -> "Not logged in";
                case 403 -> "Not allowed";
                case 404 -> "Not found";
                case 409 -> "Changed meanwhile";
                case 413 -> "Too large";
                case 422 -> "Not done";
                case 429 -> "Too many attempts";
                case 503 -> "Not available at the moment";
                default -> status >= 500 ? "Something went wrong" : "Refused";
            };
        }
    }
}
