package org.factdesk.server.account;

import java.util.Map;
import org.factdesk.docket.Account;
import org.factdesk.docket.Docket;
import org.factdesk.server.guard.Passwords;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** What links open that work once: making the first account, choosing a password. */
public final class LinkRoutes implements Routes {
    private static final String GONE =
            "This link no longer works: it was used, or it is too old. Ask whoever keeps the accounts for another.";
    private static final String TOKEN = "token";
    private static final int LONGEST_NAME = 100;
    private final Docket docket;
    private final Doorkeeper door;
    private final Passwords passwords;

    /** Of the accounts in {@code docket}. */
    public LinkRoutes(Docket docket, Doorkeeper door, Passwords passwords) {
        this.docket = docket;
        this.door = door;
        this.passwords = passwords;
    }

    @Override
    public void on(Router router) {
        router.get("/welcome/{token}", Permission.PUBLIC, this::welcome);
        router.post("/welcome/{token}", Permission.PUBLIC, this::first);
        router.get("/link/{token}", Permission.PUBLIC, this::link);
        router.post("/link/{token}", Permission.PUBLIC, this::choose);
    }

    private void welcome(Visit visit) {
        if (!docket.accounts().isWelcome(visit.request().pathParam(TOKEN))) {
            throw Refusal.of(
                    404,
                    "This link no longer works: it was used, it is too old, or there is an account already. Where there is none, start factdesk anew for another.");
        }
        visit.page("welcome", Map.of("shortest", Passwords.SHORTEST));
    }

    private void first(Visit visit) {
        String secret = visit.request().pathParam(TOKEN);
        if (!docket.accounts().isWelcome(secret)) {
            throw Refusal.of(404, GONE);
        }
        String name = visit.words("name", LONGEST_NAME);
        String password = newPassword(visit, name);
        Account made = docket.accounts().addFirst(secret, name, visit.words("display-name"), passwords.hash(password));
        door.open(visit.request(), made);
        visit.see("/");
    }

    private void link(Visit visit) {
        Account account = docket.links().account(visit.request().pathParam(TOKEN));
        if (account == null) {
            throw Refusal.of(404, GONE);
        }
        visit.page("link", Map.of("name", account.name(), "shortest", Passwords.SHORTEST));
    }

    private void choose(Visit visit) {
        String secret = visit.request().pathParam(TOKEN);
        Account account = docket.links().account(secret);
        if (account == null) {
            throw Refusal.of(404, GONE);
        }
        String password = newPassword(visit, account.name());
        door.open(visit.request(), docket.links().use(secret, passwords.hash(password)));
        visit.see("/");
    }

    private String newPassword(Visit visit, String name) {
        String password = visit.secret("password");
        passwords.refuseWeak(password, name);
        if (!password.equals(visit.secret("again"))) {
            throw Refusal.of(422, "The two passwords are not the same; please go back and type them again.");
        }
        return password;
    }
}
