package org.factdesk.server.web;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.factdesk.docket.By;
import org.factdesk.report.page.Pages;
import org.factdesk.server.guard.CsrfToken;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.guard.Visitor;
import org.jspecify.annotations.Nullable;

/** A request that somebody was allowed to make, and the means to answer it. */
public final class Visit {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_SECRET = 1000;
    private final Context request;
    private final Visitor visitor;
    private final Site site;

    /** What all pages need. */
    record Site(Assets assets, String release) {}

    Visit(Context request, Visitor visitor, Site site) {
        this.request = request;
        this.visitor = visitor;
        this.site = site;
    }

    /** The request as the web server has it. */
    public Context request() {
        return request;
    }

    /** The acting account, which is there wherever a permission was asked for. */
    public By by() {
        By by = visitor.by();
        if (by == null) {
            throw new IllegalStateException("nobody has logged in, and the route does not ask for it");
        }
        return by;
    }

    /** The acting account; null for somebody who has not logged in. */
    public @Nullable By byAnybody() {
        return visitor.by();
    }

    /** Whether they would still be let in, asked later: for what goes on after the request. */
    public BooleanSupplier standing() {
        return visitor.standing();
    }

    /** The number that stands in the place {@code name} of the path; what is no number is not there. */
    public long number(String name) {
        String told = request.pathParam(name);
        if (!told.matches("[0-9]{1,18}")) {
            throw Refusal.missing();
        }
        return Long.parseLong(told);
    }

    /** The words of the field {@code name}, trimmed; empty where it is missing. */
    public String words(String name) {
        String words = request.formParam(name);
        return words == null ? "" : checked(name, words.strip(), LONGEST);
    }

    /** The words of the field {@code name}, which must be there and no longer than {@code most}. */
    public String words(String name, int most) {
        String words = checked(name, words(name), most);
        if (words.isEmpty()) {
            throw Refusal.of(422, "The field “" + name + "” is empty; please fill it in.");
        }
        return words;
    }

    /** The field {@code name} as it was typed, blanks and all. */
    public String secret(String name) {
        String typed = request.formParam(name);
        return typed == null ? "" : checked(name, typed, LONGEST_SECRET);
    }

    /** The number in the field {@code name}. */
    public long numberIn(String name) {
        String told = words(name);
        if (!told.matches("[0-9]{1,18}")) {
            throw Refusal.malformed("The field “" + name + "” must be a number.");
        }
        return Long.parseLong(told);
    }

    private static String checked(String name, String words, int most) {
        if (words.length() > most) {
            throw Refusal.of(422, "The field “" + name + "” is longer than " + most + " characters.");
        }
        if (words.indexOf('\0') >= 0) {
            throw Refusal.malformed("The field “" + name + "” holds a character that is none.");
        }
        return words;
    }

    /** Answers with what the template {@code server/NAME.jte} makes of {@code values} and the {@link Frame} {@code frame}. */
    public void page(String name, Map<String, ?> values) {
        request.contentType("text/html; charset=utf-8").result(render(name, values));
    }

    /** What the template makes of {@code values}, as a string. */
    public String render(String name, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame());
        StringWriter out = new StringWriter();
        Pages.write("server/" + name, all, out);
        return out.toString();
    }

    /** What every page shows besides its own matter. */
    public Frame frame() {
        String csrf = visitor.csrf();
        return new Frame(
                site.assets(),
                visitor.by(),
                csrf == null ? "" : CsrfToken.disguised(csrf),
                request.path(),
                site.release());
    }

    /** Whether htmx sent it, which wants a part of a page. */
    public boolean isPart() {
        return request.header("HX-Request") != null;
    }

    /** Sends the reader on to the page at {@code path}, after something was done. */
    public void see(String path) {
        if (isPart()) {
            request.status(204).header("HX-Redirect", path);
        } else {
            request.status(303).header("Location", path);
        }
    }
}
