package org.factdesk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing has come upon is taken by every build: {@code fixtures/fuzz} holds a folder for each target. */
class FuzzCorpusTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Target.class)
    void nothingOfItBreaks(Target target) throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(target.corpus())) {
            inputs = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(inputs).as("examples in " + target.corpus()).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            assertThatCode(() -> target.take(bytes, folder))
                    .as(input.toString())
                    .doesNotThrowAnyException();
        }
    }
}
