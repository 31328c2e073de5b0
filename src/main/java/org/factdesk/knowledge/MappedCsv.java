package org.factdesk.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads somebody else's tables. Each of our columns is told by a way: a column of the file, or through other files,
 * "post_id/post.csv/organisation_id/organisation.csv/name": the column here, the file whose "id" that is, the column there, and so on.
 */
final class MappedCsv {
    private final Path file;
    private final Map<String, String> ways;
    private final Map<String, String> fixed;
    private final Consumer<Problem> problems;
    private final Map<String, Map<String, List<Row>>> joined = new HashMap<>();

    /**
     * @param ways the way to each of our columns
     * @param fixed what stands in a column of ours throughout
     */
    MappedCsv(Path file, Map<String, String> ways, Map<String, String> fixed, Consumer<Problem> problems) {
        this.file = file;
        this.ways = ways;
        this.fixed = fixed;
        this.problems = problems;
    }

    Harvest harvest() {
        Harvest harvest = new Harvest();
        for (Row row : rows(file)) {
            Map<String, String> values = new LinkedHashMap<>(fixed);
            ways.forEach((column, way) -> {
                List<String> found = follow(row, way.split("/", -1), 0);
                if (!found.isEmpty()) {
                    values.put(column, found.get(0));
                }
                if (column.equals("person") && !found.isEmpty()) {
                    harvest.person(found.get(0), found, "", fixed.getOrDefault("source", ""));
                }
            });
            if (values.containsKey("person") && values.containsKey("office")) {
                harvest.holder(values);
            } else {
                row.wrong("id", "no person or no office is found for this row");
            }
        }
        return harvest;
    }

    /** All values at the end of the way: somebody may have several names. */
    private List<String> follow(Row row, String[] way, int at) {
        String value = row.text(way[at]);
        if (value.isEmpty() || at + 2 >= way.length) {
            return value.isEmpty() ? List.of() : List.of(value);
        }
        return table(way[at + 1]).getOrDefault(value, List.of()).stream()
                .flatMap(next -> follow(next, way, at + 2).stream())
                .toList();
    }

    private Map<String, List<Row>> table(String name) {
        return joined.computeIfAbsent(name, key -> {
            Map<String, List<Row>> table = new HashMap<>();
            @Nullable Path folder = file.getParent();
            for (Row row : rows(folder == null ? Path.of(name) : folder.resolve(name))) {
                table.computeIfAbsent(row.text("id"), id -> new java.util.ArrayList<>())
                        .add(row);
            }
            return table;
        });
    }

    private List<Row> rows(Path path) {
        String text = new Library(problems).text(path);
        return text == null ? List.of() : CsvFile.rows(path.toString(), text, problems);
    }
}
