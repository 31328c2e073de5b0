package org.factdesk.server.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jwt.JWTClaimsSet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.docket.Account;
import org.factdesk.docket.Action;
import org.factdesk.docket.By;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Role;
import org.factdesk.server.account.IdentityProvider.NotVouchedFor;
import org.factdesk.server.guard.Cookies;
import org.factdesk.server.guard.LocalPath;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.guard.Secret;
import org.factdesk.server.guard.Site;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** Logging in with an account of the organisation: by OpenID Connect, with an authorization code, PKCE, a state and a nonce. */
public final class OidcRoutes implements Routes {
    private static final String STATE = "factdesk-oidc";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int WAITING = 2000;
    private final Docket docket;
    private final Doorkeeper door;
    private final Site site;
    private final Cookies cookies;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final IdentityProvider provider;
    private final Map<String, Login> begun = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Login> eldest) {
            return size() > WAITING;
        }
    };

    /** Somebody who was sent to the provider. */
    private record Login(String verifier, String nonce, String next, Instant until) {}

    /** For the accounts in {@code docket}. */
    public OidcRoutes(Docket docket, Doorkeeper door, Site site, OidcSettings settings, InstantSource clock) {
        this.docket = docket;
        this.door = door;
        this.site = site;
        this.cookies = new Cookies(site);
        this.settings = settings;
        this.clock = clock;
        this.provider = new IdentityProvider(settings, clock);
    }

    @Override
    public void on(Router router) {
        router.get("/oidc/login", Permission.PUBLIC, this::begin);
        router.get("/oidc/callback", Permission.PUBLIC, this::end);
    }

    private void begin(Visit visit) {
        String state = Secret.make();
        Login login = new Login(
                Secret.make(),
                Secret.make(),
                LocalPath.of(visit.request().queryParam("next")),
                clock.instant().plus(LIFE));
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("state", state);
        parameters.put("nonce", login.nonce());
        parameters.put("code_challenge", challenge(login.verifier()));
        parameters.put("code_challenge_method", "S256");
        parameters.put("redirect_uri", redirect(visit));
        try {
            String address = provider.authorization(parameters).toString();
            synchronized (begun) {
                begun.put(state, login);
            }
            cookies.set(visit.request(), STATE, state);
            visit.request().status(303).header("Location", address);
        } catch (NotVouchedFor failed) {
            throw refused(failed);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String redirect(Visit visit) {
        return site.origin(visit.request()) + "/oidc/callback";
    }

    private void end(Visit visit) {
        Login login = taken(visit);
        String code = visit.request().queryParam("code");
        if (code == null) {
            throw Refusal.of(
                    403,
                    "Your organisation did not let you in: "
                            + told(visit.request().queryParam("error")) + ".");
        }
        try {
            JWTClaimsSet claims = provider.claims(code, login.verifier(), redirect(visit), login.nonce());
            door.open(visit.request(), account(claims));
            visit.see(login.next());
        } catch (NotVouchedFor failed) {
            throw refused(failed);
        }
    }

    private static String told(@Nullable String error) {
        return error == null || error.length() > 100 ? "it gave no reason" : error;
    }

    /** What was begun in this browser; it cannot be ended twice, nor in another browser. */
    private Login taken(Visit visit) {
        String state = visit.request().queryParam("state");
        String own = cookies.get(visit.request(), STATE);
        cookies.remove(visit.request(), STATE);
        if (state == null || own == null || !Secret.same(state, own)) {
            throw Refusal.of(403, "This login was not begun in this browser, or too long ago. Please begin again.");
        }
        Login login;
        synchronized (begun) {
            login = begun.remove(state);
        }
        if (login == null || !clock.instant().isBefore(login.until())) {
            throw Refusal.of(403, "This login was begun too long ago. Please begin again.");
        }
        return login;
    }

    private Refusal refused(NotVouchedFor failed) {
        docket.audit().note(By.FACTDESK, Action.LOGIN_FAILED, settings.toString(), String.valueOf(failed.getMessage()));
        return Refusal.of(
                502,
                "Your organisation's login does not work at the moment, or what it says is not to be believed. The record of the desk says why; ask whoever keeps it.");
    }

    private Account account(JWTClaimsSet claims) {
        String subject = settings.issuer() + "#" + claims.getSubject();
        Account known = docket.accounts().ofSubject(subject);
        if (known != null && !known.isEnabled()) {
            throw Refusal.of(403, "Your account at this desk is disabled. Ask whoever keeps the accounts.");
        }
        return known != null ? known : newcomer(claims, subject);
    }

    private Account newcomer(JWTClaimsSet claims, String subject) {
        Role role = settings.newcomers();
        if (role == null) {
            throw Refusal.of(403, "There is no account for you at this desk. Ask whoever keeps the accounts.");
        }
        String name = word(claims, "preferred_username", word(claims, "email", String.valueOf(claims.getSubject())));
        return docket.accounts().add(By.FACTDESK, free(name), word(claims, "name", name), role, null, subject);
    }

    /** {@code name}, or where somebody else has it already, one beside it: a name alone makes nobody that person. */
    private String free(String name) {
        String free = name;
        for (int i = 2; docket.accounts().named(free) != null; i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static String word(JWTClaimsSet claims, String name, String otherwise) {
        return claims.getClaim(name) instanceof String word && !word.isBlank() && word.length() <= 100
                ? word
                : otherwise;
    }
}
