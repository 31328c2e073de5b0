package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine of another country gives the same bytes. */
class DeterminismTest {

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
}
