package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each format counts in units of its own; all of them point at the words. */
class PositionsTest {
    private static final String WORDS = "31 April 2025";
    private static final Pattern BYTES = Pattern.compile(
            "\"start\":\\{\"line\":(\\d+),\"column\":(\\d+)},\"end\":\\{\"line\":\\d+,\"column\":(\\d+)}");
    private static final Pattern UTF16 =
            Pattern.compile("\"startLine\":(\\d+),\"startColumn\":(\\d+),\"endLine\":\\d+,\"endColumn\":(\\d+)");
    private static final Pattern POINTS = Pattern.compile("\"start\":(\\d+),\"end\":(\\d+)");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.txt | ‘Café’ 😀\\r\\n\\r\\nThe “naïve” 👩‍🚀 summit 日本 opens on 31 April 2025, the office said.\\r\\n",
                "b.md | # ‘Café’ 😀\\n\\nThe *naïve* 👩‍🚀 &amp; &eacute; summit opens on 31 April 2025, the office said.\\n",
                "c.html | <title>É</title>\\n<p>The <b>naïve</b> 👩‍🚀 &amp; &eacute; 日本 opens on 31 April 2025, the office said.</p>\\n",
                "d.jsonl | {\"id\":\"é\",\"text\":\"‘Café’ \\\\ud83d\\\\ude00 😀 opens on 31 April 2025, the office said.\"}\\n"
            })
    void pointAtTheWords(String name, String content) throws IOException {
        String draft = content.replace("\\r", "\r").replace("\\n", "\n").replace("\\\\", "\\");
        Path file = Files.writeString(folder.resolve(name), draft);
        Run.of(
                "check",
                file.toString(),
                "--only",
                "impossible-date",
                "--output=rdjson=" + folder + "/rd",
                "--output=sarif=" + folder + "/sarif",
                "--output=annotations=" + folder + "/annotations");

        MatchResult bytes = first(BYTES, "rd");
        byte[] line = line(draft, bytes).getBytes(UTF_8);
        assertThat(new String(Arrays.copyOfRange(line, number(bytes, 2) - 1, number(bytes, 3) - 1), UTF_8))
                .isEqualTo(WORDS);

        MatchResult utf16 = first(UTF16, "sarif");
        assertThat(line(draft, utf16).substring(number(utf16, 2) - 1, number(utf16, 3) - 1))
                .isEqualTo(WORDS);

        MatchResult points = first(POINTS, "annotations");
        // of a file with many articles, the article's own text
        String text =
                name.endsWith("jsonl") ? draft.substring(draft.indexOf("‘")).replace("\\ud83d\\ude00", "😀") : draft;
        int[] all = text.codePoints().toArray();
        int start = number(points, 1);
        assertThat(new String(all, start, number(points, 2) - start)).isEqualTo(WORDS);
    }

    private MatchResult first(Pattern pattern, String report) throws IOException {
        return pattern.matcher(Files.readString(folder.resolve(report)))
                .results()
                .findFirst()
                .orElseThrow();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String line(String draft, MatchResult found) {
        return draft.split("\r?\n", -1)[number(found, 1) - 1];
    }
}
