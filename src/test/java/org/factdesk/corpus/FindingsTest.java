package org.factdesk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Shows which findings on published news a change gains and loses, in their context, in {@code target/corpus/findings.txt}. Published news is mostly
 * right: each gained finding is read before {@code -Dcorpus.update} takes it into the committed list.
 */
@Tag("corpus")
class FindingsTest {
    private static final Path COMMITTED = Path.of("fixtures", "corpus", "findings.csv");
    private static final List<String> SETS = List.of("worldwide", "polnear-dev");
    private static final int AROUND = 160;

    /** Where a check speaks: offsets are half-open UTF-16. */
    private record Place(String article, int start, int end, String check, String severity)
            implements Comparable<Place> {
        static Place of(JsonNode finding) {
            return new Place(
                    finding.get("id").asString(),
                    finding.get("start").asInt(),
                    finding.get("end").asInt(),
                    finding.get("check").asString(),
                    finding.get("severity").asString());
        }

        static Place of(CsvRecord row) {
            return new Place(
                    row.getField(0),
                    Integer.parseInt(row.getField(1)),
                    Integer.parseInt(row.getField(2)),
                    row.getField(3),
                    row.getField(4));
        }

        List<String> cells() {
            return List.of(article, "" + start, "" + end, check, severity);
        }

        @Override
        public int compareTo(Place other) {
            return KEY.compare(this, other);
        }

        private static final Comparator<Place> KEY = Comparator.comparing(Place::check)
                .thenComparing(Place::article)
                .thenComparing(Place::start)
                .thenComparing(Place::end)
                .thenComparing(Place::severity);
    }

    @Test
    void nothingIsFoundThatNobodyHasRead() throws IOException {
        assumeTrue(EvaluationKit.present(), "skipped: no ../shared/eval beside this repository");
        SortedSet<Place> now = now();
        if (System.getProperty("corpus.update") != null) {
            write(now);
        }
        SortedSet<Place> before = committed();
        List<String> difference = new ArrayList<>(difference("gained", now, before));
        difference.addAll(difference("lost", before, now));
        Files.write(EvaluationKit.out("findings.txt"), difference);
        assertThat(difference)
                .as("findings moved: read target/corpus/findings.txt, then -Dcorpus.update=\"why\"")
                .isEmpty();
    }

    private static SortedSet<Place> now() throws IOException {
        SortedSet<Place> found = new TreeSet<>();
        for (String set : SETS) {
            Path json = EvaluationKit.out(set + "-check.json");
            EvaluationKit.run(
                    json,
                    "check",
                    "--fail-on=never",
                    "--format=json",
                    EvaluationKit.articles(set).toString());
            EvaluationKit.JSON.readTree(json.toFile()).get("findings").forEach(finding -> found.add(Place.of(finding)));
        }
        return found;
    }

    private static SortedSet<Place> committed() throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(COMMITTED)) {
            return rows.stream().skip(1).map(Place::of).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    private static void write(SortedSet<Place> findings) throws IOException {
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(COMMITTED, UTF_8)) {
            out.writeRecord("article", "start", "end", "check", "severity");
            findings.forEach(place -> out.writeRecord(place.cells()));
        }
    }

    private static List<String> difference(String what, SortedSet<Place> these, SortedSet<Place> those)
            throws IOException {
        SortedSet<Place> only = new TreeSet<>(these);
        only.removeAll(those);
        Map<String, String> texts = only.isEmpty() ? Map.of() : texts();
        return only.stream()
                .map(place -> what + " " + place.check() + " (" + place.severity() + ") in " + place.article() + ": "
                        + shown(place, texts.getOrDefault(place.article(), "")))
                .toList();
    }

    private static String shown(Place place, String text) {
        if (place.end() > text.length()) {
            return "";
        }
        String words = text.substring(Math.max(0, place.start() - AROUND), place.start())
                + "[" + text.substring(place.start(), place.end()) + "]"
                + text.substring(place.end(), Math.min(text.length(), place.end() + AROUND));
        return words.replaceAll("\\s+", " ");
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String set : SETS) {
            for (String line : Files.readAllLines(EvaluationKit.articles(set), UTF_8)) {
                JsonNode article = EvaluationKit.JSON.readTree(line);
                texts.put(article.get("id").asString(), article.get("text").asString());
            }
        }
        return texts;
    }
}
