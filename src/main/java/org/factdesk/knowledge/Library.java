package org.factdesk.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads knowledge files of all kinds. What the desk knows stands in memory, so that there is a limit to it. */
final class Library {
    /** About three hundred thousand tenures. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private static final long MEGA = 1024 * 1024;

    private final Consumer<Problem> problems;
    private final Shelf shelf = new Shelf();
    private long bytes;

    Library(Consumer<Problem> problems) {
        this.problems = problems;
    }

    Shelf shelf() {
        return shelf;
    }

    /** Reads the file or folder {@code path}. */
    void read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                files(path).forEach(this::file);
            } else if (Files.isRegularFile(path)) {
                file(path);
            } else {
                problem(path, "there is no such file or folder");
            }
        } catch (IOException e) {
            problem(path, "cannot be read: " + e.getMessage());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !kind(file).isEmpty() && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static String kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return List.of("csv", "tsv", "yaml", "yml", "ics").contains(kind) ? kind : "";
    }

    private void file(Path file) {
        String path = file.toString();
        String kind = kind(file);
        if (kind.isEmpty()) {
            problem(file, "knowledge is read from .csv, .yaml and .ics files");
            return;
        }
        String text = text(file);
        if (text == null) {
            return;
        }
        switch (kind) {
            case "csv", "tsv" -> new CsvFile(path, text, problems).read(shelf);
            case "ics" -> CalendarFile.read(path, text, problems, shelf);
            default -> YamlKnowledge.read(path, text, problems, shelf);
        }
    }

    /** The characters of {@code file}; null where it cannot be read, which is told. */
    @Nullable
    String text(Path file) {
        try {
            long size = Files.size(file);
            if (bytes + size > MOST_BYTES) {
                problem(
                        file,
                        "has " + megabytes(size) + " MB; all knowledge together may have " + megabytes(MOST_BYTES)
                                + " MB: keep what the desk's articles speak of");
                return null;
            }
            bytes += size;
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problem(file, "is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problem(file, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGA - 1) / MEGA;
    }

    private void problem(Path file, String message) {
        problems.accept(new Problem(file.toString(), 0, message, null));
    }
}
