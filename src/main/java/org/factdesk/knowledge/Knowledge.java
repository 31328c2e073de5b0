package org.factdesk.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.factdesk.text.Words;

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
    private final Map<String, List<Holding>> byPerson = new HashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, List<PinnedFact>> factsByHead = new HashMap<>();
    private final Map<String, List<DiaryEntry>> diaryByHead = new HashMap<>();
    private final Map<LocalDate, List<DiaryEntry>> diaryByDay = new HashMap<>();
    private final Map<String, List<NamePolicy>> namesByFirst = new HashMap<>();

    Knowledge(Shelf shelf) {
        holdings = List.copyOf(shelf.holdings);
        people = List.copyOf(shelf.people);
        facts = List.copyOf(shelf.facts);
        places = List.copyOf(shelf.places);
        names = List.copyOf(shelf.names);
        diary = List.copyOf(shelf.diary);
        holdings.forEach(holding -> put(byTitle, holding.title(), holding));
        holdings.forEach(holding -> put(byPerson, holding.person(), holding));
        people.forEach(this::index);
        facts.forEach(fact -> put(factsByHead, Subject.head(fact.subject()), fact));
        diary.forEach(entry -> put(diaryByDay, entry.first(), entry));
        diary.forEach(entry -> put(diaryByHead, Subject.head(entry.title()), entry));
        names.forEach(name -> put(namesByFirst, firstWord(name.avoided()), name));
    }

    private void index(Person person) {
        byName.putIfAbsent(person.name(), person);
        List<String> all = new ArrayList<>(person.aliases());
        all.add(person.name());
        Set<String> words = new LinkedHashSet<>();
        all.forEach(name -> words.add(lastWord(name)));
        words.forEach(word -> put(byWord, word, person));
    }

    private static <K, T> void put(Map<K, List<T>> index, K key, T entry) {
        index.computeIfAbsent(key, each -> new ArrayList<>()).add(entry);
    }

    private static String firstWord(String name) {
        List<Words.Word> words = Words.of(name);
        return words.isEmpty() ? "" : words.get(0).key();
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

    /** What {@code person} holds or held, by the name that the records give. */
    public List<Holding> held(String person) {
        return byPerson.getOrDefault(person, List.of());
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

    /** The pinned facts about what is called {@code word}, see {@link Words#key}, whatever else it is called. */
    public List<PinnedFact> facts(String word) {
        return factsByHead.getOrDefault(word, List.of());
    }

    /** The events that are called {@code word}, likewise. */
    public List<DiaryEntry> diary(String word) {
        return diaryByHead.getOrDefault(word, List.of());
    }

    /** The events that begin on {@code day}. */
    public List<DiaryEntry> diary(LocalDate day) {
        return diaryByDay.getOrDefault(day, List.of());
    }

    /** The old names that begin with {@code word}, likewise. */
    public List<NamePolicy> avoided(String word) {
        return namesByFirst.getOrDefault(word, List.of());
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
