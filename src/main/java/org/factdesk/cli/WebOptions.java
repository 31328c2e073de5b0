package org.factdesk.cli;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.factdesk.server.guard.Site;
import org.factdesk.server.web.Limits;
import org.factdesk.server.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the review desk answers, and how much it takes. */
final class WebOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; 0 for any that is free. By default: ${DEFAULT-VALUE}.")
    private int port = 8484;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "The address of this machine to answer on. By default: ${DEFAULT-VALUE}, which other machines cannot reach.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The address of the desk in browsers (https://desk.example.org); needed where other machines reach it.")
    private @Nullable URI url;

    @Option(
            names = "--behind-proxy",
            description = "Believe what X-Forwarded-For says of who asks. Only behind a proxy that sets it.")
    private boolean behindProxy;

    @Option(
            names = "--max-upload",
            paramLabel = "MB",
            description = "The most that may be sent at once. By default: ${DEFAULT-VALUE}.")
    private int upload = 8;

    @Option(
            names = "--max-check",
            paramLabel = "SECONDS",
            description = "The longest that one article is checked. By default: ${DEFAULT-VALUE}.")
    private int check = 20;

    WebSettings settings(Consumer<String> accessLog, InstantSource clock, Consumer<Throwable> crashes, String release) {
        if (url != null && (url.getRawAuthority() == null || !("" + url.getRawPath()).matches("/?"))) {
            throw new Mistake("--url is the address of the desk in browsers, without a path: https://desk.example.org");
        }
        if (upload < 1 || check < 1) {
            throw new Mistake("--max-upload and --max-check are 1 at least");
        }
        Limits limits = Limits.USUAL.withUpload((long) upload << 20).withCheck(Duration.ofSeconds(check));
        return new WebSettings(bind, port, new Site(url), behindProxy, limits, clock, accessLog, crashes, release);
    }

    /** The address of the desk in browsers, where it answers on {@code open}. */
    String address(int open) {
        return url != null
                ? url.toString().replaceFirst("/$", "")
                : "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + open;
    }
}
