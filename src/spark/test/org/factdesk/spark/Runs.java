package org.factdesk.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Processes of a test: the program, Spark, and a cluster of it. */
final class Runs {
    private final Path folder;
    private final Path files;
    private int count;

    Runs(Path folder) throws IOException {
        this.folder = folder;
        this.files = Files.createDirectories(folder.resolve("cluster-files"));
    }

    /**
     * A process that has ended.
     *
     * @param code its exit code
     * @param out what it printed
     */
    record Ended(int code, String out) {}

    Ended program(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-jar", "target/factdesk.jar"));
        command.addAll(List.of(words));
        return ended(new ProcessBuilder(command));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Ended spark(String master, String... words) throws IOException, InterruptedException {
        return ended(submit(master, words));
    }

    /** A driver, which is left to itself. */
    Process started(String master, String... words) throws IOException {
        return submit(master, words)
                .redirectOutput(log("out"))
                .redirectError(log("err"))
                .start();
    }

    private ProcessBuilder submit(String master, String... words) {
        List<String> command = new ArrayList<>(List.of("src/spark/cluster", "submit", files.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MASTER", master);
        return builder;
    }

    private java.io.File log(String kind) {
        return folder.resolve(kind + count++).toFile();
    }

    private Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectError(log("err")).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    /** The address of the cluster, which is started. */
    String cluster() throws IOException, InterruptedException {
        return script("start").strip();
    }

    /** Ends the cluster; a process of it that is left is a fault. */
    void stop() throws IOException, InterruptedException {
        script("stop");
        List<String> left = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(files.toString()))
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
        if (!left.isEmpty()) {
            throw new IllegalStateException("still there: " + left);
        }
    }

    private String script(String what) throws IOException, InterruptedException {
        // what it starts lives on and would keep a pipe open
        Path out = log("script").toPath();
        new ProcessBuilder("src/spark/cluster", what, files.toString())
                .redirectOutput(out.toFile())
                .redirectError(log("err"))
                .start()
                .waitFor();
        return Files.readString(out);
    }

    /** Kills a worker at once and with it, as when its machine fails, its executors. */
    void killAWorker() throws IOException, InterruptedException {
        long pid = Long.parseLong(script("workers").lines().findFirst().orElseThrow());
        ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        worker.onExit().join();
    }

    /** Returns once {@code driver} has begun to write to {@code store} what it was not writing before. */
    void untilItWrites(Path store, Process driver) throws IOException, InterruptedException {
        Set<Path> before = batches(store);
        while (batches(store).equals(before)) {
            if (!driver.isAlive()) {
                throw new IllegalStateException("it ended early: " + driver.exitValue() + "; see " + folder);
            }
            Thread.sleep(100);
        }
    }

    private static Set<Path> batches(Path store) throws IOException {
        Path articles = store.resolve("articles");
        if (!Files.isDirectory(articles)) {
            return Set.of();
        }
        try (Stream<Path> batches = Files.list(articles)) {
            return new TreeSet<>(batches.toList());
        }
    }
}
