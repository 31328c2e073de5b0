package org.factdesk.knowledge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * A table in a file: a line with the names of its columns, then one entry a line. An entry never goes on over the end of its line, so that a quotation
 * mark too many spoils no other.
 */
final class CsvFile {
    private static final String SEPARATORS = ",;\t";

    private final String path;
    private final List<String> lines;
    private final Consumer<Problem> problems;
    private final char separator;

    CsvFile(String path, String text, Consumer<Problem> problems) {
        this.path = path;
        this.lines = text.lines().toList();
        this.problems = problems;
        this.separator = separator(lines.isEmpty() ? "" : lines.get(0));
    }

    private static char separator(String header) {
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max((a, b) -> Long.compare(count(header, a), count(header, b)))
                .orElse((int) ',')
                .intValue();
    }

    private static long count(String header, int separator) {
        return header.chars().filter(c -> c == separator).count();
    }

    /** The entries as rows of {@code columns}, in their order; empty where the file holds no header. */
    static List<Row> rows(String path, String text, Consumer<Problem> problems) {
        CsvFile file = new CsvFile(path, text, problems);
        List<String> header = file.header();
        List<Row> rows = new ArrayList<>();
        if (header != null) {
            file.rows(header, rows::add);
        }
        return rows;
    }

    /** Puts its entries on {@code shelf}. */
    void read(Shelf shelf) {
        List<String> header = header();
        if (header == null) {
            return;
        }
        Table table = Table.of(header);
        if (table == null) {
            wrong(
                    1,
                    1,
                    "no table is known with these columns; known are "
                            + String.join(
                                    "; ",
                                    Arrays.stream(Table.values())
                                            .map(Table::columns)
                                            .map(String::valueOf)
                                            .toList()));
            return;
        }
        for (int i = 0; i < header.size(); i++) {
            if (!table.columns().contains(header.get(i))) {
                wrong(
                        1,
                        Fields.column(lines.get(0), separator, i),
                        "'" + header.get(i) + "' is no column of " + table.key() + "; "
                                + YamlMap.hint(header.get(i), table.columns()));
            }
        }
        rows(header, row -> table.take(row, shelf));
    }

    private @Nullable List<String> header() {
        List<String> header = lines.isEmpty() ? null : fields(1);
        if (header == null || header.stream().allMatch(String::isBlank)) {
            wrong(1, 1, "the first line must name the columns");
            return null;
        }
        return header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void rows(List<String> header, Consumer<Row> rows) {
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank() && !text.startsWith("#")) {
                List<String> fields = fields(line);
                if (fields != null && counted(fields, header, line)) {
                    rows.accept(new Entry(line, header, fields));
                }
            }
        }
    }

    private boolean counted(List<String> fields, List<String> header, int line) {
        if (fields.size() <= header.size()) {
            return true;
        }
        wrong(
                line,
                Fields.column(lines.get(line - 1), separator, header.size()),
                "this line has " + fields.size() + " fields, the header " + header.size()
                        + "; put quotation marks around a field with '" + separator + "' in it");
        return false;
    }

    /** The fields of a line; null where it cannot be read, which is told. */
    private @Nullable List<String> fields(int line) {
        String text = lines.get(line - 1);
        int open = Fields.open(text, separator);
        if (open > 0) {
            wrong(line, open, "this quotation mark is not closed on its line; an entry stands on one line");
            return null;
        }
        if (text.indexOf('"') < 0) {
            return List.of(text.split(String.valueOf(separator), -1));
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | java.io.IOException broken) {
            wrong(line, 1, "this line is not CSV: " + broken.getMessage());
            return null;
        }
    }

    private void wrong(int line, int column, String message) {
        String text = line > lines.size() ? null : lines.get(line - 1).strip();
        problems.accept(new Problem(path, line, column, message, text));
    }

    /** One line. */
    private final class Entry extends Row {
        private final int line;
        private final List<String> header;

        Entry(int line, List<String> header, List<String> fields) {
            super(path, line, values(header, fields));
            this.line = line;
            this.header = header;
        }

        private static Map<String, String> values(List<String> header, List<String> fields) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).isEmpty()) {
                    values.putIfAbsent(header.get(i), fields.get(i));
                }
            }
            return values;
        }

        @Override
        void wrong(String key, String message) {
            CsvFile.this.wrong(line, Fields.column(lines.get(line - 1), separator, header.indexOf(key)), message);
        }
    }
}
