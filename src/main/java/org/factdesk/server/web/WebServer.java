package org.factdesk.server.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.server.guard.Gate;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.guard.Visitors;

/** Answers requests by routes, within limits, with the headers and the log that all answers have. */
public final class WebServer implements AutoCloseable {
    private final Javalin javalin;
    private final List<Router.Route> known = new ArrayList<>();

    /**
     * One that is not yet answering.
     *
     * @param visitors who recognises who asks
     * @param routes all that is answered, besides the assets
     */
    public WebServer(WebSettings settings, Assets assets, Metrics metrics, Visitors visitors, List<Routes> routes) {
        javalin = Javalin.create(config -> {
            Connections.limit(config.jetty, settings);
            limit(config, settings.limits());
            log(config, settings, metrics);
            Visit.Site site = new Visit.Site(assets, settings.release());
            guard(config, settings, assets);
            Router router = new Router(config.routes, new Gate(settings.site(), visitors), site);
            config.routes.get("/assets/*", request -> send(request, assets));
            routes.forEach(group -> group.on(router));
            known.addAll(router.routes());
            new Problems(site, crash -> {
                        metrics.crashed();
                        settings.crashes().accept(crash);
                    })
                    .on(config.routes);
        });
    }

    private static void limit(JavalinConfig config, Limits limits) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = limits.upload();
        config.http.prefer405over404 = true;
        config.http.asyncTimeout = limits.idle().toMillis();
        config.http.defaultContentType = "text/plain; charset=utf-8";
    }

    private static void log(JavalinConfig config, WebSettings settings, Metrics metrics) {
        AccessLog log = new AccessLog(settings.accessLog(), settings.clock());
        config.requestLogger.http((request, milliseconds) -> {
            log.log(request, milliseconds);
            metrics.answered(request, milliseconds);
        });
    }

    private static void guard(JavalinConfig config, WebSettings settings, Assets assets) {
        SecurityHeaders headers = new SecurityHeaders(assets, settings.site());
        config.routes.before(request -> {
            headers.on(request);
            if (!settings.site().isCalled(request.header("Host")) && !Operations.PATHS.contains(request.path())) {
                throw Refusal.of(
                        421,
                        "This desk is not to be found under that name; its address is told where it is started (--url).");
            }
        });
    }

    private static void send(Context request, Assets assets) {
        Asset asset = assets.at(request.path());
        if (asset == null) {
            throw Refusal.missing();
        }
        asset.send(request);
    }

    /** Begins to answer. */
    public WebServer start() {
        javalin.start();
        return this;
    }

    /** The port it answers on. */
    public int port() {
        return javalin.port();
    }

    /** All routes there are. */
    public List<Router.Route> routes() {
        return List.copyOf(known);
    }

    /** Finishes what it is answering, and answers nothing more. */
    @Override
    public void close() {
        javalin.stop();
    }
}
