package org.factdesk.knowledge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
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
        List<String> header = List.of();
        if (!lines.isEmpty() && !flawed(1)) {
            try (CsvReader<CsvRecord> reader = reader(lines.get(0))) {
                header = reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
            } catch (CsvParseException | IOException broken) {
                header = List.of();
            }
        }
        if (header.stream().allMatch(String::isBlank)) {
            wrong(1, 1, "the first line must name the columns");
            return null;
        }
        return header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void rows(List<String> header, Consumer<Row> rows) {
        int line = 0;
        try (CsvReader<CsvRecord> records = reader(sound())) {
            for (CsvRecord record : records) {
                line = (int) record.getStartingLineNumber();
                List<String> fields = record.getFields();
                boolean empty = fields.stream().allMatch(String::isBlank);
                if (line > 1 && !empty && counted(fields, header, line)) {
                    rows.accept(new Entry(line, header, fields));
                }
            }
        } catch (CsvParseException | IOException broken) {
            wrong(line + 1, 1, "this is not CSV: " + broken.getMessage());
        }
    }

    private CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    /** The lines as they are; remarks, and what would spoil the lines behind it, are blank. */
    private String sound() {
        StringBuilder sound = new StringBuilder();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            boolean remark = line == 1 || text.startsWith("#");
            sound.append(remark || flawed(line) ? "" : text).append('\n');
        }
        return sound.toString();
    }

    private boolean flawed(int line) {
        int flaw = Fields.flaw(lines.get(line - 1), separator);
        if (flaw > 0) {
            wrong(
                    line,
                    flaw,
                    "this quotation mark opens or closes nothing; an entry stands on one line, and a mark within a field is written twice");
        }
        return flaw > 0;
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
