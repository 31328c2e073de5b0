package org.factdesk.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists beside this class: one entry a line, {@code #} starts a comment line, columns are parted by tabs. */
public final class Lexicon {

    private Lexicon() {}

    /** The entries of {@code list} ("months" is {@code months.txt}) in their order. */
    public static List<String> lines(String list) {
        try (InputStream file = Lexicon.class.getResourceAsStream(list + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("no such word list: " + list);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of {@code list} as a set. */
    public static Set<String> words(String list) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(lines(list)));
    }

    /** First column to the rest of the line, for lists of two columns or more. */
    public static Map<String, String> table(String list) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : lines(list)) {
            int tab = line.indexOf('\t');
            if (tab < 0 || table.put(line.substring(0, tab), line.substring(tab + 1)) != null) {
                throw new IllegalArgumentException(list + ": no tab, or entered twice: " + line);
            }
        }
        return Collections.unmodifiableMap(table);
    }
}
