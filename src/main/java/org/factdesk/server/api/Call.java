package org.factdesk.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.factdesk.docket.Missing;
import org.factdesk.docket.Stale;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Action;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** A call of a program, and what it is answered. */
final class Call {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private Call() {}

    /** {@code action}, which tells of what somebody else has changed meanwhile, and of what is not there, so that a program can go on. */
    static Action of(Action action) {
        return visit -> {
            try {
                action.answer(visit);
            } catch (Stale stale) {
                conflict(visit, stale);
            } catch (Missing missing) {
                throw Refusal.of(
                        404,
                        "What was asked for is not on this desk: " + missing.getMessage()
                                + ". Look up its number anew.");
            }
        };
    }

    /** RFC 9457, with the items as the others have left them. */
    private static void conflict(Visit visit, Stale stale) {
        int status = expected(visit) == null ? 409 : 412;
        ObjectNode problem = Told.object()
                .put("status", status)
                .put("title", "Changed meanwhile")
                .put(
                        "detail",
                        stale.getMessage()
                                + ". Nothing was changed; look at what it is now and, if you still mean it, send it again with the new revision.");
        problem.set("items", Told.list(stale.items(), Told::item));
        visit.request().status(status).contentType("application/problem+json").result(problem.toString());
    }

    /** Answers {@code visit} with {@code told}. */
    static void answer(Visit visit, JsonNode told) {
        visit.request().contentType("application/json").result(told.toString());
    }

    /** Answers {@code visit} with {@code told}, which was made just now and is to be found at {@code path}. */
    static void made(Visit visit, String path, JsonNode told) {
        visit.request().status(201).header("Location", path);
        answer(visit, told);
    }

    /** Answers {@code visit} with {@code told} unless whoever asks has it already, by its {@code tag}. */
    static void tagged(Visit visit, String tag, JsonNode told) {
        String etag = "\"" + tag + "\"";
        visit.request().header("ETag", etag);
        if (etag.equals(visit.request().header("If-None-Match"))) {
            visit.request().status(304);
        } else {
            answer(visit, told);
        }
    }

    /** The number that If-Match names; null where the header is missing. */
    static @Nullable Integer expected(Visit visit) {
        String header = visit.request().header("If-Match");
        if (header == null) {
            return null;
        }
        if (!header.matches("\"[0-9]{1,9}\"")) {
            throw Refusal.malformed("If-Match holds the ETag of what is to be changed, in quotation marks: \"3\".");
        }
        return Integer.valueOf(header.substring(1, header.length() - 1));
    }

    /** What is expected to be there so far: by If-Match, else by the field {@code field}. */
    static int expected(Visit visit, Body body, String field) {
        Integer expected = expected(visit);
        return expected == null ? body.count(field) : expected;
    }

    /** The parameter {@code name}, trimmed; empty where it is missing. */
    static String asked(Visit visit, String name) {
        String asked = visit.request().queryParam(name);
        return asked == null ? "" : asked.strip();
    }

    /** The number in the parameter {@code name}, {@code usual} where it is missing. */
    static long number(Visit visit, String name, long usual) {
        String asked = asked(visit, name);
        if (asked.isEmpty()) {
            return usual;
        }
        if (!asked.matches("[0-9]{1,18}")) {
            throw Refusal.malformed("The parameter “" + name + "” must be a whole number.");
        }
        return Long.parseLong(asked);
    }

    /** How many are asked for at once. */
    static int limit(Visit visit) {
        long limit = number(visit, "limit", USUAL);
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("The parameter “limit” may be 1 to " + MOST + ".");
        }
        return (int) limit;
    }

    /** How many are left out before them. */
    static int skip(Visit visit) {
        return (int) Math.min(number(visit, "skip", 0), 1_000_000);
    }

    /** A page of a list: {@code found} holds one more than was asked for where there are more. */
    static <T> ObjectNode page(
            Visit visit, String name, java.util.List<T> found, java.util.function.Function<T, ObjectNode> told) {
        int limit = limit(visit);
        ObjectNode page = Told.object();
        page.set(name, Told.list(found.subList(0, Math.min(limit, found.size())), told));
        return found.size() > limit ? page.put("next", skip(visit) + limit) : page.putNull("next");
    }
}
