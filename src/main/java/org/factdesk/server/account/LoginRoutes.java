package org.factdesk.server.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.factdesk.docket.Account;
import org.factdesk.docket.Action;
import org.factdesk.docket.By;
import org.factdesk.docket.Docket;
import org.factdesk.server.guard.LocalPath;
import org.factdesk.server.guard.Passwords;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.RateLimit;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** Logging in with a password, and out. */
public final class LoginRoutes implements Routes {
    private static final Duration WHILE = Duration.ofMinutes(15);
    private static final int BY_NAME = 10;
    private static final int BY_ADDRESS = 40;
    private static final int LONGEST_NAME = 100;
    private final Docket docket;
    private final Doorkeeper door;
    private final Passwords passwords;
    private final RateLimit byName;
    private final RateLimit byAddress;
    private final boolean elsewhere;

    /** {@code elsewhere} says whether there is an identity provider as well. */
    public LoginRoutes(Docket docket, Doorkeeper door, Passwords passwords, InstantSource clock, boolean elsewhere) {
        this.docket = docket;
        this.door = door;
        this.passwords = passwords;
        this.byName = new RateLimit(BY_NAME, WHILE, clock);
        this.byAddress = new RateLimit(BY_ADDRESS, WHILE, clock);
        this.elsewhere = elsewhere;
    }

    @Override
    public void on(Router router) {
        router.get("/login", Permission.PUBLIC, this::form);
        router.post("/login", Permission.PUBLIC, this::login);
        router.post("/logout", Permission.PUBLIC, this::logout);
    }

    private void form(Visit visit) {
        String next = LocalPath.of(visit.request().queryParam("next"));
        if (visit.byAnybody() != null) {
            visit.see(next);
        } else {
            show(visit, next, "", "");
        }
    }

    private void show(Visit visit, String next, String name, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("next", next);
        values.put("name", name);
        values.put("mistake", mistake);
        values.put("elsewhere", elsewhere);
        values.put("first", docket.accounts().isEmpty());
        visit.page("login", values);
    }

    private void login(Visit visit) {
        String name = visit.words("name", LONGEST_NAME);
        String next = LocalPath.of(visit.words("next"));
        String address = visit.request().ip();
        byAddress.attempt(address);
        byName.attempt(name);
        Account account = known(name, visit.secret("password"));
        if (account == null) {
            docket.audit().note(By.FACTDESK, Action.LOGIN_FAILED, name, "from " + address);
            visit.request().status(401);
            show(
                    visit,
                    next,
                    name,
                    "This name and password do not belong together. Capital letters count in the password.");
            return;
        }
        byAddress.forgive(address);
        byName.forget(name);
        door.open(visit.request(), account);
        visit.see(next);
    }

    /** The account that logs in so; null where there is none. Takes the same time for a name that nobody has. */
    private @Nullable Account known(String name, String password) {
        Account account = docket.accounts().named(name);
        String kept = account == null ? null : docket.accounts().password(account.id());
        return passwords.matches(password, kept) ? account : null;
    }

    private void logout(Visit visit) {
        door.close(visit.request());
        visit.request().header("Clear-Site-Data", "\"cache\", \"storage\"");
        visit.see("/login");
    }
}
