package org.factdesk.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints what archives of {@code COUNT…} made articles cost to index, to compare and to ask for a draft, and what is found in them. */
public final class HowBig {
    private static final Path WORK = Path.of("target", "bench", "archive");
    private static final String DRAFT = "fixtures/articles/seed.txt";
    private static final int DRAFTS = 5;
    private static final int EACH_MS = 100;

    private HowBig() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(WORK);
        for (String count : args) {
            Path made = WORK.resolve(count + ".jsonl");
            Path truth = WORK.resolve(count + ".tsv");
            Path store = WORK.resolve(count);
            Path found = WORK.resolve(count + ".json");
            List<String> make = new ArrayList<>(List.of(count, System.getProperty("seed", "7"), made.toString(), truth.toString()));
            make.addAll(List.of(System.getProperty("articles", "").split(" ")));
            MadeArchive.main(make.toArray(String[]::new));
            forget(store);
            int articles = Integer.parseInt(count);
            measured("index", articles, WORK.resolve("out"), "archive", "index", made.toString(), "--store", store.toString());
            measured("contradictions", articles, found, "archive", "contradictions", "--store", store.toString(), "--format", "json");
            for (int i = 0; i < DRAFTS; i++) {
                measured("check", 1, WORK.resolve("out"), "check", DRAFT);
                measured("check --archive", 1, WORK.resolve("out"), "check", DRAFT, "--archive", store.toString());
            }
            Recall.main(new String[] {truth.toString(), found.toString()});
        }
    }

    /** Runs factdesk and prints its time, its processor's, and the most memory that it had, as the system tells while it runs. */
    private static void measured(String what, int articles, Path out, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./factdesk"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(new File(WORK.toFile(), "err"));
        long start = System.nanoTime();
        Process process = builder.start();
        Duration processor = Duration.ZERO;
        long peak = 0;
        do {
            processor = process.info().totalCpuDuration().orElse(processor);
            peak = Math.max(peak, peak(process.pid()));
        } while (!process.waitFor(EACH_MS, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s of %d: %.2f s, %.2f s of processor (%.2f ms an article), peak %d MB, ended with %d%n",
                what, articles, seconds, processor.toMillis() / 1e3, (double) processor.toMillis() / articles, peak / 1024, process.exitValue());
    }

    /** The most kilobytes that a process had so far, 0 where the system does not say. */
    private static long peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
