package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fresh Git repository with two drafts, one of them with a fault, and a shell that finds there the program as it has just been built. */
final class Newsroom {
    /** A draft with one error, on its line 3. */
    static final String PIER = """
            # The pier reopens

            The pier reopened on 31 April 2025, the port said.
            """;

    /** A draft with none. */
    static final String FERRY = """
            # The ferry sails again

            The ferry sails again since 3 March 2025, the port said.
            """;

    private static final int MOST_SECONDS = 180;

    private final Path place;

    private Newsroom(Path place) {
        this.place = place;
    }

    /** How a script ended, and all it said. */
    record Ending(int code, String said) {}

    /** A newsroom in the empty folder {@code place}; the test is skipped on machines without bash and Git. */
    static Newsroom in(Path place) throws IOException {
        assumeTrue(onPath("bash"), "skipped: there is no bash here");
        assumeTrue(onPath("git"), "skipped: there is no git here");
        Newsroom room = new Newsroom(place.toRealPath());
        room.install();
        Files.createDirectories(room.repository());
        room.write("drafts/pier.md", PIER);
        room.write("drafts/ferry.md", FERRY);
        room.must("""
                git init -q
                printf 'factdesk.jar\\n' >.git/info/exclude
                git add drafts
                git commit -q -m 'Two drafts'
                """);
        return room;
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The program in two forms: a jar that leads to the classes under test, and a command that runs it. */
    private void install() throws IOException {
        Files.createDirectories(repository());
        Files.createDirectories(place.resolve("bin"));
        Files.createDirectories(place.resolve("home"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.factdesk.cli.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        try (OutputStream out = Files.newOutputStream(jar())) {
            new JarOutputStream(out, manifest).close();
        }
        program(place.resolve("bin/factdesk"));
        copy(".github");
    }

    /** Copies a folder of this repository to the checkout of it that the newsroom has. */
    private void copy(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = checkout().resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
                .collect(Collectors.joining(" "));
    }

    /** Puts a command that runs the program at {@code file}. */
    void program(Path file) throws IOException {
        Files.writeString(
                file, "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '" + jar() + "' \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The repository with the drafts. */
    Path repository() {
        return place.resolve("repository");
    }

    /** The program as a jar, at the root of the repository. */
    Path jar() {
        return repository().resolve("factdesk.jar");
    }

    /** The newsroom's own copy of what this repository offers. */
    Path checkout() {
        return place.resolve("factdesk");
    }

    /** A path beside the repository. */
    Path beside(String name) {
        return place.resolve(name);
    }

    /** Writes a file of the repository. */
    void write(String name, String text) throws IOException {
        Path file = repository().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The words of a file of the repository. */
    String read(String name) throws IOException {
        return Files.readString(repository().resolve(name));
    }

    /** Runs a script that must end well; gives what it said. */
    String must(String script) throws IOException {
        Ending ending = run(script, Map.of());
        assertThat(ending.code()).as(ending.said()).isZero();
        return ending.said();
    }

    /** Runs a script as a step of GitHub's runs: with bash, up to the first command that fails. */
    Ending run(String script, Map<String, String> variables) throws IOException {
        Path file = Files.writeString(Files.createTempFile(place, "step", ".sh"), script);
        ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString())
                .directory(repository().toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = bash.environment();
        String path = environment.get("PATH");
        environment.clear();
        environment.putAll(Map.of(
                "PATH",
                place.resolve("bin")
                        + File.pathSeparator
                        + Path.of(System.getProperty("java.home"), "bin")
                        + File.pathSeparator
                        + path,
                "HOME",
                place.resolve("home").toString(),
                "FACTDESK_HOME",
                checkout().toString(),
                "LANG",
                "C.UTF-8",
                "GIT_CONFIG_NOSYSTEM",
                "1"));
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            environment.put("GIT_" + who + "_NAME", "Ana Hale");
            environment.put("GIT_" + who + "_EMAIL", "ana@example.org");
        }
        Files.writeString(place.resolve("home/.gitconfig"), "[init]\n\tdefaultBranch = main\n");
        environment.putAll(variables);
        return ending(bash.start());
    }

    private static Ending ending(Process process) throws IOException {
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            process.destroyForcibly();
        }
        return new Ending(process.exitValue(), said);
    }
}
