package org.factdesk.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.desk.Desk;
import org.jspecify.annotations.Nullable;

/** Who was called what in the articles of a store, and in which of them first and last. Articles that were corrected since do not count. */
public final class Timeline {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*");

    private final KeyIndex index;
    private final Asked asked;
    private final Map<String, Map<String, Row>> rows = new TreeMap<>();

    private Timeline(KeyIndex index, Desk desk) {
        this.index = index;
        this.asked = new Asked(desk);
    }

    /**
     * What the store in {@code folder} tells, by first day.
     *
     * @param office the office as one says it, null for any
     * @param person the name, or the family name, null for anybody
     * @throws StoreRefused where the words name no office, too
     */
    public static List<Called> of(Path store, Desk desk, @Nullable String office, @Nullable String person)
            throws IOException {
        try (KeyIndex index = KeyIndex.read(store)) {
            return new Timeline(index, desk).find(office, person);
        }
    }

    private List<Called> find(@Nullable String office, @Nullable String person) throws IOException {
        Set<String> offices = office == null ? Set.of() : offices(office);
        Map<String, Boolean> meant = new HashMap<>();
        index.each(
                Kind.TITLE,
                (key, value) -> (office == null || offices.contains(value))
                        && value.contains("@")
                        && (person == null || meant.computeIfAbsent(key, name -> asked.same(name, person))),
                this::add);
        return rows.entrySet().stream()
                .flatMap(each ->
                        merged(each.getValue().values()).stream().map(row -> row.called(NamedOffice.of(each.getKey()))))
                .sorted(Comparator.comparing((Called called) ->
                                Objects.requireNonNull(called.first().article().date()))
                        .thenComparing(Called::person)
                        .thenComparing(called -> called.office().words()))
                .toList();
    }

    private Set<String> offices(String words) throws StoreRefused {
        Set<String> offices = asked.offices(words);
        if (offices.isEmpty()) {
            throw new StoreRefused("\"" + words + "\" is read as no office with a body; write it like"
                    + " \"foreign minister of Turkey\", \"mayor of Istanbul\" or \"Acme chief executive\"");
        }
        return offices;
    }

    private void add(Telling telling) {
        boolean corrected = index.corrected(telling.article().id());
        if (telling.standing() == Standing.SO && telling.article().date() != null && !corrected) {
            rows.computeIfAbsent(telling.value(), office -> new TreeMap<>())
                    .computeIfAbsent(telling.key(), Row::new)
                    .add(telling, Objects.requireNonNull(telling.article().date()));
        }
    }

    /** One row a person: a name that is another's with less or more in it goes to that, if to one only. */
    private List<Row> merged(Collection<Row> told) {
        List<Row> people = new ArrayList<>();
        List<Row> often = told.stream()
                .sorted(Comparator.comparing((Row row) -> -row.articles).thenComparing(row -> row.key))
                .toList();
        for (Row row : often) {
            List<Row> same = people.stream()
                    .filter(other -> asked.same(other.key, row.key))
                    .toList();
            if (same.size() == 1) {
                same.get(0).take(row);
            } else {
                people.add(row);
            }
        }
        return people;
    }

    /** What is told of one name in one office. */
    private static final class Row {
        private static final Comparator<Telling> BY_DAY = Comparator.comparing(
                        (Telling telling) -> String.valueOf(telling.article().date()))
                .thenComparing(telling -> telling.article().id())
                .thenComparing(Telling::start);

        private final String key;
        private final SortedSet<String> spellings = new TreeSet<>();
        private final SortedSet<YearMonth> months = new TreeSet<>();
        private @Nullable String written;
        private @Nullable Telling first;
        private @Nullable Telling last;
        private int articles;

        Row(String key) {
            this.key = key;
            spellings.add(key);
        }

        /** Those of one key come article by article. */
        void add(Telling telling, LocalDate day) {
            if (last == null || !last.article().id().equals(telling.article().id())) {
                articles++;
            }
            if (written == null) {
                written = written(telling.sentence());
            }
            months.add(YearMonth.from(day));
            ends(telling, telling);
        }

        private void ends(Telling start, Telling end) {
            first = first == null || BY_DAY.compare(start, first) < 0 ? start : first;
            last = last == null || BY_DAY.compare(end, last) > 0 ? end : last;
        }

        void take(Row other) {
            articles += other.articles;
            months.addAll(other.months);
            spellings.addAll(other.spellings);
            if (other.first != null && other.last != null) {
                ends(other.first, other.last);
            }
            if (other.key.length() > key.length() && other.written != null) {
                written = other.written;
            }
        }

        /** The name as the sentence has it, null where it has only a part. */
        private @Nullable String written(String sentence) {
            List<String> words =
                    WORD.matcher(sentence).results().map(MatchResult::group).toList();
            int size = key.split(" ", -1).length;
            for (int i = 0; i + size <= words.size(); i++) {
                String name = String.join(" ", words.subList(i, i + size));
                if (Tellings.folded(name).equals(key)) {
                    return name;
                }
            }
            return null;
        }

        Called called(NamedOffice office) {
            return new Called(
                    written == null ? Asked.capitals(key) : written,
                    spellings,
                    office,
                    Objects.requireNonNull(first),
                    Objects.requireNonNull(last),
                    articles,
                    months);
        }
    }
}
