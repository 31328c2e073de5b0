package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is logged in. The docket keeps the hash of what their browser bears. */
public final class Sessions {
    /** How exactly it is kept when somebody was last seen. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String CSRF = "csrf:";

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Sessions(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a session that ends after {@code life} at the latest: the secret of the browser. */
    public String open(Account account, Duration life) {
        String secret = Secret.next();
        return store.write(handle -> {
            handle.createUpdate("delete from session where expires_at <= :now")
                    .bind("now", clock.millis())
                    .execute();
            handle.createUpdate("""
                            insert into session (secret_hash, account_id, created_at, seen_at, expires_at)
                            values (:hash, :account, :now, :now, :expires)
                            """)
                    .bind("hash", Secret.hash(secret))
                    .bind("account", account.id())
                    .bind("now", clock.millis())
                    .bind("expires", clock.instant().plus(life).toEpochMilli())
                    .execute();
            audit.log(handle, account.by()).what(Action.LOGIN).write();
            return secret;
        });
    }

    /** The session whose browser bears {@code secret}; null where it has ended, was idle for longer than {@code idle}, or its account may not come in. */
    public @Nullable Session find(String secret, Duration idle) {
        String hash = Secret.hash(secret);
        Session found = store.read(handle -> look(handle, secret, hash));
        Instant now = clock.instant();
        if (found == null || found.seenAt().plus(idle).isBefore(now)) {
            return null;
        }
        if (found.seenAt().plus(MINUTE).isBefore(now)) {
            store.write(handle -> handle.createUpdate("update session set seen_at = :now where secret_hash = :hash")
                    .bind("now", now.toEpochMilli())
                    .bind("hash", hash)
                    .execute());
        }
        return found;
    }

    /** Whether {@link #find} would find it; nobody is seen by it, so that a page left open does not keep a session alive. */
    public boolean holds(String secret, Duration idle) {
        Session found = store.read(handle -> look(handle, secret, Secret.hash(secret)));
        return found != null && !found.seenAt().plus(idle).isBefore(clock.instant());
    }

    private @Nullable Session look(Handle handle, String secret, String hash) {
        return handle.createQuery("""
                        select a.*, s.created_at as since, s.seen_at, s.expires_at
                        from session s join account a on a.id = s.account_id
                        where s.secret_hash = :hash and s.expires_at > :now and a.disabled_at is null
                        """)
                .bind("hash", hash)
                .bind("now", clock.millis())
                .map((row, context) -> new Session(
                        Accounts.account(row),
                        Secret.hash(CSRF + secret),
                        instant(row, "since"),
                        instant(row, "seen_at"),
                        instant(row, "expires_at")))
                .findOne()
                .orElse(null);
    }

    /** Ends the session whose browser bears {@code secret}. */
    public void close(String secret) {
        store.write(handle -> {
            Session ended = look(handle, secret, Secret.hash(secret));
            handle.execute("delete from session where secret_hash = ?", Secret.hash(secret));
            if (ended != null) {
                audit.log(handle, ended.account().by()).what(Action.LOGOUT).write();
            }
            return true;
        });
    }

    /** Ends all sessions of an account. */
    static void end(Handle handle, long account) {
        handle.execute("delete from session where account_id = ?", account);
    }
}
