package org.factdesk.server.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.factdesk.server.guard.Gate;
import org.factdesk.server.guard.Permission;

/** Where routes are put; each names the permission it takes, and one that names none cannot be put there. */
public final class Router {
    private final RoutesConfig routes;
    private final Gate gate;
    private final Visit.Site site;
    private final List<Route> known = new ArrayList<>();

    /** One route. */
    public record Route(String method, String path, Permission permission) {}

    /** Tells somebody of events for as long as they listen. */
    @FunctionalInterface
    public interface Telling {
        /** Keeps {@code listener}, or refuses. */
        void begin(Visit visit, SseClient listener);
    }

    Router(RoutesConfig routes, Gate gate, Visit.Site site) {
        this.routes = routes;
        this.gate = gate;
        this.site = site;
    }

    /** Answers GET (and HEAD) of {@code path} by {@code action}. */
    public void get(String path, Permission permission, Action action) {
        add(HandlerType.GET, path, permission, handler(permission, action));
    }

    /** Answers POST to {@code path} by {@code action}. */
    public void post(String path, Permission permission, Action action) {
        add(HandlerType.POST, path, permission, handler(permission, action));
    }

    /** Answers PUT of {@code path} by {@code action}. */
    public void put(String path, Permission permission, Action action) {
        add(HandlerType.PUT, path, permission, handler(permission, action));
    }

    /** Answers PATCH of {@code path} by {@code action}. */
    public void patch(String path, Permission permission, Action action) {
        add(HandlerType.PATCH, path, permission, handler(permission, action));
    }

    /** Answers DELETE of {@code path} by {@code action}. */
    public void delete(String path, Permission permission, Action action) {
        add(HandlerType.DELETE, path, permission, handler(permission, action));
    }

    /** Answers GET of {@code path} by events, for as long as somebody listens. */
    public void events(String path, Permission permission, Telling telling) {
        add(HandlerType.GET, path, permission, request -> {
            Visit visit = new Visit(request, gate.admit(request, permission), site);
            // a proxy is not to gather them
            request.header("X-Accel-Buffering", "no");
            new SseHandler(listener -> telling.begin(visit, listener)).handle(request);
        });
    }

    private Handler handler(Permission permission, Action action) {
        return request -> action.answer(new Visit(request, gate.admit(request, permission), site));
    }

    private void add(HandlerType method, String path, Permission permission, Handler handler) {
        Objects.requireNonNull(permission, () -> "a route without a permission: " + path);
        known.add(new Route(method.name(), path, permission));
        routes.addHttpHandler(method, path, handler);
    }

    /** All that were put there. */
    public List<Route> routes() {
        return List.copyOf(known);
    }
}
