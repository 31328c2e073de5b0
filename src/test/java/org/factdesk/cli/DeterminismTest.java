package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine of another country gives the same bytes. */
class DeterminismTest {
    private static final List<String> FORMATS = List.of(
            "text",
            "json",
            "sarif",
            "github-sarif",
            "github",
            "github-summary",
            "gitlab",
            "rdjson",
            "rdjsonl",
            "junit",
            "checkstyle",
            "annotations");

    private static String run(String command, String... options) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-XX:TieredStopAtLevel=1");
        line.addAll(List.of(options));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of(command.split(" ", -1)));
        line.add("fixtures/articles");
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    @Test
    void localeZoneAndCharsetChangeNothing() throws IOException {
        for (String command : List.of("check", "extract")) {
            String here = run(command, "-Duser.language=en", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8");
            String there = run(
                    command,
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Pacific/Kiritimati",
                    "-Dfile.encoding=ISO-8859-1",
                    "-Dsun.jnu.encoding=ISO-8859-1");
            assertThat(there).isEqualTo(here).isNotEmpty();
        }
    }

    @Test
    void reportsAreTheSameEverywhereAndOnAnyNumberOfThreads(@TempDir Path folder) throws IOException {
        String here = "check --threads 1" + outputs(folder.resolve("here"));
        String there = "check --threads 3" + outputs(folder.resolve("there"));
        run(here, "-Duser.language=en", "-Duser.timezone=UTC");
        run(there, "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1");

        for (String format : FORMATS) {
            assertThat(folder.resolve("there").resolve(format))
                    .hasSameBinaryContentAs(folder.resolve("here").resolve(format))
                    .isNotEmptyFile();
        }
    }

    private static String outputs(Path folder) {
        return FORMATS.stream()
                .map(format -> " --output " + format + "=" + folder.resolve(format))
                .collect(Collectors.joining());
    }
}
