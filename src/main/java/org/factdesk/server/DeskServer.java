package org.factdesk.server;

import io.javalin.util.JavalinException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.docket.By;
import org.factdesk.docket.Docket;
import org.factdesk.docket.DocketUnavailable;
import org.factdesk.report.page.Pages;
import org.factdesk.server.account.AccountRoutes;
import org.factdesk.server.account.AuditRoutes;
import org.factdesk.server.account.Doorkeeper;
import org.factdesk.server.account.LinkRoutes;
import org.factdesk.server.account.LoginRoutes;
import org.factdesk.server.account.OidcRoutes;
import org.factdesk.server.account.OidcSettings;
import org.factdesk.server.account.TokenRoutes;
import org.factdesk.server.api.DeskApi;
import org.factdesk.server.guard.Cookies;
import org.factdesk.server.guard.Passwords;
import org.factdesk.server.guard.RateLimit;
import org.factdesk.server.page.DeskPages;
import org.factdesk.server.page.WatchedFolder;
import org.factdesk.server.web.Assets;
import org.factdesk.server.web.Checking;
import org.factdesk.server.web.Listeners;
import org.factdesk.server.web.Metrics;
import org.factdesk.server.web.Operations;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.WebServer;
import org.factdesk.server.web.WebSettings;
import org.jspecify.annotations.Nullable;

/** The review desk: its pages, its record and what checks its articles, from start to stop. */
public final class DeskServer implements AutoCloseable {
    private static final Duration WELCOME_LIFE = Duration.ofHours(1);
    private final ReviewDesk desk;
    private final WebServer web;

    private DeskServer(WebSettings settings, DeskSettings own) {
        Metrics metrics = new Metrics();
        Docket docket = Docket.open(own.database(), settings.clock());
        OpenNewsroom newsroom = new OpenNewsroom(own.newsroom());
        desk = new ReviewDesk(
                docket,
                newsroom,
                new Checking(settings.limits(), metrics),
                new Listeners(settings.limits().listeners(), metrics),
                metrics,
                new KnowledgeTables(DeskSettings.knowledge(own.data()), docket, newsroom),
                settings.clock());
        Doorkeeper door = new Doorkeeper(docket, new Cookies(settings.site()), settings.clock());
        List<Routes> routes = new ArrayList<>(accounts(settings, docket, door, own));
        routes.addAll(DeskApi.of(desk));
        routes.addAll(DeskPages.of(desk, new WatchedFolder(own.watched())));
        routes.add(new Operations(this::isReady, metrics));
        web = new WebServer(settings, Assets.load(), metrics, door, routes);
    }

    private static List<Routes> accounts(WebSettings settings, Docket docket, Doorkeeper door, DeskSettings own) {
        Passwords passwords = own.passwords();
        OidcSettings oidc = own.oidc();
        InstantSource clock = settings.clock();
        RateLimit wrongPasswords = new RateLimit(10, Duration.ofMinutes(15), clock);
        List<Routes> routes = new ArrayList<>(List.of(
                new LoginRoutes(docket, door, passwords, clock, oidc != null),
                new LinkRoutes(docket, door, passwords),
                new AccountRoutes(docket, door, passwords, wrongPasswords, settings.site()),
                new TokenRoutes(docket),
                new AuditRoutes(docket)));
        if (oidc != null) {
            routes.add(new OidcRoutes(docket, door, settings.site(), oidc, clock));
        }
        return routes;
    }

    /** One that answers. */
    public static DeskServer start(WebSettings settings, DeskSettings own) {
        DeskServer server = new DeskServer(settings, own);
        try {
            server.refuseStrangers(settings);
            server.web.start();
        } catch (JavalinException taken) {
            server.close();
            throw new CannotStart("the port " + settings.port() + " of " + settings.host() + " cannot be opened ("
                    + taken.getMessage() + "); another is chosen with --port");
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    /** An open door needs a name, and somebody who has the key: whoever came first could otherwise make the first account. */
    private void refuseStrangers(WebSettings settings) {
        if (isThisMachine(settings.host())) {
            return;
        }
        if (desk.docket().accounts().isEmpty()) {
            throw new CannotStart(
                    "there is no account yet, so other machines are not let in; start factdesk without --bind, make the first account by the link it prints, and start it anew");
        }
        if (settings.site().url() == null) {
            throw new CannotStart(
                    "other machines need to know the desk by a name; give its address in browsers with --url, such as https://desk.example.org");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new CannotStart("there is no address " + host + " of this machine; --bind takes one");
        }
    }

    private boolean isReady() {
        try {
            desk.docket().ping();
            return true;
        } catch (DocketUnavailable gone) {
            return false;
        }
    }

    /** Where the first account is made, once and within an hour; null where there is one. */
    public @Nullable String welcome() {
        return desk.docket().accounts().isEmpty()
                ? "/welcome/" + desk.docket().accounts().welcome(WELCOME_LIFE)
                : null;
    }

    /** Puts an article to try things on where there is none yet, and nobody has been here. */
    public void addSample() throws Exception {
        Docket docket = desk.docket();
        if (docket.accounts().isEmpty() && docket.articles().shelf("", 1, 0).isEmpty()) {
            Intake.Handed sample = Intake.Handed.text(Pages.resource("/org/factdesk/server/sample.txt"), null);
            docket.articles().create(By.FACTDESK, new Intake(desk).check(sample).draft("a sample"));
        }
    }

    /** The port it answers on. */
    public int port() {
        return web.port();
    }

    /** All routes it answers, besides the assets. */
    public List<Router.Route> routes() {
        return web.routes();
    }

    /** What its pages work with. */
    public ReviewDesk desk() {
        return desk;
    }

    /** Stops: open pages are let go, what is being answered is finished, what was answered is kept. */
    @Override
    public void close() {
        desk.listeners().close();
        web.close();
        desk.checking().close();
        desk.docket().close();
    }
}
