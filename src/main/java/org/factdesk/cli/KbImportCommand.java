package org.factdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.factdesk.file.WholeFile;
import org.factdesk.knowledge.Addition;
import org.factdesk.knowledge.Harvest;
import org.factdesk.knowledge.Importer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns what other registers publish into knowledge files. */
@Command(
        name = "import",
        description = "Turn what other registers publish into tables that --knowledge reads.",
        footer = {
            "",
            "popolo    persons, organizations, posts and memberships in Popolo JSON",
            "wikidata  entities with P39 (P580, P582), or the JSON answer to a SPARQL query with ?personLabel,",
            "          ?positionLabel, ?start, ?end, ?countryLabel, ?birth",
            "countryinfo  leaders and governments in CountryInfo.txt",
            "ical      a calendar",
            "candidates  office holders as archive timeline --format csv prints them; only rows with a yes under confirmed",
            "          and a since are taken, and with --to they are added to the holders.csv that is there",
            "csv       tables with columns of their own: --map office=title, or through other files by their column id:",
            "          --map body=post_id/post.csv/organisation_id/organisation.csv/name"
        },
        mixinStandardHelpOptions = true)
final class KbImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "popolo, wikidata, countryinfo, ical, candidates or csv.")
    private Kind kind = Kind.CSV;

    @Parameters(index = "1", paramLabel = "FILE", description = "What to read.")
    private Path file = Path.of("");

    @Option(names = "--map", paramLabel = "COLUMN=WAY", description = "Where a column of ours stands in the csv.")
    private Map<String, String> ways = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "COLUMN=VALUE",
            description = "What stands in a column throughout: country, source.")
    private Map<String, String> fixed = new LinkedHashMap<>();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description =
                    "Write holders.csv, people.csv, diary.csv there, or add candidates to them; otherwise the first of them is printed.")
    private @Nullable Path folder;

    KbImportCommand(Console console) {
        this.console = console;
    }

    /** What can be imported. */
    enum Kind {
        POPOLO,
        WIKIDATA,
        COUNTRYINFO,
        ICAL,
        CANDIDATES,
        CSV
    }

    /** Reads a kind. */
    static final class KindConverter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String value) {
            return Choice.of(Kind.class, value);
        }
    }

    @Override
    public Integer call() throws IOException {
        Importer importer = new Importer(file, new HashMap<>(fixed), console::problem);
        Harvest harvest = switch (kind) {
            case POPOLO -> importer.popolo();
            case WIKIDATA -> importer.wikidata();
            case COUNTRYINFO -> importer.countryinfo();
            case ICAL -> importer.ical();
            case CANDIDATES -> importer.candidates();
            case CSV -> importer.csv(ways());
        };
        Map<String, String> files = harvest.files();
        if (files.isEmpty()) {
            throw new Mistake("nothing to import was found in " + file);
        }
        if (folder == null) {
            console.out().print(files.values().iterator().next());
        } else if (kind == Kind.CANDIDATES) {
            add(folder.resolve("holders.csv"), harvest);
        } else {
            write(folder, files);
        }
        return console.troubled() ? Main.TROUBLE : 0;
    }

    private Map<String, String> ways() {
        for (String column : new String[] {"person", "office"}) {
            if (!ways.containsKey(column) && !fixed.containsKey(column)) {
                throw new Mistake("--map " + column + "=… is missing: say which column holds it");
            }
        }
        return ways;
    }

    /** What an editor confirms goes to what is there; what is there already is left as it is. */
    private void add(Path table, Harvest harvest) throws IOException {
        Files.createDirectories(table.toAbsolutePath().getParent());
        int added = 0;
        for (Map<String, String> values : harvest.holders()) {
            if (!Addition.has(table, values) && Addition.add(table, filled(values), console::problem)) {
                added++;
            }
        }
        console.remark(table + ": " + added + (added == 1 ? " entry" : " entries") + " added");
    }

    private static Map<String, String> filled(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>(values);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private void write(Path target, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path written = target.resolve(each.getKey());
            WholeFile.write(written, each.getValue());
            long rows = each.getValue().lines().count() - 1;
            console.err().print(written + ": " + rows + (rows == 1 ? " entry" : " entries") + "\n");
        }
    }
}
