package org.factdesk.docket;

import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Links by which somebody chooses the password of their account, once. The docket keeps the hash of each. */
public final class Links {
    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Links(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link for {@code account} that works once, within {@code life}: its secret. Those made before no longer work. */
    public String make(By by, long account, Duration life) {
        String secret = Secret.next();
        return store.write(handle -> {
            Accounts.requireEnabled(handle, account);
            handle.execute("delete from link where account_id = ? and used_at is null", account);
            handle.createUpdate("""
                            insert into link (secret_hash, account_id, created_at, expires_at)
                            values (:hash, :account, :now, :expires)
                            """)
                    .bind("hash", Secret.hash(secret))
                    .bind("account", account)
                    .bind("now", clock.millis())
                    .bind("expires", clock.instant().plus(life).toEpochMilli())
                    .execute();
            String of = Accounts.told(Accounts.require(handle, account));
            audit.log(handle, by).what(Action.LINK_MADE).became(of).write();
            return secret;
        });
    }

    /** The account that the link with {@code secret} is for; null where it no longer works. */
    public @Nullable Account account(String secret) {
        return store.read(handle -> of(handle, secret));
    }

    /**
     * Gives the account of the link with {@code secret} a password, hashed; its sessions end.
     *
     * @throws Refused when the link no longer works
     */
    public Account use(String secret, String password) {
        return store.write(handle -> {
            Account account = of(handle, secret);
            int used = handle.createUpdate(
                            "update link set used_at = :now where secret_hash = :hash and used_at is null")
                    .bind("now", clock.millis())
                    .bind("hash", Secret.hash(secret))
                    .execute();
            if (account == null || used == 0) {
                throw new Refused("this link no longer works; ask whoever keeps the accounts for another");
            }
            handle.execute("update account set password = ? where id = ?", password, account.id());
            Sessions.end(handle, account.id());
            audit.log(handle, account.by())
                    .what(Action.PASSWORD_CHANGED)
                    .became(Accounts.told(account))
                    .write();
            return account;
        });
    }

    private @Nullable Account of(Handle handle, String secret) {
        return handle.createQuery("""
                        select a.* from link l join account a on a.id = l.account_id
                        where l.secret_hash = :hash and l.used_at is null and l.expires_at > :now and a.disabled_at is null
                        """)
                .bind("hash", Secret.hash(secret))
                .bind("now", clock.millis())
                .map((row, context) -> Accounts.account(row))
                .findOne()
                .orElse(null);
    }
}
