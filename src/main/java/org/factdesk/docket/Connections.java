package org.factdesk.docket;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The ways to the database: to SQLite one that writes and some that read, to PostgreSQL some of each. */
final class Connections implements AutoCloseable {
    private static final int READERS = 4;
    private static final int SERVER_WRITERS = 8;
    private static final int SERVER_READERS = 8;
    /** How long anybody waits for others to have written before being told so. */
    private static final int PATIENCE_MILLIS = 10_000;
    /** How long anybody waits for a server that does not answer: as long as one takes that is started anew. */
    private static final int SERVER_PATIENCE_MILLIS = 5_000;

    /** What the driver of PostgreSQL is told; times are in seconds. */
    private static final Map<String, String> SERVER = Map.of(
            "ApplicationName", "factdesk",
            "reWriteBatchedInserts", "true",
            "connectTimeout", "5",
            "socketTimeout", "30",
            "tcpKeepAlive", "true");

    private final DocketUrl url;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private @Nullable Object fileKey;

    Connections(DocketUrl url) {
        this.url = url;
        this.writers = url.isFile() ? file(url, TransactionMode.IMMEDIATE, 1) : server(url, SERVER_WRITERS);
        this.readers = url.isFile() ? file(url, TransactionMode.DEFERRED, READERS) : reading(url);
    }

    private static HikariDataSource file(DocketUrl url, TransactionMode mode, int most) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setTransactionMode(mode);
        config.enforceForeignKeys(true);
        HikariConfig pool = pool(url, most);
        pool.setDataSourceProperties(config.toProperties());
        pool.setMaxLifetime(0);
        pool.setIdleTimeout(0);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    private static HikariDataSource server(DocketUrl url, int most) {
        HikariConfig pool = serverPool(url, most);
        // what was answered is on the disk, whatever the server does for others
        pool.setConnectionInitSql("set synchronous_commit = on");
        return new HikariDataSource(pool);
    }

    private static HikariDataSource reading(DocketUrl url) {
        HikariConfig pool = serverPool(url, SERVER_READERS);
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(pool);
    }

    private static HikariConfig serverPool(DocketUrl url, int most) {
        HikariConfig pool = pool(url, most);
        pool.setUsername(url.user());
        pool.setPassword(url.password());
        SERVER.forEach(pool::addDataSourceProperty);
        pool.setConnectionTimeout(SERVER_PATIENCE_MILLIS);
        pool.setMinimumIdle(2);
        return pool;
    }

    private static HikariConfig pool(DocketUrl url, int most) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url.jdbc());
        pool.setMaximumPoolSize(most);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        // connections are made when they are wanted, so that what fails is told where it is asked for
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /**
     * Opens it once, at once: the pools would try for long before they tell what is wrong.
     *
     * @throws DocketUnavailable when it does not open
     */
    static void probe(DocketUrl url) {
        Properties properties = new Properties();
        if (!url.isFile()) {
            properties.putAll(SERVER);
        }
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        String look = url.isFile() ? "select count(*) from sqlite_master" : "select 1";
        try (Connection connection = DriverManager.getConnection(url.jdbc(), properties);
                Statement statement = connection.createStatement()) {
            statement.executeQuery(look).close();
        } catch (SQLException failed) {
            RuntimeException told = Trouble.of(new IllegalStateException(failed), url);
            throw told instanceof DocketUnavailable
                    ? told
                    : new DocketUnavailable(
                            "the database " + url + " does not open (" + failed.getMessage() + ")", failed);
        }
    }

    DocketUrl url() {
        return url;
    }

    HikariDataSource writers() {
        return writers;
    }

    HikariDataSource readers() {
        return readers;
    }

    /** Remembers which file it is: one that is taken away stays open to us, and what we wrote there would be gone. */
    void hold() {
        fileKey = key(url.file());
    }

    /**
     * Sees that the file is still the one that was opened.
     *
     * @throws DocketUnavailable when it is not
     */
    void verify() {
        if (fileKey == null) {
            return;
        }
        Object now = key(url.file());
        if (now == null) {
            throw new DocketUnavailable("the database " + url + " is gone; put it back where it was");
        }
        if (!now.equals(fileKey)) {
            throw new DocketUnavailable("the database " + url + " was replaced by another file; start factdesk anew");
        }
    }

    private static @Nullable Object key(@Nullable Path file) {
        try {
            return file == null
                    ? null
                    : Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
