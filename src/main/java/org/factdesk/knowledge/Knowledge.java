package org.factdesk.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.factdesk.text.Folding;
import org.factdesk.text.Problem;

/** All that a desk knows, found by what an article speaks of. Immutable. */
public final class Knowledge {
    /** A desk that knows nothing. */
    public static final Knowledge NONE = new Knowledge(new Shelf());

    private final List<Holding> holdings;
    private final List<Person> people;
    private final List<PinnedFact> facts;
    private final List<PlaceNames> places;
    private final List<NamePolicy> names;
    private final List<DiaryEntry> diary;
    private final Map<String, List<Holding>> byTitle = new HashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final Map<String, Person> byName = new HashMap<>();

    Knowledge(Shelf shelf) {
        holdings = List.copyOf(shelf.holdings);
        people = List.copyOf(shelf.people);
        facts = List.copyOf(shelf.facts);
        places = List.copyOf(shelf.places);
        names = List.copyOf(shelf.names);
        diary = List.copyOf(shelf.diary);
        holdings.forEach(holding -> byTitle.computeIfAbsent(holding.title(), title -> new ArrayList<>())
                .add(holding));
        people.forEach(this::index);
    }

    private void index(Person person) {
        byName.putIfAbsent(person.name(), person);
        List<String> all = new ArrayList<>(person.aliases());
        all.add(person.name());
        Set<String> words = new LinkedHashSet<>();
        all.forEach(name -> words.add(lastWord(name)));
        words.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(person));
    }

    private static String lastWord(String name) {
        return Folding.folded(name.substring(name.lastIndexOf(' ') + 1));
    }

    /**
     * What {@code paths} hold: files (.csv, .yaml, .yml, .ics) and folders of them.
     *
     * @param problems told of each mistake; what is right is read all the same
     */
    public static Knowledge load(Collection<Path> paths, Consumer<Problem> problems) {
        Library library = new Library(problems);
        paths.forEach(library::read);
        return new Knowledge(library.shelf());
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return holdings.isEmpty()
                && people.isEmpty()
                && facts.isEmpty()
                && places.isEmpty()
                && names.isEmpty()
                && diary.isEmpty();
    }

    /** Who holds or held offices of the class {@code title}, of whatever body. */
    public List<Holding> holdings(String title) {
        return byTitle.getOrDefault(title, List.of());
    }

    /** All tenures. */
    public List<Holding> holdings() {
        return holdings;
    }

    /** The persons one of whose names ends with {@code word}, folded. */
    public List<Person> people(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** All names of {@code name}, itself first. */
    public List<String> names(String name) {
        Person person = byName.get(name);
        if (person == null) {
            return List.of(name);
        }
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(person.aliases());
        return all;
    }

    /** All persons. */
    public List<Person> people() {
        return people;
    }

    /** All pinned facts. */
    public List<PinnedFact> facts() {
        return facts;
    }

    /** All places with names of their own. */
    public List<PlaceNames> places() {
        return places;
    }

    /** All names that have changed. */
    public List<NamePolicy> names() {
        return names;
    }

    /** All events. */
    public List<DiaryEntry> diary() {
        return diary;
    }
}
