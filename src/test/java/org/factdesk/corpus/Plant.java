package org.factdesk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * A defect to plant into a real article, and its twin: words as like it as can be in which nothing is wrong. They stand in
 * {@code fixtures/planted}, a file a check, and were written by people who had not seen the rules.
 *
 * <p>A text may hold {@code {day-3}}, {@code {date-3}}, {@code {month-day-3}}, {@code {weekday-3}}, {@code {wrong-weekday-3}},
 * {@code {iso-3}} and {@code {year-40}}, counted from the article's own day. {@code //} parts a text that stands in two places of the article.
 *
 * @param check the check that is to speak
 * @param number its place in the file, from 1
 * @param options what the command line is told besides: the desk's knowledge and settings
 * @param alone the day of an article that holds nothing else, where what the desk knows is of that time; null for a real article
 * @param undated whether the article says no day of its own; the words then open it
 * @param planted the defect
 * @param twin the harmless words
 */
record Plant(
        String check,
        int number,
        List<String> options,
        @Nullable LocalDate alone,
        boolean undated,
        Words planted,
        Words twin) {
    private static final Path FOLDER = Path.of("fixtures", "planted");

    /**
     * What is put into an article.
     *
     * @param text one or two paragraphs
     * @param headline the article's headline, where it matters
     */
    record Words(String text, @Nullable String headline) {}

    /** All plants, by check. */
    static List<Plant> all() throws IOException {
        List<Plant> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                all.addAll(read(file));
            }
        }
        return all;
    }

    private static List<Plant> read(Path file) throws IOException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        YamlMap root = Objects.requireNonNull(YamlFile.read(name, Files.readString(file, UTF_8), Plant::refuse), name);
        root.allow(Set.of("knowledge", "config", "archive", "against", "alone", "undated", "pairs"));
        List<String> options = new ArrayList<>();
        for (String key : List.of("knowledge", "config", "archive", "against")) {
            String path = root.string(key);
            if (path != null) {
                options.addAll(List.of("--" + key, path));
            }
        }
        String alone = root.string("alone");
        List<Plant> plants = new ArrayList<>();
        for (YamlMap pair : root.maps("pairs")) {
            pair.allow(Set.of("planted", "twin", "planted-headline", "twin-headline"));
            plants.add(new Plant(
                    name.substring(0, name.lastIndexOf('.')),
                    plants.size() + 1,
                    List.copyOf(options),
                    alone == null ? null : LocalDate.parse(alone),
                    root.flag("undated", /* otherwise= */ false),
                    words(pair, "planted"),
                    words(pair, "twin")));
        }
        return plants;
    }

    private static Words words(YamlMap pair, String key) {
        return new Words(Objects.requireNonNull(pair.string(key), key), pair.string(key + "-headline"));
    }

    private static void refuse(Problem problem) {
        throw new IllegalStateException(problem.place() + ": " + problem.message());
    }
}
