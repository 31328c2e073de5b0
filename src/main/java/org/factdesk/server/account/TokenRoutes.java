package org.factdesk.server.account;

import java.util.HashMap;
import java.util.Map;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Role;
import org.factdesk.docket.Tokens;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** The tokens that programs call the desk with. */
public final class TokenRoutes implements Routes {
    private static final String ALL = "/tokens";
    private static final int LONGEST_NAME = 100;
    private final Docket docket;

    /** Those in {@code docket}. */
    public TokenRoutes(Docket docket) {
        this.docket = docket;
    }

    @Override
    public void on(Router router) {
        router.get(ALL, Permission.TOKENS, visit -> list(visit, "", ""));
        router.post(ALL, Permission.TOKENS, this::add);
        router.post("/tokens/{id}/revoke", Permission.TOKENS, this::revoke);
    }

    /** All tokens; {@code secret} is that of one just made, which is shown this once. */
    private void list(Visit visit, String secret, String name) {
        Map<String, Object> values = new HashMap<>();
        values.put("tokens", docket.tokens().all());
        values.put("roles", Role.values());
        values.put("secret", secret);
        values.put("secretFor", name);
        visit.page("tokens", values);
    }

    private void add(Visit visit) {
        Tokens.Made made =
                docket.tokens().add(visit.by(), visit.words("name", LONGEST_NAME), AccountRoutes.role(visit));
        list(visit, made.secret(), made.token().name());
    }

    private void revoke(Visit visit) {
        docket.tokens().revoke(visit.by(), visit.number("id"));
        visit.see(ALL);
    }
}
