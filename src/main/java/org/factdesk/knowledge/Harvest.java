package org.factdesk.knowledge;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an importer has found, and the knowledge files that hold it. */
public final class Harvest {
    private final List<Map<String, String>> holders = new ArrayList<>();
    private final List<Map<String, String>> diary = new ArrayList<>();
    private final Map<String, Map<String, String>> people = new TreeMap<>();

    /** Somebody in an office; values by the columns of the holders' table, empty ones left out. */
    void holder(Map<String, String> values) {
        holders.add(values);
    }

    /** An event, likewise. */
    void event(Map<String, String> values) {
        diary.add(values);
    }

    /** Somebody's other names and birth; nothing is kept of a person of whom neither is known. */
    void person(String name, Collection<String> aliases, String born, String source) {
        TreeSet<String> others = new TreeSet<>(aliases);
        others.remove(name);
        if (others.isEmpty() && born.isEmpty()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", name);
        values.put("aliases", String.join("|", others));
        values.put("born", born);
        values.put("source", source);
        people.putIfAbsent(name, values);
    }

    /** The office holders, by column. */
    public List<Map<String, String>> holders() {
        return List.copyOf(holders);
    }

    /** The tables that are not empty, as CSV, by the name of their file. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        Comparator<Map<String, String>> order = Comparator.comparing((Map<String, String> row) ->
                        row.getOrDefault("country", "") + " " + row.getOrDefault("body", ""))
                .thenComparing(row -> row.getOrDefault("office", ""))
                .thenComparing(row -> row.getOrDefault("since", ""))
                .thenComparing(row -> row.getOrDefault("person", ""));
        put(files, Table.HOLDERS, holders.stream().sorted(order).toList());
        put(files, Table.PEOPLE, people.values());
        put(files, Table.DIARY, diary);
        return files;
    }

    private static void put(Map<String, String> files, Table table, Collection<Map<String, String>> rows) {
        if (!rows.isEmpty()) {
            files.put(table.key() + ".csv", csv(table.order(), rows));
        }
    }

    /** Rows of {@code columns} as CSV, with a header. */
    static String csv(List<String> columns, Collection<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            for (Map<String, String> row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, "").replaceAll("\\s+", " "))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
