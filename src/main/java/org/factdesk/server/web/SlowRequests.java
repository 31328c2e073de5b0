package org.factdesk.server.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Gives up connections on which a request takes too long to arrive. The web server's own patience begins anew with every byte, so that
 * whoever sends one now and then could hold any number of connections.
 */
final class SlowRequests extends AbstractLifeCycle {
    private static final long EVERY_MILLIS = 500;
    private final AbstractConnector connector;
    private final long head;
    private final long whole;

    SlowRequests(AbstractConnector connector, Limits limits) {
        this.connector = connector;
        this.head = limits.head().toMillis();
        this.whole = limits.whole().toMillis();
    }

    @Override
    protected void doStart() {
        connector.getScheduler().schedule(this::look, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (connector.isRunning() || connector.isStarting()) {
            connector.getConnectedEndPoints().forEach(this::look);
            connector.getScheduler().schedule(this::look, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(EndPoint line) {
        if (line.getConnection() instanceof HttpConnection connection) {
            HttpParser parser = connection.getParser();
            long since = NanoTime.millisSince(parser.getBeginNanoTime());
            boolean slowHead = parser.inHeaderState() && !parser.isStart() && since > head;
            boolean slowBody = parser.inContentState() && since > whole;
            if (slowHead || slowBody) {
                line.close();
            }
        }
    }
}
