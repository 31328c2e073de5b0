package org.factdesk.server.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Articles of about a thousand words with things to find in them, and what an editor types into them. */
final class Stories {
    private static final String BEGINNING = " The mayor said on Monday that ";
    private static final String TYPED = BEGINNING + "\\d+ of \\d+ families had moved\\.";

    private Stories() {}

    /** {@code count} articles, each of three of the fixtures. */
    static List<String> take(int count) {
        List<String> parts = parts();
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stories.add(parts.get(i % parts.size()) + "\n\n" + parts.get((i + 1) % parts.size()) + "\n\n"
                    + parts.get((i + 2) % parts.size()) + "\n");
        }
        return stories;
    }

    private static List<String> parts() {
        try (Stream<Path> files = Files.list(Path.of("fixtures", "articles"))) {
            List<String> parts = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith("-planted.md"))
                    .sorted()
                    .toList()) {
                parts.add(words(Files.readString(file)));
            }
            return parts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An article without what the fixtures say of it. */
    private static String words(String fixture) {
        return fixture.replaceFirst("(?s)^---\n.*?\n---\n", "")
                .replaceAll("(?s)\\{==(.*?)==\\}", "$1")
                .replaceAll("(?s)\\{>>.*?<<\\}", "")
                .strip();
    }

    /** {@code text} as it is typed on: what was typed before goes, and a sentence comes, which each of these has a little more of. */
    static List<String> typed(String text, Random random) {
        String base = text.replaceAll(TYPED, "");
        int at = base.indexOf(". ", random.nextInt(base.length() * 3 / 4)) + 1;
        String sentence = BEGINNING + (100 + random.nextInt(800)) + " of " + (1000 + random.nextInt(900))
                + " families had moved.";
        return Stream.of(BEGINNING.length(), BEGINNING.length() + 12, sentence.length())
                .map(end -> base.substring(0, at) + sentence.substring(0, end) + base.substring(at))
                .toList();
    }
}
