package org.factdesk.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how many planted contradictions were found, and what else was: {@code Recall TRUTH.tsv CONTRADICTIONS.json}. A plant counts as found when two of its articles are
 * a pair that the planted check names.
 */
public final class Recall {
    private Recall() {}

    private record Pair(String check, String earlier, String later) {}

    public static void main(String[] args) throws IOException {
        List<Pair> found = found(Path.of(args[1]));
        Set<Pair> left = new HashSet<>(found);
        Map<String, int[]> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (String[] row : Words.of(Path.of(args[0]))) {
            Set<String> articles = Set.of(row[1].split(" "));
            int[] count = counts.computeIfAbsent(row[0], key -> new int[2]);
            boolean hit = left.removeIf(pair -> articles.contains(pair.earlier()) && articles.contains(pair.later())
                    && (row[0].endsWith(pair.check())));
            count[0]++;
            count[1] += hit ? 1 : 0;
            if (hit == row[0].startsWith("no ")) {
                missed.add(row[0] + "\t" + row[1] + "\t" + row[2]);
            }
        }
        int planted = 0;
        int caught = 0;
        for (Map.Entry<String, int[]> kind : counts.entrySet()) {
            System.out.println(kind.getKey() + ": " + kind.getValue()[1] + " of " + kind.getValue()[0]);
            planted += kind.getKey().startsWith("no ") ? 0 : kind.getValue()[0];
            caught += kind.getKey().startsWith("no ") ? 0 : kind.getValue()[1];
        }
        System.out.printf("planted %d, found %d (%.3f); not planted %d of %d%n", planted, caught, (double) caught / planted, left.size(), found.size());
        missed.forEach(miss -> System.out.println("miss\t" + miss));
        found.stream().filter(left::contains).forEach(pair -> System.out.println("else\t" + pair.check() + "\t" + pair.earlier() + " " + pair.later()));
    }

    private static List<Pair> found(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            String check = "";
            String side = "";
            String earlier = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String name = String.valueOf(json.currentName());
                if (token == JsonToken.START_OBJECT && (name.equals("earlier") || name.equals("later"))) {
                    side = name;
                } else if (token == JsonToken.VALUE_STRING && name.equals("check")) {
                    check = json.getText();
                } else if (token == JsonToken.VALUE_STRING && name.equals("id")) {
                    if (side.equals("earlier")) {
                        earlier = json.getText();
                    } else {
                        pairs.add(new Pair(check, earlier, json.getText()));
                    }
                }
            }
        }
        return pairs;
    }
}
