package org.factdesk.server.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.factdesk.docket.Account;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Role;
import org.factdesk.server.guard.Passwords;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.RateLimit;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.guard.Site;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** The accounts of the desk: one's own, and for those who keep them, all. */
public final class AccountRoutes implements Routes {
    /** How long a link to choose a password works. */
    static final Duration LINK_LIFE = Duration.ofDays(2);

    private static final String ALL = "/accounts";
    private static final int LONGEST_NAME = 100;
    private final Docket docket;
    private final Doorkeeper door;
    private final Passwords passwords;
    private final RateLimit wrong;
    private final Site site;

    /** Of the accounts in {@code docket}. */
    public AccountRoutes(Docket docket, Doorkeeper door, Passwords passwords, RateLimit wrong, Site site) {
        this.docket = docket;
        this.door = door;
        this.passwords = passwords;
        this.wrong = wrong;
        this.site = site;
    }

    @Override
    public void on(Router router) {
        router.get(
                "/account",
                Permission.OWN_ACCOUNT,
                visit -> visit.page("account", Map.of("shortest", Passwords.SHORTEST)));
        router.post("/account/password", Permission.OWN_ACCOUNT, this::password);
        router.get(ALL, Permission.ACCOUNTS, visit -> list(visit, "", ""));
        router.post(ALL, Permission.ACCOUNTS, this::add);
        router.post("/accounts/{id}", Permission.ACCOUNTS, this::change);
        router.post("/accounts/{id}/disable", Permission.ACCOUNTS, this::disable);
        router.post("/accounts/{id}/enable", Permission.ACCOUNTS, this::enable);
        router.post("/accounts/{id}/link", Permission.ACCOUNTS, this::link);
    }

    private void password(Visit visit) {
        Account own = docket.accounts().find(visit.by().id());
        if (own == null || !own.hasPassword()) {
            throw Refusal.of(422, "This account has no password here.");
        }
        String key = String.valueOf(own.id());
        wrong.attempt(key);
        if (!passwords.matches(visit.secret("old"), docket.accounts().password(own.id()))) {
            throw Refusal.of(422, "The old password is not right, so nothing was changed.");
        }
        wrong.forget(key);
        String password = visit.secret("password");
        passwords.refuseWeak(password, own.name());
        if (!password.equals(visit.secret("again"))) {
            throw Refusal.of(422, "The two new passwords are not the same; nothing was changed.");
        }
        docket.accounts().setPassword(visit.by(), own.id(), passwords.hash(password));
        // all its sessions have ended, this one too
        door.open(visit.request(), own);
        visit.see("/account");
    }

    /** All accounts; {@code link} is a link just made for {@code name}, which is shown this once. */
    private void list(Visit visit, String link, String name) {
        Map<String, Object> values = new HashMap<>();
        values.put("accounts", docket.accounts().all());
        values.put("roles", Role.values());
        values.put("link", link);
        values.put("linkFor", name);
        visit.page("accounts", values);
    }

    private void add(Visit visit) {
        String name = visit.words("name", LONGEST_NAME);
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*")) {
            throw Refusal.of(422, "A name to log in with holds letters, digits, and . _ @ - only.");
        }
        Account made = docket.accounts().add(visit.by(), name, visit.words("display-name"), role(visit), null, null);
        list(visit, makeLink(visit, made), made.name());
    }

    private void change(Visit visit) {
        docket.accounts()
                .change(visit.by(), visit.number("id"), visit.words("display-name", LONGEST_NAME), role(visit));
        visit.see(ALL);
    }

    private void disable(Visit visit) {
        docket.accounts().disable(visit.by(), visit.number("id"));
        visit.see(ALL);
    }

    private void enable(Visit visit) {
        docket.accounts().enable(visit.by(), visit.number("id"));
        visit.see(ALL);
    }

    private void link(Visit visit) {
        Account account = docket.accounts().find(visit.number("id"));
        if (account == null) {
            throw Refusal.missing();
        }
        list(visit, makeLink(visit, account), account.name());
    }

    private String makeLink(Visit visit, Account account) {
        String secret = docket.links().make(visit.by(), account.id(), LINK_LIFE);
        return site.origin(visit.request()) + "/link/" + secret;
    }

    static Role role(Visit visit) {
        try {
            return Role.valueOf(visit.words("role").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw Refusal.malformed("There is no such role.");
        }
    }
}
