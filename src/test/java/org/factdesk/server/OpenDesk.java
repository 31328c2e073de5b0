package org.factdesk.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.config.Settings;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.Rulings;
import org.factdesk.desk.Desk;
import org.factdesk.docket.Account;
import org.factdesk.docket.By;
import org.factdesk.docket.Docket;
import org.factdesk.docket.DocketUrl;
import org.factdesk.docket.Role;
import org.factdesk.docket.Ticking;
import org.factdesk.evidence.EvidenceRoom;
import org.factdesk.evidence.Ledger;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.server.account.OidcSettings;
import org.factdesk.server.guard.Passwords;
import org.factdesk.server.guard.Site;
import org.factdesk.server.web.Limits;
import org.factdesk.server.web.WebSettings;
import org.jspecify.annotations.Nullable;

/** A review desk that answers on this machine while a test lasts, on SQLite in a folder of the test, or where {@link #keepRecords} says. */
public final class OpenDesk implements AutoCloseable {
    /** The password of every account here. */
    public static final String PASSWORD = "open sesame and close it";

    /** Passwords are hashed in passing: only one test asks how hard that is. */
    private static final Passwords QUICK = new Passwords(1000);

    private static volatile Function<Path, DocketUrl> records = DocketUrl::in;

    private final Ticking clock = new Ticking();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> crashes = new ConcurrentLinkedQueue<>();
    private final DeskServer server;

    private OpenDesk(
            Path folder, UnaryOperator<WebSettings> changed, @Nullable Path watched, @Nullable OidcSettings oidc) {
        WebSettings usual = new WebSettings(
                "127.0.0.1", 0, new Site(null), false, Limits.USUAL, clock, log::add, crashes::add, "test");
        server = DeskServer.start(
                changed.apply(usual),
                new DeskSettings(folder, records.apply(folder), () -> newsroom(folder), QUICK, watched, oidc));
    }

    /** From now on desks keep their record where {@code place} says for their folder. */
    static void keepRecords(Function<Path, DocketUrl> place) {
        records = place;
    }

    /** One that keeps its record in {@code folder}. */
    public static OpenDesk in(Path folder) {
        return in(folder, UnaryOperator.identity());
    }

    /** One with other settings than the usual ones. */
    public static OpenDesk in(Path folder, UnaryOperator<WebSettings> changed) {
        return new OpenDesk(folder, changed, null, null);
    }

    /** One that watches the folder {@code watched}. */
    static OpenDesk watching(Path watched, Path folder) {
        return new OpenDesk(folder, UnaryOperator.identity(), watched, null);
    }

    /** One whose readers {@code oidc} vouches for. */
    static OpenDesk vouchedFor(OidcSettings oidc, Path folder) {
        return new OpenDesk(folder, UnaryOperator.identity(), null, oidc);
    }

    /** One that browsers reach by HTTPS under {@code url}, through a proxy. */
    public static OpenDesk behind(String url, Path folder) {
        return in(
                folder,
                usual -> new WebSettings(
                        usual.host(),
                        usual.port(),
                        new Site(URI.create(url)),
                        true,
                        usual.limits(),
                        usual.clock(),
                        usual.accessLog(),
                        usual.crashes(),
                        usual.release()));
    }

    /** One within other limits. */
    public static OpenDesk within(Limits limits, Path folder) {
        return in(
                folder,
                usual -> new WebSettings(
                        usual.host(),
                        usual.port(),
                        usual.site(),
                        usual.behindProxy(),
                        limits,
                        usual.clock(),
                        usual.accessLog(),
                        usual.crashes(),
                        usual.release()));
    }

    /** Opened once for all tests: it is the same for each, and takes a second. */
    private static final class Opened {
        private static final Catalogue CATALOGUE = Catalogue.load();
        private static final Desk DESK = Desk.open(Profile.DEFAULT);

        private Opened() {}
    }

    private static Newsroom newsroom(Path folder) {
        Catalogue catalogue = Opened.CATALOGUE;
        Path own = DeskSettings.knowledge(folder);
        Knowledge known = Files.exists(own) ? Knowledge.load(List.of(own), ignored -> {}) : Knowledge.NONE;
        return new Newsroom(
                catalogue,
                Settings.NONE,
                Opened.DESK.knowing(known),
                new EvidenceRoom(null, Ledger.read(List.of(), ignored -> {})),
                new Rulings(Decisions.NONE, LocalDate.MIN, null, catalogue, check -> true));
    }

    /** An account {@code name} with {@code role}. */
    public Account account(String name, Role role) {
        return docket().accounts().add(By.FACTDESK, name, "", role, QUICK.hash(PASSWORD), null);
    }

    /** Where it is on this machine. */
    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Somebody with a browser who has not logged in. */
    public Reader reader() {
        return new Reader(server.port());
    }

    /** Somebody with {@code role} who has logged in. */
    public Reader reader(String name, Role role) {
        account(name, role);
        return reader().login(name, PASSWORD);
    }

    /** The secret of a token with {@code role}. */
    public String token(Role role) {
        By admin = account("keeper-of-" + role, Role.ADMIN).by();
        return docket().tokens().add(admin, "for a test", role).secret();
    }

    /** The account {@code name}, which is there. */
    Account named(String name) {
        return Objects.requireNonNull(docket().accounts().named(name));
    }

    Docket docket() {
        return server.desk().docket();
    }

    DeskServer server() {
        return server;
    }

    Ticking clock() {
        return clock;
    }

    /** The lines of the access log. */
    List<String> log() {
        return List.copyOf(log);
    }

    @Nullable
    Throwable crash() {
        return crashes.peek();
    }

    @Override
    public void close() {
        server.close();
    }
}
