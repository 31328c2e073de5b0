package org.factdesk.server.web;

import io.javalin.http.Context;
import io.prometheus.metrics.core.datapoints.Timer;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;

/** What Prometheus is told of the desk. */
public final class Metrics {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;
    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10};
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("factdesk_request_seconds")
            .help("How long answers took, by route.")
            .labelNames("method", "route", "status")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Histogram checks = Histogram.builder()
            .name("factdesk_check_seconds")
            .help("How long reading and checking an article took.")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Counter decisions = Counter.builder()
            .name("factdesk_decisions")
            .help("Decisions on findings and claims, by the state they came to.")
            .labelNames("state")
            .register(registry);
    private final Counter crashes = Counter.builder()
            .name("factdesk_crashes")
            .help("Requests that failed by a fault of factdesk or its database.")
            .register(registry);

    /** A figure that is looked up when it is asked for. */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(value.getAsDouble()))
                .register(registry);
    }

    void answered(Context request, float milliseconds) {
        requests.labelValues(request.method().name(), AccessLog.route(request), String.valueOf(request.statusCode()))
                .observe(milliseconds / 1000);
    }

    /** What {@code check} gives; how long it took is remembered. */
    <T> T timed(Callable<T> check) throws Exception {
        Timer timer = checks.startTimer();
        try {
            return check.call();
        } finally {
            timer.close();
        }
    }

    /** A finding or claim was decided. */
    public void decided(String state) {
        decisions.labelValues(state).inc();
    }

    void crashed() {
        crashes.inc();
    }

    void write(OutputStream out) throws IOException {
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
    }
}
