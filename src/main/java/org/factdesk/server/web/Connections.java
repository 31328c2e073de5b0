package org.factdesk.server.web;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server below the routes, with its limits. */
final class Connections {
    private static final int HEADERS = 16 << 10;
    private static final int STOP_MILLIS = 5000;
    /** How long a connection may be silent when the desk is being closed. */
    private static final int SHUTDOWN_MILLIS = 200;

    private static final int THREADS = 100;

    private Connections() {}

    static void limit(JettyConfig jetty, WebSettings settings) {
        Limits limits = settings.limits();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("http");
        threads.setDaemon(true);
        jetty.threadPool = threads;
        jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setHandler(new SizeLimitHandler(limits.upload(), -1));
            server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
        jetty.modifyHttpConfiguration(http -> configure(http, settings.behindProxy()));
        jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, WebSettings settings) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.setShutdownIdleTimeout(SHUTDOWN_MILLIS);
        connector.addBean(new SlowRequests(connector, settings.limits()));
        return connector;
    }

    private static void configure(HttpConfiguration http, boolean behindProxy) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        http.setUriCompliance(UriCompliance.DEFAULT);
        if (behindProxy) {
            http.addCustomizer(new ForwardedRequestCustomizer());
        }
    }
}
