package org.factdesk.docket;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells what keeps the database from working, and what to do about it. */
final class Trouble {
    /** What PostgreSQL answers to a change that crossed another: serialization, deadlock. */
    private static final Set<String> CROSSINGS = Set.of("40001", "40P01");

    private static final String PG_DISK_FULL = "53100";
    private static final String PG_READ_ONLY = "25006";
    private static final String PG_NO_RIGHT = "42501";
    private static final String PG_NO_SUCH_DATABASE = "3D000";
    private static final Set<String> PG_CLASSES = Set.of("08", "53", "57", "58");
    private static final String PG_LOGIN = "28";
    private static final int PRIMARY = 0xff;

    private Trouble() {}

    /** Whether {@code failed} may be tried again. */
    static boolean isCrossing(Throwable failed) {
        SQLException sql = sql(failed);
        return sql != null && sql.getSQLState() != null && CROSSINGS.contains(sql.getSQLState());
    }

    /** Whether {@code failed} because another program has the file. */
    static boolean isHeld(SQLException failed) {
        SQLiteErrorCode code = failed instanceof SQLiteException told ? primary(told) : SQLiteErrorCode.UNKNOWN_ERROR;
        return code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
    }

    private static SQLiteErrorCode primary(SQLiteException told) {
        return SQLiteErrorCode.getErrorCode(told.getResultCode().code & PRIMARY);
    }

    /** What to throw for {@code failed}: itself where it is no trouble of the database. */
    static RuntimeException of(RuntimeException failed, DocketUrl url) {
        String why = why(failed, url);
        return why == null ? failed : new DocketUnavailable(why, failed);
    }

    private static @Nullable String why(Throwable failed, DocketUrl url) {
        SQLException sql = sql(failed);
        if (sql == null) {
            return null;
        }
        return url.isFile() ? ofFile(sql, url) : ofServer(sql, url);
    }

    private static @Nullable String ofFile(SQLException sql, DocketUrl url) {
        if (!(sql instanceof SQLiteException told)) {
            return sql instanceof SQLTransientException
                    ? "the database " + url + " is busy and does not answer; try again"
                    : null;
        }
        return switch (primary(told)) {
            case SQLITE_FULL -> "there is no room left where " + url + " is kept; make room and try again";
            case SQLITE_READONLY, SQLITE_PERM ->
                "the database " + url + " and its folder cannot be written; give factdesk the right to write there";
            case SQLITE_CANTOPEN, SQLITE_NOTADB ->
                "the database " + url
                        + " cannot be opened; see that its folder is there, that factdesk may write in it, and that the file is factdesk's";
            case SQLITE_IOERR -> "the disk that holds " + url + " fails or is full (" + sql.getMessage() + ")";
            case SQLITE_CORRUPT -> "the database " + url + " is damaged; restore the last backup: factdesk restore";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "the database " + url + " is held by another program; end that or try again";
            default -> null;
        };
    }

    private static @Nullable String ofServer(SQLException sql, DocketUrl url) {
        String state = sql.getSQLState();
        if (sql instanceof SQLTransientException && state == null) {
            return "the database " + url + " does not answer; see that PostgreSQL runs and can be reached";
        }
        if (state == null) {
            return null;
        }
        if (state.equals(PG_DISK_FULL)) {
            return "there is no room left where the database " + url + " is kept; make room and try again";
        }
        if (state.equals(PG_READ_ONLY)) {
            return "the database " + url + " takes no changes now; it may be a standby: name the primary";
        }
        if (state.equals(PG_NO_SUCH_DATABASE)) {
            return "there is no database " + url + "; make it: createdb";
        }
        if (state.equals(PG_NO_RIGHT)) {
            return "this user may not make or change tables in the database " + url + " (" + sql.getMessage()
                    + "); make it the owner: alter database … owner to …";
        }
        if (state.startsWith(PG_LOGIN)) {
            return "the database " + url + " does not let this user in; look at the name and the password";
        }
        return PG_CLASSES.contains(state.substring(0, 2))
                ? "the database " + url + " is not to be reached (" + sql.getMessage() + "); see that PostgreSQL runs"
                : null;
    }

    /** The deepest word of the driver. */
    private static @Nullable SQLException sql(Throwable failed) {
        SQLException deepest = null;
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql
                    && (deepest == null || sql.getSQLState() != null || sql instanceof SQLiteException)) {
                deepest = sql;
            }
        }
        return deepest;
    }
}
