package org.factdesk.server.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.docket.Action;
import org.factdesk.docket.By;
import org.factdesk.docket.Docket;
import org.factdesk.file.WholeFile;
import org.factdesk.knowledge.Addition;
import org.factdesk.server.DeskSettings;
import org.factdesk.server.ReviewDesk;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.factdesk.text.Problem;

/** What the desk knows: looked through, and extended by an office holder with the source of it. */
public final class KnowledgeRoutes implements Routes {
    private static final String ALL = "/knowledge";
    private static final List<String> COLUMNS =
            List.of("person", "office", "body", "country", "since", "until", "source");
    private static final int LONGEST = 200;
    private final ReviewDesk desk;
    private final Docket docket;

    KnowledgeRoutes(ReviewDesk desk) {
        this.desk = desk;
        this.docket = desk.docket();
    }

    @Override
    public void on(Router router) {
        router.get(ALL, Permission.READ, this::look);
        router.post(ALL, Permission.KNOWLEDGE, this::add);
    }

    private void look(Visit visit) {
        Map<String, String> asked = new HashMap<>();
        COLUMNS.forEach(column -> asked.put(column, asked(visit, column)));
        String words = asked(visit, "words");
        visit.page(
                "knowledge",
                Map.of(
                        "words",
                        words,
                        "known",
                        Known.of(desk.newsroom().now().desk().knowledge(), words),
                        "asked",
                        asked));
    }

    private static String asked(Visit visit, String name) {
        String asked = visit.request().queryParam(name);
        return asked == null ? "" : asked.strip();
    }

    private void add(Visit visit) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            String told = visit.words(column);
            if (told.length() > LONGEST || told.chars().anyMatch(Character::isISOControl)) {
                throw Refusal.of(
                        422, "The field “" + column + "” is longer than " + LONGEST + " characters or one line.");
            }
            if (!told.isEmpty()) {
                values.put(column, told);
            }
        }
        for (String needed : List.of("person", "office", "source")) {
            if (!values.containsKey(needed)) {
                throw Refusal.of(422, "The field “" + needed + "” is empty; nothing is known without it.");
            }
        }
        write(visit.by(), values);
        visit.see(ALL + "?words="
                + java.net.URLEncoder.encode(values.get("person"), java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Adds the holder to the table and to the record, or to neither: the table is written before the record is kept for good, and put back
     * where it is not. Only a desk that is killed just between the two has the one without the other.
     */
    private synchronized void write(By by, Map<String, String> values) throws IOException {
        Path table = DeskSettings.holders(desk.data());
        Files.createDirectories(table.getParent());
        String before = Files.exists(table) ? Files.readString(table) : "";
        String after = before + added(before, table, values);
        String what = "knowledge: " + values.get("person") + ", " + values.get("office");
        try {
            docket.audit().note(by, Action.NOTED, what, "source: " + values.get("source"), () -> put(table, after));
        } catch (RuntimeException unkept) {
            putBack(table, before, unkept);
            throw unkept;
        }
        desk.newsroom().reopen();
    }

    private static String added(String before, Path table, Map<String, String> values) {
        List<Problem> problems = new ArrayList<>();
        String added = Addition.behind(before, table, values, problems::add);
        if (added == null) {
            throw Refusal.of(
                    422,
                    problems.isEmpty()
                            ? "This cannot be added."
                            : "This cannot be added: " + problems.get(0).message() + ".");
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
