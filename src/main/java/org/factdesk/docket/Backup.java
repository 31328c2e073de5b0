package org.factdesk.docket;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Copies the docket to one file and back, whole and checked. PostgreSQL has programs of its own for that. */
public final class Backup {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    /** As long as a copy waits for whoever writes. */
    private static final int PATIENCE_MILLIS = 30_000;
    /** As long as the way back waits: whoever has the docket open goes on having it open. */
    private static final int RESTORES_WITHIN_MILLIS = 500;

    private Backup() {}

    /** What a copy holds. */
    public record Copy(int articles, int changes) {
        @Override
        public String toString() {
            return articles + (articles == 1 ? " article, " : " articles, ") + changes + " changes in the record";
        }
    }

    /**
     * Copies the docket at {@code url} to {@code to}; others may go on working with it meanwhile.
     *
     * @throws Refused when there is a file {@code to} already, there is nothing to copy, or it is kept in PostgreSQL; the message says what to do
     * @throws DocketUnavailable when it cannot be read, or the copy cannot be written; there is no copy then
     */
    public static Copy take(DocketUrl url, Path to) {
        Path file = url.file();
        if (file == null) {
            throw new Refused("the docket is kept in PostgreSQL, which copies it itself: "
                    + "pg_dump --format=custom --file=" + to + " --dbname=" + url);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no docket " + url + " to copy; name its folder with --data");
        }
        return copy(file, to);
    }

    /**
     * Puts the copy {@code from} in the place of the docket at {@code url}. What was there stays beside it under another name.
     *
     * @return where what was there is kept; null where there was nothing
     * @throws Refused when {@code from} is no whole copy of a docket, is of a newer factdesk, or a program has the docket open; all is then as it was
     */
    public static @Nullable Path restore(Path from, DocketUrl url, Instant now) {
        Path file = url.file();
        if (file == null) {
            throw new Refused("the docket is kept in PostgreSQL, which takes copies back itself: "
                    + "pg_restore --clean --if-exists --dbname=" + url + " " + from);
        }
        if (!Files.isRegularFile(from)) {
            throw new Refused("there is no file " + from);
        }
        try {
            Path draft = file.resolveSibling("." + file.getFileName() + ".restored");
            Files.createDirectories(draft.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            copy(from, draft);
            prepare(draft, now);
            Path old = Files.exists(file) ? setAside(file, now) : null;
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return old;
        } catch (IOException failed) {
            throw new DocketUnavailable("the copy cannot be put in place (" + failed + ")", failed);
        }
    }

    /** Sees that this program knows what it holds. Who was logged in when the copy was made is not: they may have logged out since. */
    private static void prepare(Path draft, Instant now) {
        SQLiteDataSource source = source(draft, PATIENCE_MILLIS);
        new Schema(DocketUrl.at(draft), source).verify();
        try (Connection connection = source.getConnection();
                Statement ended = connection.createStatement();
                PreparedStatement noted = connection.prepareStatement(
                        "insert into audit (at, by_name, action, was, became, reason) values (?, ?, ?, '', ?, '')")) {
            connection.setAutoCommit(false);
            ended.execute("delete from session");
            noted.setLong(1, now.toEpochMilli());
            noted.setString(2, By.FACTDESK.name());
            noted.setString(3, Columns.word(Action.RESTORED));
            noted.setString(4, "from a backup; all have to log in again");
            noted.execute();
            connection.commit();
        } catch (SQLException failed) {
            throw Trouble.of(new IllegalStateException(failed), DocketUrl.at(draft));
        }
    }

    /** Moves the file out of the way, which nobody may have open: its last changes may still stand in a file beside it. */
    private static Path setAside(Path file, Instant now) throws IOException {
        try (Connection connection = connect(file, RESTORES_WITHIN_MILLIS);
                Statement statement = connection.createStatement()) {
            // what stood beside it moves in; SQLite does so for whoever is alone with the file
            statement.execute("pragma journal_mode = delete");
        } catch (SQLException failed) {
            if (Trouble.isHeld(failed)) {
                throw new Refused("a program has " + file + " open; end factdesk serve before a copy takes its place");
            }
            // damaged, which is what copies are for
        }
        Path old = file.resolveSibling(file.getFileName() + ".replaced-" + STAMP.format(now));
        for (String beside : List.of("-wal", "-shm", "")) {
            Path part = file.resolveSibling(file.getFileName() + beside);
            if (Files.exists(part)) {
                Files.move(part, old.resolveSibling(old.getFileName() + beside), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return old;
    }

    /** Copies one file of SQLite to another as of one moment, and looks whether the copy is whole. */
    static Copy copy(Path from, Path to) {
        if (Files.exists(to)) {
            throw new Refused("there is a file " + to + " already; name another");
        }
        Path draft = to.resolveSibling("." + to.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            Docket.makeFile(draft);
            vacuum(from, draft);
            Copy copy = examine(draft);
            try (FileChannel kept = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                kept.force(true);
            }
            Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
            return copy;
        } catch (SQLException failed) {
            throw Trouble.of(new IllegalStateException(failed), DocketUrl.at(to));
        } catch (IOException failed) {
            throw new DocketUnavailable("the copy " + to + " cannot be written (" + failed + ")", failed);
        } finally {
            remove(draft);
        }
    }

    private static void vacuum(Path from, Path to) throws SQLException {
        try (Connection connection = connect(from, PATIENCE_MILLIS);
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, to.toAbsolutePath().toString());
            copy.execute();
        }
    }

    private static Copy examine(Path file) throws SQLException {
        try (Connection connection = connect(file, PATIENCE_MILLIS);
                Statement statement = connection.createStatement()) {
            try (ResultSet told = statement.executeQuery("pragma integrity_check")) {
                if (!told.next() || !told.getString(1).equals("ok")) {
                    throw new Refused("the file is damaged: " + told.getString(1));
                }
            }
            try (ResultSet audit = statement.executeQuery(
                    "select count(*) from sqlite_master where name in ('schema_history', 'article', 'audit')")) {
                if (!audit.next() || audit.getInt(1) != 3) {
                    throw new Refused("the file is no docket of factdesk");
                }
            }
            return new Copy(count(statement, "article"), count(statement, "audit"));
        }
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static Connection connect(Path file, int patience) throws SQLException {
        return source(file, patience).getConnection();
    }

    private static SQLiteDataSource source(Path file, int patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(patience);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(DocketUrl.at(file).jdbc());
        return source;
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            throw new DocketUnavailable("the unfinished copy " + draft + " cannot be removed", left);
        }
    }
}
