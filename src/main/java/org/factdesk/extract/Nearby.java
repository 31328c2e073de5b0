package org.factdesk.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.Mention;
import org.factdesk.text.Span;

/** The names that stand near a word of an article. */
final class Nearby {
    private final Annotated article;
    private final NavigableMap<Integer, Name> names = new TreeMap<>();
    private final NavigableMap<Integer, Integer> sentences = new TreeMap<>();

    Nearby(Annotated article) {
        this.article = article;
        article.names().forEach(name -> names.put(name.span().start(), name));
        for (int i = 0; i < article.sentences().size(); i++) {
            sentences.put(article.sentences().get(i).span().start(), i);
        }
    }

    /** The sentence that holds {@code word}. */
    Sentence sentence(Span word) {
        return sentence(word, 0);
    }

    private Sentence sentence(Span word, int away) {
        int own = sentences.floorEntry(word.start()).getValue();
        int last = article.sentences().size() - 1;
        return article.sentences().get(Math.min(last, Math.max(0, own + away)));
    }

    /** The names of {@code types} in the sentence of {@code word}, the nearest first. */
    List<Name> inSentence(Span word, Set<NameType> types) {
        Span sentence = sentence(word).span();
        List<Name> near = new ArrayList<>(
                of(names.subMap(sentence.start(), sentence.end()).values(), types));
        near.sort(Comparator.comparingInt(name -> Math.abs(name.span().start() - word.start())));
        return near;
    }

    /** Those of the {@code count} sentences before it, the last first. */
    List<Name> before(Span word, int count, Set<NameType> types) {
        int from = sentence(word, -count).span().start();
        int to = sentence(word).span().start();
        return of(names.subMap(from, true, to, false).descendingMap().values(), types);
    }

    /** Those of the {@code count} sentences behind it, the first first. */
    List<Name> behind(Span word, int count, Set<NameType> types) {
        int from = sentence(word).span().end();
        int to = sentence(word, count).span().end();
        return from >= to ? List.of() : of(names.subMap(from, true, to, false).values(), types);
    }

    Mention mention(Name name) {
        return mention(name.span());
    }

    Mention mention(Span span) {
        return new Mention(span, article.article().line(span), null);
    }

    private static List<Name> of(Collection<Name> names, Set<NameType> types) {
        return names.stream().filter(name -> types.contains(name.type())).toList();
    }
}
