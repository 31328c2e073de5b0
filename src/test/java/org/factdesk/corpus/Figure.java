package org.factdesk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A row of {@code fixtures/corpus/figures.csv}: what is measured on which set, what it must reach, and what it was after each change
 * that moved it, the newest last.
 *
 * @param set the folder of the set; with {@code -held}, the articles of it that nobody reads
 * @param measure the scorer
 * @param name what the scorer calls the figure; after {@code /}, the field of it that counts where that is not the score
 * @param values from the fourth column on: the least and the hoped-for value, then one a change; empty where it was not measured
 */
record Figure(String set, String measure, String name, List<String> values) {
    private static final Path TABLE = Path.of("fixtures", "corpus", "figures.csv");
    private static final int KEYS = 3;

    Figure {
        values = List.copyOf(values);
    }

    /** All rows. */
    static List<Figure> all() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
            return rows.stream().map(NamedCsvRecord::getFields).map(Figure::of).toList();
        }
    }

    private static Figure of(List<String> cells) {
        return new Figure(cells.get(0), cells.get(1), cells.get(2), cells.subList(KEYS, cells.size()));
    }

    /** The value after the last change, empty for a row that was never measured. */
    String committed() {
        return values.get(values.size() - 1);
    }

    /** The value now, with one decimal. */
    String now(JsonNode figures) {
        String[] parts = name.split("/", 2);
        for (JsonNode figure : figures) {
            if (figure.get("name").asString().equals(parts[0])) {
                return String.format(Locale.ROOT, "%.1f", value(figure, parts.length > 1 ? parts[1] : "score"));
            }
        }
        throw new IllegalStateException("the scorer gives no figure called " + parts[0] + " for " + set);
    }

    private static double value(JsonNode figure, String field) {
        return figure.get(field).asDouble();
    }

    /** Adds a column called {@code change} with the values now, in the order of the rows. */
    static void append(String change, List<String> now) throws IOException {
        List<Figure> rows = all();
        List<String> header;
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
            header = table.stream().findFirst().orElseThrow().getHeader();
        }
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(TABLE, UTF_8)) {
            out.writeRecord(with(header, change));
            for (int i = 0; i < rows.size(); i++) {
                Figure row = rows.get(i);
                Stream<String> keys = Stream.of(row.set, row.measure, row.name);
                out.writeRecord(with(Stream.concat(keys, row.values.stream()).toList(), now.get(i)));
            }
        }
    }

    private static List<String> with(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }

    @Override
    public String toString() {
        return set + " " + measure + " " + name;
    }
}
