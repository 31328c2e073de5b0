package org.factdesk.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.factdesk.file.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * Compiles rules in DRL once, in a process of its own, into a jar that is named by the SHA-256 of what they are and of what they can see:
 * the facts and values of this build.
 */
final class DrlCompilation {
    private static final String COMPILER = "org.factdesk.engine.build.RuleCompiler";
    /** Beside the program: what parses and compiles DRL; the program itself does without. */
    private static final String LIBRARIES = "drl";

    private static final List<String> VISIBLE =
            List.of("org/factdesk/claim", "org/factdesk/text", "org/factdesk/engine/Findings.class");
    private static final int PATIENCE = 120;

    private DrlCompilation() {}

    /**
     * The jar of the compiled {@code files} of {@code folder}.
     *
     * @param cache where it is kept, null for the user's folder of caches
     */
    static Path jar(Path folder, List<Path> files, @Nullable Path cache) throws IOException {
        Path program = program();
        Path jar = (cache == null ? cache() : cache).resolve("rules-" + name(program, folder, files) + ".jar");
        if (!Files.isRegularFile(jar)) {
            Files.createDirectories(Objects.requireNonNull(jar.getParent()));
            Path work = Files.createTempDirectory(jar.getParent(), "rules");
            try {
                Path rules = copy(folder, files, work.resolve("rules"));
                compile(program, rules, work.resolve("classes"), folder);
                zip(work.resolve("classes"), jar);
            } finally {
                delete(work);
            }
        }
        return jar;
    }

    /** The rules alone: the compiler takes all DRL of a folder, and what is compiled must be what was hashed. */
    private static Path copy(Path folder, List<Path> files, Path to) throws IOException {
        for (Path file : files) {
            for (Path each : List.of(file, page(file))) {
                Path copy = to.resolve(folder.relativize(each).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                if (Files.isRegularFile(each)) {
                    Files.copy(each, copy);
                }
            }
        }
        return to;
    }

    private static Path page(Path drl) {
        return drl.resolveSibling(
                Objects.requireNonNull(drl.getFileName()).toString().replaceFirst("\\.drl$", ".md"));
    }

    private static Path cache() {
        String shared = System.getenv("XDG_CACHE_HOME");
        return shared != null && !shared.isEmpty()
                ? Path.of(shared, "factdesk")
                : Path.of(System.getProperty("user.home", "."), ".cache", "factdesk");
    }

    private static Path program() throws IOException {
        try {
            return Path.of(DrlCompilation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new IOException(broken);
        }
    }

    private static String name(Path program, Path folder, List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        if (Files.isDirectory(program)) {
            visible(program, digest);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + program.toUri()), Map.of())) {
                visible(jar.getPath("/"), digest);
            }
        }
        for (Path file : files) {
            for (Path each : List.of(file, page(file))) {
                digest.update(folder.relativize(each).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(sha256().digest(Files.isRegularFile(each) ? Files.readAllBytes(each) : new byte[0]));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void visible(Path root, MessageDigest digest) throws IOException {
        for (String part : VISIBLE) {
            try (Stream<Path> classes = Files.walk(root.resolve(part))) {
                for (Path each : classes.filter(Files::isRegularFile)
                        .sorted(Comparator.comparing(Path::toString))
                        .toList()) {
                    digest.update(Files.readAllBytes(each));
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void compile(Path program, Path rules, Path classes, Path folder) throws IOException {
        Path said = rules.resolveSibling("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(program),
                        COMPILER,
                        rules.toString(),
                        classes.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Mistake("the rules in DRL took more than " + PATIENCE + " seconds to compile");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        if (process.exitValue() != 0) {
            throw new Mistake(told(Files.readString(said), rules, folder));
        }
    }

    /** What the compiler says, without what Java says around it, in the user's paths. */
    private static String told(String said, Path rules, Path folder) {
        if (said.contains("NoClassDefFoundError") || said.contains("ClassNotFoundException")) {
            return "the compiler of DRL is not installed: it belongs in a folder " + LIBRARIES
                    + " beside the program, where mvn package puts it";
        }
        return said.lines()
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("SLF4J"))
                .map(line -> line.replaceFirst("^Exception in thread \"main\" \\S+: ", ""))
                .map(line -> line.replace(rules.toString(), folder.toString()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("the compiler of DRL failed");
    }

    private static String classPath(Path program) {
        Path libraries = program.resolveSibling(LIBRARIES);
        String separator = System.getProperty("path.separator");
        return Files.isDirectory(libraries)
                ? program + separator + libraries.resolve("*")
                : System.getProperty("java.class.path");
    }

    private static void zip(Path classes, Path jar) throws IOException {
        try (WholeFile whole = new WholeFile(jar);
                ZipOutputStream zip = new ZipOutputStream(whole.out());
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                ZipEntry entry =
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
            zip.finish();
            whole.finish();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
