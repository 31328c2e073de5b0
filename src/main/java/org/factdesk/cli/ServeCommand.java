package org.factdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.factdesk.docket.DocketUnavailable;
import org.factdesk.docket.Refused;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.server.CannotStart;
import org.factdesk.server.DeskServer;
import org.factdesk.server.DeskSettings;
import org.factdesk.server.guard.Passwords;
import org.factdesk.server.web.LogFile;
import org.factdesk.server.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private static final long LOG_BYTES = 16 << 20;
    private final Console console;

    @Mixin
    private NewsroomOptions desk = new NewsroomOptions();

    @Mixin
    private DecidedOptions decided = new DecidedOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private DocketOptions docket = new DocketOptions();

    @Mixin
    private OidcOptions oidc = new OidcOptions();

    @Option(names = "--watch", paramLabel = "FOLDER", description = "A folder whose drafts can be picked on the page.")
    private @Nullable Path watched;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (LogFile log = log()) {
            serve(web.settings(log, InstantSource.system(), this::tell, Main.release()));
        } catch (CannotStart | DocketUnavailable | Refused wrong) {
            throw new Mistake(String.valueOf(wrong.getMessage()));
        }
        return 0;
    }

    private void serve(WebSettings settings) throws Exception {
        console.remark("factdesk: opening the desk");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (DeskServer server = DeskServer.start(settings, own())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, stopped)));
            server.addSample();
            String place = web.address(server.port());
            console.remark("factdesk: the desk is open at " + place + "/ (Ctrl-C ends it)");
            String welcome = server.welcome();
            if (welcome != null) {
                console.remark("factdesk: make the first account here, within an hour: " + place + welcome);
            }
            asked.await();
            console.remark("factdesk: the desk is being closed");
        } finally {
            stopped.countDown();
        }
    }

    /** Asks the desk to close, and keeps Java from ending before it has. */
    private static void stop(CountDownLatch asked, CountDownLatch stopped) {
        asked.countDown();
        try {
            stopped.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private DeskSettings own() {
        desk.known().also(DeskSettings.knowledge(docket.data()));
        return new DeskSettings(
                docket.data(),
                docket.url(),
                this::newsroom,
                new Passwords(Passwords.ROUNDS),
                watched(),
                oidc.settings());
    }

    private @Nullable Path watched() {
        if (watched != null && !Files.isDirectory(watched)) {
            throw new Mistake("--watch names a folder, and there is none at " + watched);
        }
        return watched;
    }

    private Newsroom newsroom() {
        return desk.open(Path.of(""), InputStream.nullInputStream(), decided, console::problem);
    }

    private LogFile log() {
        Path data = docket.data();
        try {
            makePrivate(data);
        } catch (IOException failed) {
            throw new Mistake(
                    "the folder " + data + " cannot be made (" + failed.getMessage() + "); give another with --data");
        }
        return new LogFile(data.resolve("access.log"), LOG_BYTES);
    }

    /** Drafts are nobody else's business: a folder that is made here is for its owner alone. */
    private static void makePrivate(Path folder) throws IOException {
        boolean made = !Files.exists(folder);
        Files.createDirectories(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (made && view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What went wrong while a request was answered, for whoever runs the desk. */
    private void tell(Throwable crash) {
        if (crash instanceof DocketUnavailable) {
            console.remark("factdesk: " + crash.getMessage());
            return;
        }
        StringWriter trace = new StringWriter();
        crash.printStackTrace(new PrintWriter(trace));
        console.remark("factdesk: a request failed by a fault of factdesk: "
                + trace.toString().strip());
    }
}
