package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
    @Test
    void everyArticleOfAJsonLinesFileGivesOneLineInItsOrderOnAnyNumberOfThreads(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                IntStream.range(0, 200)
                        .mapToObj(i ->
                                "{\"id\":\"a" + i + "\",\"date\":null,\"title\":null,\"text\":\"The port closed.\"}\n")
                        .collect(Collectors.joining()));

        Run run = Run.of("extract", "--threads", "4", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(200);
        assertThat(run.out().lines().skip(7).findFirst().orElseThrow()).startsWith("{\"id\":\"a7\",\"entities\":[");
        assertThat(run.out())
                .isEqualTo(Run.of("extract", "--threads", "1", file.toString()).out());
    }

    @Test
    void aBrokenLineIsNamedAndTheOthersAreRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"a\",\"text\":\"One.\"}\n{broken\n{\"id\":\"c\",\"text\":\"Three.\"}\n");

        Run run = Run.of("extract", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a.jsonl:2: this is not JSON");
        assertThat(run.out().lines()).hasSize(2);
    }
}
