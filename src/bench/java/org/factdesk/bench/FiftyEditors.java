package org.factdesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.factdesk.docket.Postgres;
import org.factdesk.server.load.Office;
import org.factdesk.server.load.ServedDesk;

/**
 * Prints how a desk answers fifty editors at once for two minutes, how much memory it holds meanwhile, and whether its record has all that it has answered:
 * {@code src/bench/fifty-editors [sqlite|postgresql]…}, both by default. Each editor opens an article, decides on three notes, half of the time on those that
 * everybody decides on, and every other time edits it: three checks of what is typed, half of the time saved. They think before each act, so that fifty of
 * them ask for about twenty-five things a second. The first seconds, in which Java warms up, are not counted.
 */
public final class FiftyEditors {
    private static final int EDITORS = Integer.getInteger("editors", 50);
    private static final int ARTICLES = 13;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 120));
    private static final Duration WARMING = Duration.ofSeconds(Integer.getInteger("warming", 30));
    private static final Duration LEAST = Duration.ofMillis(Integer.getInteger("least", 1000));
    private static final Duration MOST = Duration.ofMillis(Integer.getInteger("most", 3000));
    /** What starts factdesk. */
    private static final List<String> PROGRAM =
            List.of(System.getProperty("program", "./factdesk").split(" "));

    private FiftyEditors() {}

    public static void main(String[] args) throws Exception {
        boolean kept = true;
        for (String database : args.length == 0 ? List.of("sqlite", "postgresql") : List.of(args)) {
            kept &= run(database);
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean run(String database) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Path data = Files.createTempDirectory(folder, "desk");
        String url = switch (database) {
            case "sqlite" -> "sqlite:" + data.resolve("factdesk.db");
            case "postgresql" -> Postgres.shared().fresh();
            default -> throw new IllegalArgumentException(database + ": sqlite or postgresql");
        };
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d editors on %d articles of a thousand words for %d s, thinking %.1f to %.1f s before each act; %d processors%n",
                database,
                EDITORS,
                ARTICLES,
                TIME.toSeconds(),
                LEAST.toMillis() / 1e3,
                MOST.toMillis() / 1e3,
                Runtime.getRuntime().availableProcessors());
        try (ServedDesk desk = ServedDesk.start(PROGRAM, data, url, true)) {
            return run(desk, Office.move(desk, EDITORS, ARTICLES));
        }
    }

    private static boolean run(ServedDesk desk, Office office) throws Exception {
        office.work(WARMING, LEAST, MOST, () -> {});
        office.times().clear();
        List<String> memory = new ArrayList<>(List.of(memory(desk)));
        ExecutorService watch = Executors.newSingleThreadExecutor();
        Future<String> middle = watch.submit(() -> {
            Thread.sleep(TIME.toMillis() / 2);
            return memory(desk);
        });
        long begun = System.nanoTime();
        office.work(TIME, LEAST, MOST, () -> {});
        double seconds = (System.nanoTime() - begun) / 1e9;
        memory.add(middle.get());
        watch.shutdown();
        memory.add(memory(desk));
        System.out.print(office.times().table());
        System.out.printf(
                Locale.ROOT,
                "  %.1f answers a second; with the %d s of warming up: %s%n  heap after collection, memory of the process at the start, in the middle, at the end: %s%n",
                office.times().count() / seconds,
                WARMING.toSeconds(),
                office.deeds(),
                String.join("; ", memory));
        List<String> faults = office.faults();
        System.out.println("  lost, doubled or otherwise than answered: " + faults.size());
        faults.forEach(fault -> System.out.println("    " + fault));
        office.deeds().failed().stream().limit(5).forEach(failure -> System.out.println("    failed: " + failure));
        return faults.isEmpty() && office.deeds().failed().isEmpty();
    }

    private static String memory(ServedDesk desk) {
        return desk.heap() + " MiB, " + desk.resident() + " MiB";
    }
}
