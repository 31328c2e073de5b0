package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of {@code time-grammar.txt} as one tree of symbols, so that all are tried at once.
 *
 * <p>A head line names a meaning, with an argument where it needs one; the indented lines below it are its patterns. Small words stand
 * for themselves, CAPITALS for a class of words, {@code [a]} for an option, {@code (a | b)} for a choice. Lines that start with
 * {@code >} are examples: the expression in brackets, then its type and value.
 */
final class Grammar {
    private final Node root = new Node();
    private final List<String> patterns = new ArrayList<>();

    Grammar() {
        String meaning = "";
        int order = 0;
        for (String line : Lexicon.lines("time-grammar")) {
            String trimmed = line.trim();
            if (!line.startsWith(" ")) {
                meaning = trimmed;
            } else if (!trimmed.startsWith(">")) {
                patterns.add(trimmed);
                for (List<String> symbols : new PatternParser(trimmed).alternatives()) {
                    add(symbols, new Rule(meaning, trimmed, order++));
                }
            }
        }
    }

    /** The lines of the grammar that hold a pattern. */
    List<String> patterns() {
        return List.copyOf(patterns);
    }

    private void add(List<String> symbols, Rule rule) {
        Node node = root;
        for (String symbol : symbols) {
            node = node.next.computeIfAbsent(symbol, s -> new Node());
        }
        node.rules.add(rule);
    }

    /** The longest match that starts at piece {@code at} and is {@code allowed}, null if there is none; of equals the one whose rule stands first. */
    @Nullable
    Match longest(List<Piece> pieces, int at, Predicate<Match> allowed) {
        Piece first = pieces.get(at);
        if (first.terms().isEmpty() && !root.next.containsKey(first.lower())) {
            return null;
        }
        Walk walk = new Walk(pieces, at, allowed);
        walk.from(root, at);
        return walk.best;
    }

    /** One search through the tree. */
    private static final class Walk {
        private final List<Piece> pieces;
        private final int start;
        private final Predicate<Match> allowed;
        private final List<String> path = new ArrayList<>();
        private @Nullable Match best;

        Walk(List<Piece> pieces, int start, Predicate<Match> allowed) {
            this.pieces = pieces;
            this.start = start;
            this.allowed = allowed;
        }

        void from(Node node, int at) {
            for (Rule rule : node.rules) {
                if (better(rule, at)) {
                    Match match = new Match(rule, pieces, start, at, List.copyOf(path));
                    best = allowed.test(match) ? match : best;
                }
            }
            if (at == pieces.size() || node.next.isEmpty()) {
                return;
            }
            Piece piece = pieces.get(at);
            for (Term term : piece.terms()) {
                step(node, term.symbol(), at);
            }
            step(node, piece.lower(), at);
        }

        private boolean better(Rule rule, int end) {
            Match than = best;
            return than == null
                    || end > than.end()
                    || (end == than.end() && rule.order() < than.rule().order());
        }

        private void step(Node node, String symbol, int at) {
            Node next = node.next.get(symbol);
            if (next != null) {
                path.add(symbol);
                from(next, at + 1);
                path.remove(path.size() - 1);
            }
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Rule> rules = new ArrayList<>(1);
    }

    /**
     * Where a spelt out pattern comes from.
     *
     * @param meaning the head line it stands under
     * @param pattern the line itself
     * @param order its number among all spelt out patterns
     */
    record Rule(String meaning, String pattern, int order) {}
}
