package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Templates escape all that they show. Where words of others come through is tried in {@link StrangeTextTest}; here no template, not even one that no
 * test fills with strange words, may let anything through as it is.
 */
class PagesEscapeTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe\\{[^}]*}");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void onlyOurOwnStyleAndScriptStandUnescaped() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path template : templates()) {
            Matcher unescaped = UNESCAPED.matcher(Files.readString(template));
            while (unescaped.find()) {
                found.add(TEMPLATES.relativize(template) + " " + unescaped.group());
            }
        }
        assertThat(found)
                .containsExactly(
                        "proof.jte $unsafe{script}",
                        "proof.jte $unsafe{style}",
                        "server/layout.jte $unsafe{frame.importMap()}",
                        "sheet.jte $unsafe{style}");
    }
}
