package org.factdesk.cli;

import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.factdesk.server.DeskServer;
import org.factdesk.server.guard.Site;
import org.factdesk.server.web.Limits;
import org.factdesk.server.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the review desk to browsers. */
@Command(
        name = "serve",
        description = {
            "Open the review desk: a page where drafts are read with their findings, every claim is checked off, and the record stays.",
            "It answers on this machine alone unless told otherwise, and stops at Ctrl-C."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; 0 for any that is free. By default: ${DEFAULT-VALUE}.")
    private int port = 8484;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address of this machine to answer on. By default: ${DEFAULT-VALUE}.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The address of the desk in browsers (https://desk.example.org); needed where it answers other machines.")
    private @Nullable URI url;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        WebSettings settings = new WebSettings(
                bind,
                port,
                new Site(url),
                false,
                Limits.USUAL,
                InstantSource.system(),
                line -> {},
                crash -> console.remark(crash.toString()),
                Main.release());
        CountDownLatch stopped = new CountDownLatch(1);
        DeskServer server = DeskServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        console.remark("factdesk: the desk is open at http://" + bind + ":" + server.port() + "/ (Ctrl-C ends it)");
        stopped.await();
        return 0;
    }
}
