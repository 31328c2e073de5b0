package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.List;

/** Spells out a pattern: every way to read its options and choices, each a flat list of symbols. */
final class PatternParser {
    private final String[] words;
    private int at;

    PatternParser(String pattern) {
        this.words = pattern.replaceAll("([\\[\\]()|])", " $1 ").trim().split("\\s+");
    }

    List<List<String>> alternatives() {
        List<List<String>> all = choice();
        if (at != words.length) {
            throw new IllegalArgumentException("unbalanced pattern: " + String.join(" ", words));
        }
        return all.stream().filter(symbols -> !symbols.isEmpty()).toList();
    }

    private List<List<String>> choice() {
        List<List<String>> all = new ArrayList<>(sequence());
        while (at < words.length && words[at].equals("|")) {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<List<String>> sequence() {
        List<List<String>> all = List.of(List.of());
        while (at < words.length && !"|])".contains(words[at])) {
            all = product(all, item());
        }
        return all;
    }

    private List<List<String>> item() {
        String word = words[at++];
        if (!word.equals("[") && !word.equals("(")) {
            return List.of(List.of(literal(word)));
        }
        List<List<String>> inner = new ArrayList<>(choice());
        at++;
        if (word.equals("[")) {
            inner.add(List.of());
        }
        return inner;
    }

    /** Brackets that are meant as such are written LP and RP. */
    private static String literal(String word) {
        return word.equals("LP") ? "(" : word.equals("RP") ? ")" : word;
    }

    private static List<List<String>> product(List<List<String>> left, List<List<String>> right) {
        List<List<String>> product = new ArrayList<>();
        for (List<String> head : left) {
            for (List<String> tail : right) {
                List<String> both = new ArrayList<>(head);
                both.addAll(tail);
                product.add(both);
            }
        }
        return product;
    }
}
