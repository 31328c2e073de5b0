package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive finds what contradicts and is silent about what only looks like it, guard by guard. */
class ArchiveGuardsTest {
    private static String found = "";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    /** A case: its number, the check that finds it or "-", and its articles. */
    record Case(int number, String check, List<String> articles) {
        static Case of(int number, String line) {
            List<String> cells = List.of(line.split("\t", -1));
            return new Case(number, cells.get(0), cells.subList(1, cells.size()));
        }

        Stream<String> lines() {
            return IntStream.range(0, articles.size()).mapToObj(i -> {
                String[] article = articles.get(i).split(" ", 2);
                return "{\"id\":\"case" + number + "-" + i + "\",\"date\":\"" + article[0] + "\",\"text\":\""
                        + article[1].replace("\"", "\\\"") + "\"}\n";
            });
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ArchiveGuardsTest.class.getResourceAsStream("archive-guards.txt"))) {
            List<String> lines = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> Case.of(i, lines.get(i)))
                    .toList();
        }
    }

    @BeforeAll
    static void allInOneStore() throws IOException {
        StringBuilder news = new StringBuilder();
        cases().stream().flatMap(Case::lines).forEach(news::append);
        Path file = Files.writeString(folder.resolve("news.jsonl"), news);
        String store = folder.resolve("store").toString();
        assertThat(Run.of("archive", "index", file.toString(), "--store", store).code())
                .isZero();
        found = Run.of("archive", "contradictions", "--store", store).out();
    }

    @AfterAll
    static void forget() {
        found = "";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundOrNot(Case each) {
        List<String> blocks = Stream.of(found.split("\n(?=[a-z-]+: )", -1))
                .filter(block -> block.contains("(case" + each.number() + "-"))
                .toList();
        if (each.check().equals("-")) {
            assertThat(blocks).isEmpty();
        } else {
            assertThat(blocks).singleElement().asString().startsWith(each.check() + ": ");
        }
    }
}
