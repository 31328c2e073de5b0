package org.factdesk.server.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.factdesk.docket.Account;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Session;
import org.factdesk.docket.Token;
import org.factdesk.server.guard.Cookies;
import org.factdesk.server.guard.RateLimit;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.guard.Secret;
import org.factdesk.server.guard.Visitor;
import org.factdesk.server.guard.Visitors;
import org.jspecify.annotations.Nullable;

/** Recognises readers by the cookie of their session and programs by their token; begins sessions and ends them. */
public final class Doorkeeper implements Visitors {
    /** After how long without a request somebody has to log in again. */
    static final Duration IDLE = Duration.ofHours(4);

    /** After how long in any case. */
    static final Duration LIFE = Duration.ofHours(16);

    private static final String SESSION = "factdesk";
    private static final String FORM = "factdesk-form";
    private static final String BEARER = "Bearer ";
    /** Pages with a form for those who are not logged in. */
    private static final List<String> FORMS = List.of("/login", "/welcome/", "/link/");

    private static final int WRONG_TOKENS = 20;
    private final Docket docket;
    private final Cookies cookies;
    private final RateLimit wrongTokens;

    /** Of the accounts in {@code docket}. */
    public Doorkeeper(Docket docket, Cookies cookies, InstantSource clock) {
        this.docket = docket;
        this.cookies = cookies;
        this.wrongTokens = new RateLimit(WRONG_TOKENS, Duration.ofMinutes(5), clock);
    }

    @Override
    public Visitor of(Context request) {
        String path = request.path();
        // a program's token opens no page, and a reader's cookie no call that changes anything: no page of others can
        // make either act
        if (Visitors.isCall(path)) {
            Visitor program = program(request);
            Visitor reader = program.by() == null && isReadingApi(request) ? reader(request) : null;
            return reader == null ? program : reader;
        }
        Visitor reader = reader(request);
        return reader == null ? new Visitor(null, form(request, path), () -> false) : reader;
    }

    private static boolean isReadingApi(Context request) {
        return request.path().startsWith("/api/")
                && Set.of("GET", "HEAD").contains(request.method().name());
    }

    /** Whoever has logged in with this browser; null for nobody. */
    private @Nullable Visitor reader(Context request) {
        String secret = cookies.get(request, SESSION);
        Session session = secret == null ? null : docket.sessions().find(secret, IDLE);
        return secret == null || session == null
                ? null
                : new Visitor(
                        session.account().by(),
                        session.csrf(),
                        () -> docket.sessions().holds(secret, IDLE));
    }

    private Visitor program(Context request) {
        String header = request.header("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return Visitor.NOBODY;
        }
        wrongTokens.refuseExcess(request.ip());
        Token token = docket.tokens().find(header.substring(BEARER.length()).strip());
        if (token == null) {
            wrongTokens.count(request.ip());
            throw Refusal.of(401, "This token is not known here or was revoked.");
        }
        return new Visitor(token.by(), null, () -> false);
    }

    /** What the forms of those who are not logged in send back: what a cookie of theirs holds. Whoever has none gets one with the form. */
    private String form(Context request, String path) {
        String known = cookies.get(request, FORM);
        if (known != null) {
            return known;
        }
        String made = Secret.make();
        if (request.method().name().equals("GET") && FORMS.stream().anyMatch(path::startsWith)) {
            cookies.set(request, FORM, made);
        }
        return made;
    }

    /** Lets {@code account} in, under a new secret; what its browser had before no longer holds. */
    void open(Context request, Account account) {
        close(request);
        cookies.set(request, SESSION, docket.sessions().open(account, LIFE));
    }

    /** Ends the session of whoever asks. */
    void close(Context request) {
        @Nullable String secret = cookies.get(request, SESSION);
        if (secret != null) {
            docket.sessions().close(secret);
            cookies.remove(request, SESSION);
        }
    }
}
