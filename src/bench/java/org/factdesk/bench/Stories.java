package org.factdesk.bench;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Annotator;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Article;

/** Which articles share a sentence, so that they are of one story and one time, and what the people of each story are called. */
final class Stories {
    /** Words that two articles do not share by chance. */
    private static final int SHARED = 12;

    private static final Set<String> TITLES = Lexicon.words("titles");

    private final Map<String, String> stories = new HashMap<>();
    private final Map<String, Set<String>> people = new HashMap<>();

    private Stories() {}

    /** Those of {@code articles}. */
    static Stories of(List<Article> articles) {
        Stories stories = new Stories();
        Map<String, String> first = new HashMap<>();
        for (Article article : articles) {
            String id = Objects.requireNonNull(article.id());
            stories.stories.put(id, id);
            String[] words = article.text().split("[^\\p{L}\\p{N}]+");
            for (int i = 0; i + SHARED <= words.length; i++) {
                String shared = String.join(" ", Arrays.asList(words).subList(i, i + SHARED));
                stories.join(id, first.computeIfAbsent(shared, key -> id));
            }
        }
        Annotator annotator = new Annotator();
        for (Article article : articles) {
            stories.people.computeIfAbsent(stories.of(article), key -> new HashSet<>()).addAll(people(annotator.annotate(article)));
        }
        return stories;
    }

    private void join(String one, String other) {
        stories.put(root(one), root(other));
    }

    private String root(String id) {
        String above = Objects.requireNonNull(stories.get(id));
        return above.equals(id) ? id : root(above);
    }

    /** The story of {@code article}: the id of one that is part of it. */
    String of(Article article) {
        return root(Objects.requireNonNull(article.id()));
    }

    /** The words by which the people of its story are called, but for those that stand for something else as well. */
    Set<String> people(Article article) {
        return Objects.requireNonNull(people.get(of(article)));
    }

    private static Set<String> people(Annotated article) {
        Set<String> words = new HashSet<>();
        for (Name name : article.names()) {
            if (name.type() == NameType.PERSON) {
                Stream.of(article.article().words(name.span()).split("[^\\p{L}]+"))
                        .filter(word -> word.matches("\\p{Lu}\\p{Ll}{2,}") && !TITLES.contains(word.toLowerCase(Locale.ROOT)))
                        .forEach(words::add);
            }
        }
        Stream.of(article.article().text().split("[^\\p{L}]+")).filter(word -> word.matches("\\p{Ll}+")).map(Stories::capital).forEach(words::remove);
        Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).forEach(words::remove);
        Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).forEach(words::remove);
        return words;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
