package org.factdesk.docket;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the tests' own, from the binaries on the class path. It refuses to run as root, so that root starts it as nobody. */
public final class Postgres implements AutoCloseable {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String USER = "factdesk";
    private static final String NOBODY = "nobody";
    private static final List<String> STEP_DOWN =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups", "--inh-caps=-all");
    private static final int STARTS_WITHIN_SECONDS = 60;

    private static @Nullable Postgres shared;
    private static @Nullable Path programs;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final int port;
    private @Nullable Process server;

    private Postgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The one that all tests share; it ends with them. */
    public static synchronized Postgres shared() {
        if (shared == null) {
            Postgres made = make();
            made.start();
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
            shared = made;
        }
        return shared;
    }

    /** Another one, not yet started. */
    public static Postgres make() {
        try {
            Path folder = Files.createTempDirectory("factdesk-postgres");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path data = Files.createDirectory(folder.resolve("data"));
            if (mayStepDown()) {
                UserPrincipal nobody =
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
                Files.setOwner(data, nobody);
            }
            Postgres made = new Postgres(folder, freePort());
            made.run(List.of(
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    USER,
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-sync"));
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the programs are; unpacked once. */
    private static synchronized Path programs() throws IOException {
        if (programs == null) {
            Path unpacked = Files.createTempDirectory("factdesk-postgres-programs");
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(unpacked);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(unpacked)));
            programs = unpacked;
        }
        return programs;
    }

    private static void unpack(Path to) throws IOException {
        try (InputStream archive = Postgres.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IllegalStateException("the binaries of PostgreSQL are not on the class path");
            }
            TarArchiveInputStream files =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                unpack(entry, files, to.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & 0100) != 0;
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--");
        Files.setPosixFilePermissions(to, rights);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts it, and waits until it answers. */
    public synchronized void start() {
        List<String> arguments = new ArrayList<>(
                List.of("postgres", "-D", folder.resolve("data").toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=32MB",
                "dynamic_shared_memory_type=mmap",
                "max_connections=200")) {
            arguments.addAll(List.of("-c", setting));
        }
        try {
            server = begin(arguments);
            awaitAnswer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || server == null || !server.isAlive()) {
                    throw new IllegalStateException("PostgreSQL does not start: " + log(), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException none) {
            return "";
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, "");
    }

    /** The address of a database with nothing in it. */
    public String fresh() {
        String name = "desk" + databases.incrementAndGet();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return "postgresql://" + USER + "@127.0.0.1:" + port + "/" + name;
    }

    /** Ends it as a failing machine does: with no time to tidy up. */
    public synchronized void kill() {
        if (server == null) {
            return;
        }
        try {
            // what serves the connections ends when it sees that the first process is gone; the next start waits for
            // that
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor();
            server = null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(List<String> arguments) throws IOException {
        try {
            if (begin(arguments).waitFor() != 0) {
                throw new IllegalStateException(arguments.get(0) + " failed: " + log());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process begin(List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(isRoot() ? mayStepDown() ? STEP_DOWN : List.of("unshare", "-U") : List.of());
        command.add(programs().resolve("bin").resolve(arguments.get(0)).toString());
        command.addAll(arguments.subList(1, arguments.size()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Whether this is root, who may act as somebody else; where that is forbidden, a namespace of its own makes root look like nobody. */
    private static boolean mayStepDown() {
        List<String> attempt = new ArrayList<>(STEP_DOWN);
        attempt.add("true");
        try {
            return isRoot() && new ProcessBuilder(attempt).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it and removes all that it kept. */
    @Override
    public void close() {
        kill();
        remove(folder);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
