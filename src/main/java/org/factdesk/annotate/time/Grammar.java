package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Grammar() {
        String meaning = "";
        int order = 0;
        for (String line : Lexicon.lines("time-grammar")) {
            String trimmed = line.trim();
            if (!line.startsWith(" ")) {
                meaning = trimmed;
            } else if (!trimmed.startsWith(">")) {
                for (List<String> symbols : new PatternParser(trimmed).alternatives()) {
                    add(symbols, meaning, order++);
                }
            }
        }
    }

    private void add(List<String> symbols, String meaning, int order) {
        Node node = root;
        for (String symbol : symbols) {
            node = node.next.computeIfAbsent(symbol, s -> new Node());
        }
        if (node.meaning == null) {
            node.meaning = meaning;
            node.order = order;
        }
    }

    /** The longest match that starts at piece {@code at}, null if there is none; of equals the one whose rule stands first. */
    @Nullable
    Match longest(List<Piece> pieces, int at) {
        Piece first = pieces.get(at);
        if (first.terms().isEmpty() && !root.next.containsKey(first.lower())) {
            return null;
        }
        List<Match> found = new ArrayList<>(1);
        walk(root, pieces, at, at, new ArrayList<>(), found);
        return found.isEmpty() ? null : found.get(0);
    }

    private void walk(Node node, List<Piece> pieces, int start, int at, List<String> path, List<Match> best) {
        if (node.meaning != null && (best.isEmpty() || better(node, at, best.get(0)))) {
            best.clear();
            best.add(new Match(node.meaning, node.order, pieces, start, at, List.copyOf(path)));
        }
        if (at == pieces.size() || node.next.isEmpty()) {
            return;
        }
        Piece piece = pieces.get(at);
        for (Term term : piece.terms()) {
            step(node.next.get(term.symbol()), term.symbol(), pieces, start, at, path, best);
        }
        step(node.next.get(piece.lower()), piece.lower(), pieces, start, at, path, best);
    }

    private static boolean better(Node node, int end, Match than) {
        return end > than.end() || (end == than.end() && node.order < than.order());
    }

    private void step(
            @Nullable Node next,
            String symbol,
            List<Piece> pieces,
            int start,
            int at,
            List<String> path,
            List<Match> best) {
        if (next != null) {
            path.add(symbol);
            walk(next, pieces, start, at + 1, path, best);
            path.remove(path.size() - 1);
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();

        @Nullable
        String meaning;

        int order;
    }
}
