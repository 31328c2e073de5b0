package org.factdesk.knowledge;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Turns what other registers publish into knowledge files. */
public final class Importer {
    private final Path file;
    private final Map<String, String> fixed;
    private final Consumer<Problem> problems;

    /**
     * An importer of {@code file}.
     *
     * @param fixed what stands in a column throughout, such as country and source
     * @param problems told of what cannot be read; the rest is
     */
    public Importer(Path file, Map<String, String> fixed, Consumer<Problem> problems) {
        this.file = file;
        this.fixed = Map.copyOf(fixed);
        this.problems = problems;
    }

    /** What a Popolo file holds. */
    public Harvest popolo() {
        Json root = json();
        return root == null
                ? new Harvest()
                : new Popolo(root, fixed.getOrDefault("country", ""), fixed.getOrDefault("source", "")).harvest();
    }

    /** What Wikidata's entities or the answer to a query hold. */
    public Harvest wikidata() {
        Json root = json();
        return root == null
                ? new Harvest()
                : new Wikidata(file.toString(), fixed.getOrDefault("country", ""), problems).harvest(root);
    }

    private @Nullable Json json() {
        String text = new Library(problems).text(file);
        return text == null ? null : Json.read(file.toString(), text, problems);
    }

    /** What CountryInfo.txt holds. */
    public Harvest countryinfo() {
        String text = new Library(problems).text(file);
        return text == null ? new Harvest() : new CountryInfo(text, fixed).harvest();
    }

    /** What tables with other columns hold; see {@link MappedCsv} for the ways. */
    public Harvest csv(Map<String, String> ways) {
        return new MappedCsv(file, ways, fixed, problems).harvest();
    }

    /** The office holders that somebody has confirmed among those an archive has seen; see {@link Candidates}. */
    public Harvest candidates() {
        String text = new Library(problems).text(file);
        return text == null ? new Harvest() : Candidates.confirmed(CsvFile.rows(file.toString(), text, problems));
    }

    /** The events of a calendar. */
    public Harvest ical() {
        Harvest harvest = new Harvest();
        String text = new Library(problems).text(file);
        if (text != null) {
            Shelf shelf = new Shelf();
            CalendarFile.read(file.toString(), text, problems, shelf);
            for (DiaryEntry entry : shelf.diary) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("event", entry.title());
                values.put("day", entry.first().toString());
                values.put(
                        "until",
                        entry.last().equals(entry.first()) ? "" : entry.last().toString());
                values.put("venue", entry.venue());
                values.put("status", entry.settled() ? "confirmed" : "tentative");
                values.put("source", fixed.getOrDefault("source", entry.origin().source()));
                harvest.event(values);
            }
        }
        return harvest;
    }
}
