package org.factdesk.server;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.server.guard.Visitor;
import org.factdesk.server.web.Assets;
import org.factdesk.server.web.Checking;
import org.factdesk.server.web.Listeners;
import org.factdesk.server.web.Metrics;
import org.factdesk.server.web.Operations;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.WebServer;
import org.factdesk.server.web.WebSettings;

/** The review desk: its pages, its record and what checks its articles, from start to stop. */
public final class DeskServer implements AutoCloseable {
    private final Checking checking;
    private final Listeners listeners;
    private final WebServer web;

    private DeskServer(WebSettings settings) {
        Metrics metrics = new Metrics();
        checking = new Checking(settings.limits(), metrics);
        listeners = new Listeners(settings.limits().listeners(), metrics);
        web = new WebServer(settings, Assets.load(), metrics, request -> new Visitor(null, null), routes(metrics));
    }

    private List<Routes> routes(Metrics metrics) {
        List<Routes> routes = new ArrayList<>();
        routes.add(new Operations(() -> true, metrics));
        return routes;
    }

    /** One that answers. */
    public static DeskServer start(WebSettings settings) {
        DeskServer server = new DeskServer(settings);
        server.web.start();
        return server;
    }

    /** The port it answers on. */
    public int port() {
        return web.port();
    }

    /** Stops: open pages are let go, what is being answered is finished. */
    @Override
    public void close() {
        listeners.close();
        web.close();
        checking.close();
    }
}
