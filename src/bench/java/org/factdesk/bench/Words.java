package org.factdesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Rows of words, of a lexicon of factdesk or of a file of the benchmark. */
final class Words {
    private Words() {}

    /** The rows of a lexicon. */
    static List<String[]> of(String lexicon) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("/org/factdesk/lexicon/" + lexicon + ".txt"))) {
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The rows of {@code file}. */
    static List<String[]> of(Path file) throws IOException {
        return rows(Files.readString(file));
    }

    private static List<String[]> rows(String text) {
        return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split("\t", -1)).toList();
    }
}
