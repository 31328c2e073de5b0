package org.factdesk.resolve;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Mention;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.PersonMention.Gender;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Folding;
import org.jspecify.annotations.Nullable;

/** The persons of one article by their names. */
final class Register {
    /** As many of one surname as are told apart; of more, whoever was named last is meant or nobody is. */
    static final int CROWD = 100;

    private static final Set<String> NO_PART = outsiders();

    /** The fullest name of each, by id. */
    private final Map<String, FullName> persons = new HashMap<>();
    /** The ids of persons by the last word of their names, and by each. */
    private final Map<String, Set<String>> byLast = new HashMap<>();

    private final Map<String, Set<String>> byPart = new HashMap<>();
    /** The same by the last word and each other one of their names, however it may be written. */
    private final Map<String, Set<String>> byWords = new HashMap<>();
    /** Where each is first named in full. */
    private final Map<String, Integer> introduced = new HashMap<>();

    private final Map<String, Set<Gender>> genders = new HashMap<>();

    private static Set<String> outsiders() {
        Set<String> words = new LinkedHashSet<>(Lexicon.words("honorifics"));
        words.addAll(Lexicon.words("name-particles"));
        return words;
    }

    /** The person a name of several words stands for, entered if new; null where it may be one of two. */
    @Nullable
    String full(PersonMention mention, FullName name) {
        Set<String> same = shortened(name);
        if (same.size() > 1) {
            return null;
        }
        return same.isEmpty() ? enter(mention, name) : note(same.iterator().next(), mention);
    }

    /** A new person with the name of {@code mention}. */
    String enter(PersonMention mention, FullName name) {
        String id = "person:" + slug(mention.person());
        if (persons.containsKey(id)) {
            id += "-" + (name.suffix() == null ? "2" : name.suffix());
        }
        if (persons.putIfAbsent(id, name) == null) {
            index(id, name);
        }
        return note(id, mention);
    }

    private void index(String id, FullName name) {
        byLast.computeIfAbsent(name.last(), word -> new LinkedHashSet<>()).add(id);
        Stream.concat(name.words().stream(), name.nicknames().stream())
                .forEach(part -> byPart.computeIfAbsent(part, word -> new LinkedHashSet<>())
                        .add(id));
        name.written()
                .forEach(word -> byWords.computeIfAbsent(name.last() + " " + word, words -> new LinkedHashSet<>())
                        .add(id));
    }

    /** Two at most of those whose name {@code name}, of several words, can be another way to write. */
    private Set<String> shortened(FullName name) {
        return sharing(name).stream()
                .flatMap(Set::stream)
                .filter(id -> name.shortens(Objects.requireNonNull(persons.get(id))))
                .distinct()
                .limit(2)
                .collect(Collectors.toSet());
    }

    /** Those of the surname who share the rarest other word of {@code name}: a village has one surname, a family one middle name. */
    private List<Set<String>> sharing(FullName name) {
        return name.readings().stream()
                .map(words -> words.stream()
                        .map(word -> byWords.getOrDefault(name.last() + " " + word, Set.of()))
                        .toList())
                .min(Comparator.comparingInt(
                        found -> found.stream().mapToInt(Set::size).sum()))
                .orElse(List.of());
    }

    /** Remembers that {@code mention} is {@code id}. */
    String note(String id, PersonMention mention) {
        introduced.merge(id, mention.span().start(), Math::min);
        if (mention.gender() != null) {
            genders.computeIfAbsent(id, person -> new LinkedHashSet<>()).add(mention.gender());
        }
        return id;
    }

    /** What the article tells of the person; null where it tells nothing, or both. */
    @Nullable
    Gender gender(String id) {
        Set<Gender> told = genders.getOrDefault(id, Set.of());
        return told.size() == 1 ? told.iterator().next() : null;
    }

    /** Whose surname {@code word} is, those named before first; else whose first name or nickname: families stand first in the East and kings have no other. */
    Set<String> called(String word, int at) {
        Set<String> all = byLast.getOrDefault(word, Set.of());
        if (all.size() > CROWD) {
            return Collections.unmodifiableSet(all);
        }
        Set<String> named = all.stream()
                .filter(id -> introduced.getOrDefault(id, at) < at)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (named.isEmpty()) {
            named = all;
        }
        return Collections.unmodifiableSet(named.isEmpty() ? byPart.getOrDefault(word, Set.of()) : named);
    }

    /** Whether {@code word} is the surname of several, though none of them may be meant here. */
    boolean shared(String word) {
        return byLast.getOrDefault(word, Set.of()).size() > 1;
    }

    /** The one person whom the words of {@code mention} can name, titles and particles left out; null where there is none or several. */
    @Nullable
    String called(Mention mention) {
        List<String> words = Arrays.stream(mention.text().split(" ", -1))
                .filter(word -> !word.isEmpty() && !NO_PART.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        if (words.isEmpty() || !Character.isUpperCase(words.get(0).codePointAt(0))) {
            return null;
        }
        FullName name = FullName.of(words);
        Set<String> fitting = name.size() == 1
                ? called(name.last(), mention.span().start())
                : name.size() == 0 ? Set.of() : shortened(name);
        return fitting.size() == 1 ? fitting.iterator().next() : null;
    }

    private static String slug(Mention person) {
        return Arrays.stream(person.text().split(" ", -1))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .map(Folding::folded)
                .filter(word -> !FullName.isSuffix(word))
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("-$", ""))
                .collect(Collectors.joining("-"));
    }
}
