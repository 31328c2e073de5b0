package org.factdesk.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;

/** What whoever runs the desk asks it: whether it is there, whether it can work, how it goes. */
public final class Operations implements Routes {
    static final Set<String> PATHS = Set.of("/health", "/ready", "/metrics");
    private final BooleanSupplier ready;
    private final Metrics metrics;

    /** {@code ready} says whether the database answers. */
    public Operations(BooleanSupplier ready, Metrics metrics) {
        this.ready = ready;
        this.metrics = metrics;
    }

    @Override
    public void on(Router router) {
        router.get("/health", Permission.PUBLIC, visit -> visit.request().result("here\n"));
        router.get("/ready", Permission.PUBLIC, this::ready);
        router.get("/metrics", Permission.PUBLIC, this::metrics);
    }

    private void ready(Visit visit) {
        if (ready.getAsBoolean()) {
            visit.request().result("ready\n");
        } else {
            visit.request().status(503).result("the database does not answer\n");
        }
    }

    private void metrics(Visit visit) throws IOException {
        if (!local(visit) && visit.byAnybody() == null) {
            throw Refusal.of(401, "From another machine, this needs a token.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.write(out);
        visit.request().contentType(Metrics.CONTENT_TYPE).result(out.toByteArray());
    }

    /** Whether it was asked on this machine; what comes by a proxy was not. */
    private static boolean local(Visit visit) {
        String from = visit.request().req().getRemoteAddr();
        return Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]", "::1")
                        .contains(from)
                && visit.request().header("X-Forwarded-For") == null
                && visit.request().header("Forwarded") == null;
    }
}
