package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.instantOrNull;
import static org.factdesk.docket.Columns.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who may use the desk. Passwords come hashed: the docket never sees one. */
public final class Accounts {
    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Accounts(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody, by name. */
    public List<Account> all() {
        return store.read(handle -> handle.createQuery("select * from account order by name")
                .map((row, context) -> account(row))
                .list());
    }

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        return store.read(Accounts::nobody);
    }

    /** The account with {@code id}; null for none. */
    public @Nullable Account find(long id) {
        return store.read(handle -> one(handle, "id", id));
    }

    /** The account that logs in as {@code name}; null for none. */
    public @Nullable Account named(String name) {
        return store.read(handle -> one(handle, "name", plain(name)));
    }

    /** The account that the identity provider knows as {@code subject}; null for none. */
    public @Nullable Account ofSubject(String subject) {
        return store.read(handle -> one(handle, "subject", subject));
    }

    /** The hashed password of an account that may come in; null where it has none or may not. */
    public @Nullable String password(long id) {
        return store.read(handle -> handle.createQuery(
                        "select password from account where id = :id and disabled_at is null and password is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    /**
     * Makes an account.
     *
     * @param password hashed; null for one that logs in elsewhere
     * @param subject who it is to the identity provider; null for a local one
     * @throws Refused when the name or the subject is taken
     */
    public Account add(
            By by, String name, String displayName, Role role, @Nullable String password, @Nullable String subject) {
        return store.write(handle -> {
            Account made = insert(handle, name, displayName, role, password, subject);
            audit.log(handle, by)
                    .what(Action.ACCOUNT_CREATED)
                    .became(told(made))
                    .write();
            return made;
        });
    }

    /** A link by which the first account can be made, once, within {@code life}: its secret. Those made before no longer work. */
    public String welcome(Duration life) {
        String secret = Secret.next();
        return store.write(handle -> {
            handle.execute("delete from welcome where used_at is null");
            handle.createUpdate(
                            "insert into welcome (secret_hash, created_at, expires_at) values (:hash, :now, :expires)")
                    .bind("hash", Secret.hash(secret))
                    .bind("now", clock.millis())
                    .bind("expires", clock.instant().plus(life).toEpochMilli())
                    .execute();
            audit.log(handle, By.FACTDESK).what(Action.WELCOME_MADE).write();
            return secret;
        });
    }

    /** Whether {@code secret} still makes the first account. */
    public boolean isWelcome(String secret) {
        return store.read(handle -> nobody(handle)
                && handle.createQuery(
                                        "select count(*) from welcome where secret_hash = :hash and used_at is null and expires_at > :now")
                                .bind("hash", Secret.hash(secret))
                                .bind("now", clock.millis())
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /**
     * Makes the first account, an admin's, by the link with {@code secret}.
     *
     * @throws Refused when the link was used, is too old, or was never made, or there is an account
     */
    public Account addFirst(String secret, String name, String displayName, String password) {
        return store.write(handle -> {
            int used = handle.createUpdate("""
                            update welcome set used_at = :now
                            where secret_hash = :hash and used_at is null and expires_at > :now
                            """)
                    .bind("hash", Secret.hash(secret))
                    .bind("now", clock.millis())
                    .execute();
            if (used == 0 || !nobody(handle)) {
                throw new Refused("this link no longer works; start factdesk anew for another");
            }
            Account made = insert(handle, name, displayName, Role.ADMIN, password, null);
            audit.log(handle, made.by())
                    .what(Action.ACCOUNT_CREATED)
                    .became(told(made))
                    .write();
            return made;
        });
    }

    /**
     * Changes what an account is called and may do.
     *
     * @throws Refused when nobody would be left who keeps accounts
     */
    public Account change(By by, long id, String displayName, Role role) {
        return store.write(handle -> {
            Account was = held(handle, id);
            handle.createUpdate("update account set display_name = :displayName, role = :role where id = :id")
                    .bind("displayName", named(displayName, was.name()))
                    .bind("role", word(role))
                    .bind("id", id)
                    .execute();
            return changed(handle, by, Action.ACCOUNT_CHANGED, was);
        });
    }

    /** Gives an account another password, hashed; its sessions end. */
    public void setPassword(By by, long id, String password) {
        store.write(handle -> {
            Account was = held(handle, id);
            handle.createUpdate("update account set password = :password where id = :id")
                    .bind("password", password)
                    .bind("id", id)
                    .execute();
            Sessions.end(handle, id);
            return changed(handle, by, Action.PASSWORD_CHANGED, was);
        });
    }

    /**
     * Lets an account no longer in; its sessions end and its tokens no longer work.
     *
     * @throws Refused when nobody would be left who keeps accounts
     */
    public Account disable(By by, long id) {
        return store.write(handle -> {
            Account was = held(handle, id);
            handle.createUpdate("update account set disabled_at = coalesce(disabled_at, :now) where id = :id")
                    .bind("now", clock.millis())
                    .bind("id", id)
                    .execute();
            Sessions.end(handle, id);
            return changed(handle, by, Action.ACCOUNT_DISABLED, was);
        });
    }

    /** Lets an account in again. */
    public Account enable(By by, long id) {
        return store.write(handle -> {
            Account was = held(handle, id);
            handle.execute("update account set disabled_at = null where id = ?", id);
            return changed(handle, by, Action.ACCOUNT_ENABLED, was);
        });
    }

    private Account changed(Handle handle, By by, Action action, Account was) {
        Account now = require(handle, was.id());
        if (was.isEnabled() && was.role() == Role.ADMIN && keepers(handle) == 0) {
            throw new Refused("this is the last account that keeps the accounts; make another admin first");
        }
        audit.log(handle, by).what(action).was(told(was)).became(told(now)).write();
        return now;
    }

    private Account insert(
            Handle handle,
            String name,
            String displayName,
            Role role,
            @Nullable String password,
            @Nullable String subject) {
        String login = plain(name);
        if (login.isEmpty()) {
            throw new Refused("an account needs a name");
        }
        if (one(handle, "name", login) != null) {
            throw new Refused("there is an account '" + login + "' already");
        }
        if (subject != null && one(handle, "subject", subject) != null) {
            throw new Refused("there is an account for this person already");
        }
        long id = handle.createQuery("""
                        insert into account (name, display_name, role, password, subject, created_at)
                        values (:name, :displayName, :role, :password, :subject, :now) returning id
                        """)
                .bind("name", login)
                .bind("displayName", named(displayName, login))
                .bind("role", word(role))
                .bind("password", password)
                .bind("subject", subject)
                .bind("now", clock.millis())
                .mapTo(Long.class)
                .one();
        return require(handle, id);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String named(String displayName, String name) {
        return displayName.isBlank() ? name : displayName.strip();
    }

    static String told(Account account) {
        String out = account.isEnabled() ? "" : ", disabled";
        return account.name() + " (" + account.displayName() + "): " + word(account.role()) + out;
    }

    private static boolean nobody(Handle handle) {
        return handle.createQuery("select count(*) from account")
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    private static int keepers(Handle handle) {
        return handle.createQuery("select count(*) from account where role = 'admin' and disabled_at is null")
                .mapTo(Integer.class)
                .one();
    }

    /** The account, and no other change of one that keeps accounts meanwhile: two may not take each other out. */
    private static Account held(Handle handle, long id) {
        handle.execute("update account set role = role where role = 'admin'");
        return require(handle, id);
    }

    static Account require(Handle handle, long id) {
        Account found = one(handle, "id", id);
        if (found == null) {
            throw new Missing("the account");
        }
        return found;
    }

    /** Sees that somebody can be given work. */
    static void requireEnabled(Handle handle, long id) {
        if (!require(handle, id).isEnabled()) {
            throw new Refused("this account is disabled");
        }
    }

    /** The account whose {@code column} holds {@code key}. */
    private static @Nullable Account one(Handle handle, String column, Object key) {
        return handle.createQuery("select * from account where " + column + " = :key")
                .bind("key", key)
                .map((row, context) -> account(row))
                .findOne()
                .orElse(null);
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("display_name"),
                word(row, "role", Role.class),
                row.getString("subject"),
                row.getString("password") != null,
                instant(row, "created_at"),
                instantOrNull(row, "disabled_at"));
    }
}
