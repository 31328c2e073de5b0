package org.factdesk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.factdesk.docket.Action;
import org.factdesk.docket.By;
import org.factdesk.docket.Docket;
import org.factdesk.file.WholeFile;
import org.factdesk.knowledge.Addition;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.Table;
import org.factdesk.server.guard.Refusal;
import org.factdesk.text.Problem;

/** What the people of a desk have added to what it knows: a table for each kind of entry. */
public final class KnowledgeTables {
    private static final String SOURCE = "source";
    private static final int LONGEST = 200;

    /** What a spreadsheet would run, were the table opened in one; a number with its sign is none. */
    private static final Pattern FORMULA = Pattern.compile("(?![+-]\\d[\\d.,]*[\\p{L} %°]*$)[=+@＝＋＠-].*");

    private final Path folder;
    private final Docket docket;
    private final OpenNewsroom newsroom;

    KnowledgeTables(Path folder, Docket docket, OpenNewsroom newsroom) {
        this.folder = folder;
        this.docket = docket;
        this.newsroom = newsroom;
    }

    /** All that is known by now, from wherever it is. */
    public Knowledge known() {
        return newsroom.now().desk().knowledge();
    }

    /** The table of {@code kind}, which may not be there yet. */
    public Path file(Table kind) {
        return folder.resolve(kind.key() + ".csv");
    }

    /**
     * Adds an entry of {@code kind} with what {@code told} has for its columns; it is known from now on. It is added to the table and to the record, or to
     * neither: the table is written before the record is kept for good, and put back where it is not. Only a desk that is killed just between the two has
     * the one without the other.
     */
    public synchronized void add(By by, Table kind, Map<String, String> told) throws IOException {
        Map<String, String> values = checked(kind, told);
        Path table = file(kind);
        Files.createDirectories(folder);
        String before = Files.exists(table) ? Files.readString(table) : "";
        String added = added(kind, before, table, values);
        String what = "knowledge, " + kind.key() + ": "
                + String.join(", ", kind.needed().stream().map(values::get).toList());
        try {
            docket.audit()
                    .note(by, Action.NOTED, what, "source: " + values.get(SOURCE), () -> put(table, before + added));
        } catch (RuntimeException unkept) {
            putBack(table, before, unkept);
            throw unkept;
        }
        newsroom.reopen();
    }

    private static Map<String, String> checked(Table kind, Map<String, String> told) {
        Map<String, String> values = new LinkedHashMap<>();
        told.forEach((column, value) -> {
            if (!value.isBlank()) {
                values.put(column, checked(column, value.strip()));
            }
        });
        List<String> needed = new ArrayList<>(kind.needed());
        needed.add(SOURCE);
        for (String column : needed) {
            if (!values.containsKey(column)) {
                throw Refusal.of(422, "The field “" + column + "” is empty; nothing is known without it.");
            }
        }
        return values;
    }

    private static String checked(String column, String value) {
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of(422, "The field “" + column + "” is longer than " + LONGEST + " characters or one line.");
        }
        if (FORMULA.matcher(value).matches()) {
            throw Refusal.of(
                    422,
                    "The field “" + column + "” begins with “" + value.charAt(0)
                            + "”; a spreadsheet would take it for a formula. Leave that out.");
        }
        return value;
    }

    private static String added(Table kind, String before, Path table, Map<String, String> values) {
        List<Problem> problems = new ArrayList<>();
        String added = Addition.behind(kind, before, table, values, problems::add);
        if (added == null) {
            throw Refusal.of(
                    422,
                    problems.isEmpty()
                            ? "This cannot be added."
                            : "This cannot be added: " + problems.get(0).message() + ".");
        }
        if (before.lines().anyMatch(added.strip()::equals)) {
            throw Refusal.of(422, "The desk knows this already, from the same source.");
        }
        return added;
    }

    private static void put(Path table, String text) {
        try {
            WholeFile.write(table, text);
        } catch (IOException failed) {
            throw Refusal.of(
                    503,
                    "Nothing was added: the file of the desk's knowledge cannot be written: " + failed.getMessage());
        }
    }

    /** Makes the table what it was; one that was not there is gone again. */
    private static void putBack(Path table, String before, RuntimeException why) {
        try {
            if (before.isEmpty()) {
                Files.deleteIfExists(table);
            } else if (!Files.readString(table).equals(before)) {
                WholeFile.write(table, before);
            }
        } catch (IOException failed) {
            why.addSuppressed(failed);
        }
    }
}
