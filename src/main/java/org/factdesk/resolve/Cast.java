package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.claim.Fact;
import org.factdesk.claim.PersonMention;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Folding;
import org.factdesk.text.Likeness;

/** The persons of one resolved article by all their names in it, to find them in the desk's records. */
final class Cast {
    private static final Set<String> NO_PART = outsiders();

    private final Map<String, Set<FullName>> persons = new LinkedHashMap<>();

    Cast(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof PersonMention mention
                    && mention.form() == PersonMention.Form.NAME
                    && mention.person().id() != null) {
                persons.computeIfAbsent(mention.person().id(), id -> new LinkedHashSet<>())
                        .add(FullName.of(mention.words()));
            }
        }
        // Who is named in full is not whoever has that surname as a first name.
        persons.values().stream()
                .filter(names -> names.stream().anyMatch(name -> name.size() > 1))
                .forEach(names -> names.removeIf(name -> name.size() == 1));
    }

    private static Set<String> outsiders() {
        Set<String> words = new LinkedHashSet<>(Lexicon.words("honorifics"));
        words.addAll(Lexicon.words("name-particles"));
        return words;
    }

    /** The last words of all names. */
    Set<String> lastWords() {
        Set<String> words = new TreeSet<>();
        persons.values().forEach(names -> names.forEach(name -> words.add(name.last())));
        return words;
    }

    /** The persons who are one of {@code names}, by a full name. */
    Set<String> called(List<String> names) {
        return those(names, Cast::same);
    }

    /** The persons who may be one of {@code names}: those who are, and those of nearly the same name. */
    Set<String> perhapsCalled(List<String> names) {
        return those(names, (name, known) -> same(name, known) || alike(name, known));
    }

    private interface Match {
        boolean of(FullName name, FullName known);
    }

    private Set<String> those(List<String> names, Match match) {
        List<FullName> known = names.stream().map(Cast::known).toList();
        Set<String> found = new TreeSet<>();
        persons.forEach((id, all) -> {
            if (all.stream().anyMatch(name -> known.stream().anyMatch(each -> match.of(name, each)))) {
                found.add(id);
            }
        });
        return found;
    }

    private static FullName known(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("\\s+", -1)) {
            if (!word.isEmpty() && !NO_PART.contains(Folding.folded(word)) && !NO_PART.contains(word)) {
                words.add(word);
            }
        }
        return FullName.of(words.isEmpty() ? List.of(name) : words);
    }

    /** A surname alone may be anybody's. */
    private static boolean same(FullName name, FullName known) {
        boolean full = name.size() > 1 || (name.size() == 1 && known.size() == 1);
        return full && (name.shortens(known) || known.shortens(name));
    }

    /** Families stand first in the East, a slip or another spelling is for another check, and a second surname comes and goes. */
    private static boolean alike(FullName name, FullName known) {
        if (name.size() == 1) {
            return known.has(name.last()) || Likeness.slip(name.last(), known.last());
        }
        boolean last = name.last().equals(known.last()) || Likeness.slip(name.last(), known.last());
        boolean first = name.words().get(0).equals(known.words().get(0))
                || Likeness.slip(name.words().get(0), known.words().get(0));
        return (last && first)
                || name.words().containsAll(known.words())
                || known.words().containsAll(name.words())
                || (first && name.words().subList(1, name.size()).stream().anyMatch(known::has));
    }
}
