package org.factdesk.docket;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the docket is kept.
 *
 * @param jdbc what the driver is told, without a password
 * @param user who the database knows us as; null where the driver finds out
 * @param password that user's; null likewise
 * @param file the file of SQLite; null for PostgreSQL
 */
public record DocketUrl(
        String jdbc,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path file) {
    /** The name of the file in the data folder. */
    public static final String FILE = "factdesk.db";

    private static final String JDBC = "jdbc:";
    private static final String SQLITE = "sqlite:";

    /** The file in the folder {@code data}. */
    public static DocketUrl in(Path data) {
        return at(data.resolve(FILE));
    }

    /**
     * What {@code url} stands for: {@code postgresql://user:password@host/name} or {@code sqlite:FILE}, each also with {@code jdbc:} before it.
     *
     * @throws IllegalArgumentException when it is neither; the message says what is allowed and does not repeat a password
     */
    public static DocketUrl of(String url) {
        String bare = url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
        if (bare.startsWith(SQLITE) && bare.length() > SQLITE.length()) {
            return at(Path.of(bare.substring(SQLITE.length())));
        }
        if (bare.startsWith("postgresql://") || bare.startsWith("postgres://")) {
            return postgresql(bare);
        }
        throw new IllegalArgumentException(
                "the database is postgresql://USER:PASSWORD@HOST/NAME or sqlite:FILE; this is neither");
    }

    /** The file {@code file}. */
    static DocketUrl at(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return new DocketUrl(JDBC + SQLITE + whole, null, null, whole);
    }

    private static DocketUrl postgresql(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getPath().length() < 2) {
                throw new IllegalArgumentException(
                        "the database needs a host and a name: postgresql://USER:PASSWORD@HOST/NAME");
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String[] user = uri.getUserInfo() == null
                    ? new String[0]
                    : uri.getUserInfo().split(":", 2);
            return new DocketUrl(
                    JDBC + "postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    user.length > 0 ? user[0] : null,
                    user.length > 1 ? user[1] : null,
                    null);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(
                    "the address of the database cannot be read; signs other than letters and digits in a password are written as %21",
                    wrong);
        }
    }

    /** Whether it is a file of SQLite. */
    boolean isFile() {
        return file != null;
    }

    /** Its name for people, without a password. */
    @Override
    public String toString() {
        return jdbc.substring(JDBC.length());
    }
}
