package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.instantOrNull;
import static org.factdesk.docket.Columns.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs bear to use the desk. The docket keeps the hash of each. */
public final class Tokens {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SELECT = """
            select t.*, a.display_name, a.role as account_role, a.disabled_at
            from api_token t join account a on a.id = t.account_id
            """;

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Tokens(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param secret what its program bears; it cannot be looked up later
     */
    public record Made(Token token, String secret) {
        /** Leaves out the secret. */
        @Override
        public String toString() {
            return "a new token: " + token.name();
        }
    }

    /**
     * Makes a token for the account of {@code by}.
     *
     * @throws Refused when it would be allowed more than its account, or has no name
     */
    public Made add(By by, String name, Role role) {
        if (!by.role().covers(role)) {
            throw new Refused("a token may do no more than whoever makes it");
        }
        if (name.isBlank()) {
            throw new Refused("a token needs a name that tells what it is for");
        }
        String secret = Secret.next();
        return store.write(handle -> {
            long id = handle.createQuery("""
                            insert into api_token (name, secret_hash, role, account_id, created_at)
                            values (:name, :hash, :role, :account, :now) returning id
                            """)
                    .bind("name", name.strip())
                    .bind("hash", Secret.hash(secret))
                    .bind("role", word(role))
                    .bind("account", by.id())
                    .bind("now", clock.millis())
                    .mapTo(Long.class)
                    .one();
            audit.log(handle, by)
                    .what(Action.TOKEN_CREATED)
                    .became(name.strip() + ": " + word(role))
                    .write();
            Token token = handle.createQuery(SELECT + "where t.id = :id")
                    .bind("id", id)
                    .map((row, context) -> token(row))
                    .one();
            return new Made(token, secret);
        });
    }

    /** The token with {@code secret}; null where there is none, it was revoked, or its account may not come in. */
    public @Nullable Token find(String secret) {
        String hash = Secret.hash(secret);
        Token found = store.read(handle -> handle.createQuery(
                        SELECT + "where t.secret_hash = :hash and t.revoked_at is null and a.disabled_at is null")
                .bind("hash", hash)
                .map((row, context) -> token(row))
                .findOne()
                .orElse(null));
        if (found != null) {
            used(found);
        }
        return found;
    }

    private void used(Token token) {
        Instant now = clock.instant();
        if (token.usedAt() != null && !token.usedAt().plus(MINUTE).isBefore(now)) {
            return;
        }
        store.write(handle -> handle.createUpdate("update api_token set used_at = :now where id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", token.id())
                .execute());
    }

    /** All tokens, by name; those that were revoked too. */
    public List<Token> all() {
        return store.read(handle -> handle.createQuery(SELECT + "order by t.name, t.id")
                .map((row, context) -> token(row))
                .list());
    }

    /** Lets a token no longer work. */
    public void revoke(By by, long id) {
        store.write(handle -> {
            int revoked = handle.createUpdate(
                            "update api_token set revoked_at = :now where id = :id and revoked_at is null")
                    .bind("now", clock.millis())
                    .bind("id", id)
                    .execute();
            if (revoked == 0) {
                throw new Missing("the token");
            }
            String name = handle.createQuery("select name from api_token where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one();
            audit.log(handle, by).what(Action.TOKEN_REVOKED).was(name).write();
            return true;
        });
    }

    private static Token token(ResultSet row) throws SQLException {
        Role own = word(row, "role", Role.class);
        Role account = word(row, "account_role", Role.class);
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                account.covers(own) ? own : account,
                row.getLong("account_id"),
                row.getString("display_name"),
                instant(row, "created_at"),
                instantOrNull(row, "used_at"),
                instantOrNull(row, "revoked_at"));
    }
}
