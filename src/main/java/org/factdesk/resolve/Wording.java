package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Passage;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Article;
import org.factdesk.text.Span;
import org.factdesk.text.Words;
import org.jspecify.annotations.Nullable;

/** The words of one article by sentence, with the facts of each, to find what the desk has under those words. */
final class Wording {
    static final Set<String> FUNCTION_WORDS = Lexicon.words("function-words");

    private final Article article;
    private final NavigableMap<Integer, Line> lines = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();

    Wording(Article article, List<Fact> facts) {
        this.article = article;
        List<Words.Word> words = Words.of(article.text());
        words.forEach(word -> keys.add(word.key()));
        facts.stream()
                .filter(Passage.class::isInstance)
                .map(Fact::span)
                .forEach(span -> lines.put(span.start(), new Line(span, new ArrayList<>(), new ArrayList<>())));
        words.forEach(word -> {
            Line line = line(word.span());
            if (line != null) {
                line.words().add(word);
            }
        });
        facts.forEach(fact -> {
            Line line = line(fact.span());
            if (line != null) {
                line.facts().add(fact);
            }
        });
    }

    private @Nullable Line line(Span span) {
        Map.Entry<Integer, Line> line = lines.floorEntry(span.start());
        return line == null || !line.getValue().span().overlaps(span) ? null : line.getValue();
    }

    /** A sentence. */
    record Line(Span span, List<Words.Word> words, List<Fact> facts) {

        <T extends Fact> List<T> of(Class<T> kind) {
            return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        boolean has(String key) {
            return words.stream().anyMatch(word -> word.key().equals(key));
        }
    }

    Collection<Line> lines() {
        return lines.values();
    }

    /** Whether each of {@code words} stands somewhere in the article. */
    boolean has(Collection<String> words) {
        return keys.containsAll(words);
    }

    String text() {
        return article.text();
    }
}
