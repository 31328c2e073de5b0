package org.factdesk.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.archive.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program and Spark, each as a process of its own, find the same in the same articles, whatever is killed meanwhile. */
@Timeout(900)
final class ArchiveJobTest {
    private static final Path FIXTURES = Path.of("fixtures/archives/years").toAbsolutePath();
    private static final int COPIES = 6;

    @TempDir
    private static Path folder;

    private static Path input;
    private static Runs runs;
    private static Runs.Ended threads;

    @BeforeAll
    static void threads() throws IOException, InterruptedException {
        runs = new Runs(folder);
        input = Files.createDirectories(folder.resolve("in"));
        Files.copy(FIXTURES.resolve("broken.jsonl"), input.resolve("broken.jsonl"));
        List<String> news = Files.readAllLines(FIXTURES.resolve("news.jsonl"));
        for (int copy = 0; copy < COPIES; copy++) {
            String year = "20" + (25 + copy);
            List<String> lines = new ArrayList<>();
            for (int again = 0; again < COPIES; again++) {
                String own = copy == 0 && again == 0 ? "" : copy + "-" + again;
                news.forEach(line -> lines.add(line.replaceFirst("\"id\":\"(..)\"", "\"id\":\"$1" + own + "\"")
                        .replaceAll("2025", year)));
            }
            Files.write(input.resolve("news" + copy + ".jsonl"), lines);
        }
        threads = runs.program("archive", "index", input.toString(), "--store", store("threads"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        runs.stop();
    }

    private static String store(String name) {
        return folder.resolve(name).toString();
    }

    private static void same(String name) throws IOException, InterruptedException {
        assertThat(told(name)).isEqualTo(told("threads")).hasSizeGreaterThan(COPIES);
        assertThat(articles(name)).isEqualTo(articles("threads"));
        try (Store one = Store.existing(folder.resolve(name));
                Store other = Store.existing(folder.resolve("threads"))) {
            assertThat(one.problems()).isEqualTo(other.problems()).hasSize(4);
        }
        String[] contradictions = {"archive", "contradictions", "--format", "json", "--store"};
        assertThat(runs.program(with(contradictions, store(name))).out())
                .isEqualTo(runs.program(with(contradictions, store("threads"))).out());
    }

    private static String[] with(String[] words, String last) {
        return Stream.concat(Stream.of(words), Stream.of(last)).toArray(String[]::new);
    }

    private static List<String> told(String name) throws IOException {
        List<String> told = new ArrayList<>();
        try (Store store = Store.existing(folder.resolve(name))) {
            store.tellings(telling -> told.add(telling.toString()));
        }
        told.sort(null);
        return told;
    }

    private static List<String> articles(String name) throws IOException {
        try (Store store = Store.existing(folder.resolve(name))) {
            return store.articles().stream().map(Object::toString).toList();
        }
    }

    private static void sameContradictions(String master, String name) throws IOException, InterruptedException {
        Runs.Ended spark = runs.spark(master, "contradictions", "--store", store(name), "--print", "json");
        assertThat(spark.out())
                .isEqualTo(runs.program("archive", "contradictions", "--format", "json", "--store", store("threads"))
                        .out())
                .contains(
                        "office-two-holders",
                        "event-two-dates",
                        "name-spelling-drift",
                        "quote-two-speakers",
                        "corrected-error-returns");
    }

    @Test
    void oneProcessOfSparkFindsWhatThreadsFindAndTellsWhatIsWrong() throws IOException, InterruptedException {
        Runs.Ended spark = runs.spark("local[2]", "index", input.toString(), "--store", store("local"));
        assertThat(threads.code()).isEqualTo(2);
        assertThat(spark.code()).isEqualTo(2);
        same("local");
        sameContradictions("local[2]", "local");
    }

    @Test
    void aClusterFindsTheSameThoughItsDriverAndAWorkerAreKilled() throws IOException, InterruptedException {
        String master = runs.cluster();
        String[] index = {"index", input.toString(), "--store", store("cluster")};
        Process driver = runs.started(master, index);
        runs.untilItWrites(folder.resolve("cluster"), driver);
        driver.destroyForcibly().waitFor();
        assertThat(Store.in(folder.resolve("cluster"))).isFalse();

        Process again = runs.started(master, index);
        runs.untilItWrites(folder.resolve("cluster"), again);
        runs.killAWorker();
        assertThat(again.waitFor()).isEqualTo(2);
        same("cluster");
        sameContradictions(master, "cluster");
    }
}
