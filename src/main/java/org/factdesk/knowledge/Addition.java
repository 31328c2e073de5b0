package org.factdesk.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.factdesk.file.WholeFile;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Adds an entry to a table, and leaves all that stands there as it is. */
public final class Addition {

    private Addition() {}

    /**
     * Writes the holder with {@code values}, by column, to the end of {@code file}; a file that is not there is begun.
     *
     * @param problems told of what is wrong with the values or the file, which is then left alone
     * @return whether it was written
     */
    public static boolean add(Path file, Map<String, String> values, Consumer<Problem> problems) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        String added = behind(Table.HOLDERS, before, file, values, problems);
        if (added == null) {
            return false;
        }
        WholeFile.write(file, before + added);
        return true;
    }

    /** Whether {@code file} has this person in this office from this day on. */
    public static boolean has(Path file, Map<String, String> values) {
        return Files.exists(file)
                && Knowledge.load(List.of(file), ignored -> {}).holdings().stream()
                        .anyMatch(holding -> holding.person().equals(values.get("person"))
                                && holding.office().equals(values.get("office"))
                                && holding.body().equals(values.getOrDefault("body", ""))
                                && holding.country().equals(values.getOrDefault("country", ""))
                                && Objects.equals(
                                        holding.tenure().since(), PartialDate.parse(values.getOrDefault("since", ""))));
    }

    /**
     * What is to be written behind {@code before}, the words of {@code file}, to add the entry of {@code table} with {@code values}, by column; null where
     * something is wrong.
     *
     * @param problems told of what is wrong
     */
    public static @Nullable String behind(
            Table table, String before, Path file, Map<String, String> values, Consumer<Problem> problems) {
        List<String> columns = before.isBlank()
                ? table.order()
                : List.of(before.lines()
                        .findFirst()
                        .orElse("")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split("[,;\t]", -1));
        List<Problem> wrong = new ArrayList<>();
        if (Table.of(columns) != table) {
            wrong.add(new Problem(file.toString(), 1, "this is no table of " + table.key(), null));
        } else if (before.indexOf(';') >= 0
                && !before.lines().findFirst().orElse("").contains(",")) {
            wrong.add(new Problem(file.toString(), 1, "only tables parted by commas can be added to", null));
        }
        values.keySet().stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> wrong.add(new Problem(
                        file.toString(), 1, "this table has no column " + column + "; add it first", null)));
        String written = Harvest.csv(columns, List.of(values));
        new CsvFile(file.toString(), written, wrong::add).read(new Shelf());
        wrong.forEach(problems);
        if (!wrong.isEmpty()) {
            return null;
        }
        String row = before.isBlank() ? written : written.substring(written.indexOf('\n') + 1);
        return (before.isBlank() || before.endsWith("\n") ? "" : "\n") + row;
    }
}
