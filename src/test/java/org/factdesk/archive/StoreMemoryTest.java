package org.factdesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store of far more articles and contradictions than memory holds is filled, opened and compared. */
class StoreMemoryTest {
    private static final int BATCHES = 20;
    private static final int ARTICLES = 5_000;
    private static final String WORDS = "we will never sell the old harbour to anybody from abroad ".repeat(3);

    @TempDir
    private Path folder;

    /** What the other process does. */
    static final class Filled {
        private Filled() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            try (Store store = Store.open(folder)) {
                for (int batch = 0; batch < BATCHES; batch++) {
                    List<Clipping> articles = new ArrayList<>();
                    List<Telling> tellings = new ArrayList<>();
                    for (int i = batch * ARTICLES; i < (batch + 1) * ARTICLES; i++) {
                        articles.add(article(i));
                        tellings.add(telling(articles.get(articles.size() - 1), i));
                    }
                    store.add(articles, tellings, List.of());
                }
            }
            long[] found = new long[1];
            try (Store store = Store.existing(folder)) {
                ThreadContradictions.of(store, each -> found[0]++);
                System.out.println(store.articles().size() + " articles, " + found[0] + " contradictions");
            }
        }

        private static Clipping article(int number) {
            return new Clipping(
                    "article-" + number,
                    "0123456789abcdef" + number,
                    LocalDate.of(2025, 1, 1 + number % 2),
                    WORDS,
                    "news.jsonl",
                    number,
                    null);
        }

        private static Telling telling(Clipping article, int number) {
            return new Telling(
                    Kind.SPEAKER,
                    WORDS + number / 2,
                    Standing.SO,
                    number % 2 == 0 ? "Joan Marchant" : "Peter Lund",
                    WORDS,
                    null,
                    null,
                    0,
                    10,
                    1,
                    WORDS + number,
                    "",
                    "",
                    article);
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aStoreLargerThanMemoryIsFilledOpenedAndCompared() throws Exception {
        Process run = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx80m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filled.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told).contains("100000 articles, 50000 contradictions");
            assertThat(run.waitFor()).isZero();
        } finally {
            run.destroyForcibly();
        }
    }
}
