package org.factdesk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plants defects and their harmless twins into real articles and counts, a check, how many defects it finds and at how many twins it
 * speaks: {@code mvn -Pcorpus test -Dtest=PlantedTest} ({@code -Dplanted=CHECK} for one). What was missed or wrongly found stands in
 * {@code target/corpus/planted.txt}; the counts are held by {@code fixtures/corpus/planted.csv}.
 */
@Tag("corpus")
class PlantedTest {
    private static final Path COMMITTED = Path.of("fixtures", "corpus", "planted.csv");
    private static final int ARTICLES = 5;

    private final SortedMap<String, Harvest> harvests = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** What came of the plants of one check. */
    private static final class Harvest {
        int planted;
        int found;
        int twins;
        int alarms;

        List<String> cells(String check) {
            return List.of(check, "" + planted, "" + found, "" + twins, "" + alarms);
        }
    }

    /** A plant in an article. */
    private record Pot(Plant plant, boolean twin, Soil.Planted planted) {}

    @Test
    void defectsAreFoundAndTwinsAreLeftAlone() throws IOException {
        assumeTrue(EvaluationKit.present(), "skipped: no ../shared/eval beside this repository");
        String wanted = System.getProperty("planted", "");
        Map<List<String>, List<Plant>> runs = new HashMap<>();
        for (Plant plant : Plant.all()) {
            if (wanted.isEmpty() || plant.check().equals(wanted)) {
                runs.computeIfAbsent(plant.options(), none -> new ArrayList<>()).add(plant);
            }
        }
        assertThat(runs).as("plants for " + wanted).isNotEmpty();
        List<Soil> soils = Stream.concat(Soil.of("polnear-dev").stream(), Soil.of("worldwide").stream())
                .toList();
        for (Map.Entry<List<String>, List<Plant>> run : runs.entrySet()) {
            grow(run.getKey(), run.getValue(), soils);
        }
        Files.write(EvaluationKit.out("planted.txt"), faults);
        print();
        if (wanted.isEmpty()) {
            compare();
        }
    }

    private void grow(List<String> options, List<Plant> plants, List<Soil> soils) throws IOException {
        Map<String, Pot> pots = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (Plant plant : plants) {
            int seed = plant.check().hashCode() + 31 * plant.number();
            for (int i = 0; i < (plant.alone() == null ? ARTICLES : 1); i++) {
                Soil soil = plant.alone() == null
                        ? soils.get(Math.floorMod(seed + i * 101, soils.size()))
                        : Soil.bare(plant.alone());
                for (boolean twin : new boolean[] {false, true}) {
                    Pot pot = new Pot(
                            plant,
                            twin,
                            soil.plant(twin ? plant.twin() : plant.planted(), plant.undated() ? null : seed + i));
                    String id = plant.check() + "/" + plant.number() + "/" + soil.id() + (twin ? "/twin" : "/planted");
                    pots.put(id, pot);
                    lines.add(line(id, soil, pot));
                }
            }
        }
        harvest(pots, check(options, lines));
    }

    private static String line(String id, Soil soil, Pot pot) {
        ObjectNode article = EvaluationKit.JSON.createObjectNode();
        article.put("id", id);
        if (!pot.plant().undated()) {
            article.put("date", soil.day().toString());
        }
        article.put("title", pot.planted().headline());
        article.put("text", pot.planted().text());
        return article.toString();
    }

    private static JsonNode check(List<String> options, List<String> lines) throws IOException {
        Path articles = Files.write(EvaluationKit.out("planted.jsonl"), lines);
        Path json = EvaluationKit.out("planted.json");
        List<String> arguments = new ArrayList<>(List.of("check", "--fail-on=never", "--format=json"));
        arguments.addAll(options);
        arguments.add(articles.toString());
        EvaluationKit.run(json, arguments.toArray(String[]::new));
        return EvaluationKit.JSON.readTree(json.toFile()).get("findings");
    }

    private void harvest(Map<String, Pot> pots, JsonNode findings) {
        Map<String, String> spoken = new TreeMap<>();
        for (JsonNode finding : findings) {
            String id = finding.get("id").asString();
            Pot pot = pots.get(id);
            if (pot != null
                    && finding.get("check").asString().equals(pot.plant().check())
                    && touches(finding, pot)) {
                spoken.put(id, finding.get("message").asString());
            }
        }
        for (Map.Entry<String, Pot> each : new TreeMap<>(pots).entrySet()) {
            count(each.getKey(), each.getValue(), spoken.get(each.getKey()));
        }
    }

    private void count(String id, Pot pot, @Nullable String said) {
        Harvest harvest = harvests.computeIfAbsent(pot.plant().check(), none -> new Harvest());
        if (pot.twin()) {
            harvest.twins++;
            if (said != null) {
                harvest.alarms++;
                faults.add(
                        "ALARM " + id + ": " + said + " | " + pot.plant().twin().text());
            }
        } else {
            harvest.planted++;
            if (said != null) {
                harvest.found++;
            } else {
                faults.add("MISS " + id + ": " + pot.plant().planted().text());
            }
        }
    }

    private static boolean touches(JsonNode finding, Pot pot) {
        if (pot.planted().headline() != null || overlaps(finding, pot)) {
            return true;
        }
        for (JsonNode related : finding.get("related")) {
            if (overlaps(related, pot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(JsonNode span, Pot pot) {
        int start = span.get("start").asInt();
        int end = span.get("end").asInt();
        return pot.planted().places().stream().anyMatch(place -> start < place[1] && end > place[0]);
    }

    private void print() {
        harvests.forEach((check, harvest) -> System.out.printf(
                Locale.ROOT,
                "%-35s found %3d of %3d (%.2f), spoke at %2d of %3d twins%n",
                check,
                harvest.found,
                harvest.planted,
                harvest.found / (double) harvest.planted,
                harvest.alarms,
                harvest.twins));
    }

    private void compare() throws IOException {
        List<List<String>> now = harvests.entrySet().stream()
                .map(each -> each.getValue().cells(each.getKey()))
                .toList();
        if (System.getProperty("corpus.update") != null) {
            try (CsvWriter out =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(COMMITTED, UTF_8)) {
                out.writeRecord("check", "planted", "found", "twins", "alarms");
                now.forEach(out::writeRecord);
            }
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(COMMITTED)) {
            assertThat(now)
                    .as("the harvest moved: read target/corpus/planted.txt, then -Dcorpus.update=\"why\"")
                    .isEqualTo(rows.stream().map(NamedCsvRecord::getFields).toList());
        }
    }
}
