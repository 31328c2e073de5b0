package org.factdesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Holds the scores on annotated news against the committed table; {@code -Dcorpus.update="why"} adds what is true now to it. */
@Tag("corpus")
class FiguresTest {
    @TestFactory
    Stream<DynamicTest> theFiguresAreThoseOfTheTable() throws IOException, InterruptedException {
        assumeTrue(EvaluationKit.present(), "skipped: no ../shared/eval beside this repository");
        List<Figure> rows = Figure.all();
        List<String> now = measure(rows);
        String change = System.getProperty("corpus.update");
        if (change != null) {
            Figure.append(change, now);
            rows = Figure.all();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            tests.add(test(rows.get(i), now.get(i)));
        }
        return tests.stream();
    }

    private static List<String> measure(List<Figure> rows) throws IOException, InterruptedException {
        Map<String, JsonNode> scores = new HashMap<>();
        List<String> now = new ArrayList<>();
        for (Figure row : rows) {
            String key = row.set() + " " + row.measure();
            if (!scores.containsKey(key)) {
                scores.put(key, EvaluationKit.score(row.set(), row.measure()));
            }
            now.add(row.now(scores.get(key)));
            System.out.printf(
                    "%-60s %6s  least %s, hoped %s, before %s%n",
                    row,
                    row.now(scores.get(key)),
                    row.values().get(0),
                    row.values().get(1),
                    row.committed());
        }
        return now;
    }

    private static DynamicTest test(Figure row, String now) {
        return DynamicTest.dynamicTest(
                row.toString(),
                () -> assertThat(now)
                        .as(row + " moved; add a column with -Dcorpus.update=\"why\"")
                        .isEqualTo(row.committed()));
    }
}
