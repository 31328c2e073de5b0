package org.factdesk.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.annotate.Annotated;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.claim.ArchiveDifference;
import org.factdesk.claim.Fact;
import org.factdesk.compare.Comparison;
import org.factdesk.desk.Notes;
import org.factdesk.text.Problem;
import org.factdesk.text.Span;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Holds a draft against a store of any size: of its index, only the keys are read that the draft tells something of. */
public final class StoreComparison implements Comparison {
    /** Tellings of one key that are looked at, from the newest back. */
    private static final int NEWEST = 50;

    /** Days after which an office may well have changed hands without the desk having written of it. */
    private static final int VALID = 180;

    /** Two readers of one process cannot both have the file. */
    private static final Object TURN = new Object();

    private final Path store;
    private final Consumer<Problem> problems;

    private StoreComparison(Path store, Consumer<Problem> problems) {
        this.store = store;
        this.problems = problems;
    }

    /**
     * A comparison with the store in {@code folder}. It holds no file between drafts, so that the store can grow.
     *
     * @param problems told if the store cannot be read later on
     * @throws IOException if it cannot be read now
     */
    public static StoreComparison with(Path folder, Consumer<Problem> problems) throws IOException {
        synchronized (TURN) {
            KeyIndex.read(folder).close();
        }
        return new StoreComparison(folder, problems);
    }

    @Override
    public List<ArchiveDifference> compare(Annotated draft, List<Fact> facts) {
        List<Telling> told = Tellings.of(new Notes(draft, facts));
        List<ArchiveDifference> differences = new ArrayList<>();
        synchronized (TURN) {
            try (KeyIndex index = KeyIndex.read(store)) {
                for (Telling own : told) {
                    Telling other = other(own, index);
                    if (other != null) {
                        differences.add(difference(own, other));
                    }
                }
            } catch (IOException | MVStoreException failed) {
                problems.accept(new Problem(store.toString(), 1, String.valueOf(failed.getMessage()), null));
            }
        }
        differences.sort(Comparator.comparing(ArchiveDifference::span));
        return differences;
    }

    private static ArchiveDifference difference(Telling own, Telling other) {
        ArchiveDifference.Kind kind = switch (own.kind()) {
            case HOLDER -> ArchiveDifference.Kind.OFFICE;
            case FIGURE -> ArchiveDifference.Kind.FIGURE;
            case VALUE -> ArchiveDifference.Kind.CORRECTED;
            default -> ArchiveDifference.Kind.EVENT;
        };
        return new ArchiveDifference(
                new Span(own.start(), own.end()),
                kind,
                other.words(),
                other.article().named());
    }

    /** What the store has instead, null where it has nothing else. */
    private static @Nullable Telling other(Telling own, KeyIndex index) throws IOException {
        boolean asked = own.standing() != Standing.CHANGED && own.standing() != Standing.CORRECTED;
        return switch (own.kind()) {
            case HOLDER, DAY, PLACE, FIGURE, VALUE -> asked ? among(own, earlier(own, index)) : null;
            case TITLE, SPEAKER, WORDING -> null;
        };
    }

    private static List<Telling> earlier(Telling own, KeyIndex index) throws IOException {
        List<Telling> earlier = new ArrayList<>();
        for (Telling other : index.newest(own.kind(), own.key(), own.article().date(), NEWEST)) {
            boolean counts = !other.article().id().equals(own.article().id())
                    && !index.corrected(other.article().id());
            if (counts && !(own.kind() == Kind.VALUE && undone(other, own, index))) {
                earlier.add(other);
            }
        }
        return earlier;
    }

    /** Whether a later correction says again what {@code correction} replaced. */
    private static boolean undone(Telling correction, Telling own, KeyIndex index) throws IOException {
        int parted = own.key().indexOf('|') + 1;
        String wrong = own.key().substring(parted);
        String right = own.key().substring(0, parted) + correction.value();
        LocalDate day = correction.article().date();
        return index.newest(Kind.VALUE, right, own.article().date(), NEWEST).stream()
                .anyMatch(later -> later.value().equals(wrong)
                        && day != null
                        && later.article().date() != null
                        && later.article().date().isAfter(day));
    }

    private static @Nullable Telling among(Telling own, List<Telling> earlier) {
        if (own.kind() == Kind.VALUE) {
            return earlier.stream()
                    .filter(correction -> Returned.says(own, correction))
                    .findFirst()
                    .orElse(null);
        }
        if (own.kind() == Kind.FIGURE) {
            return earlier.stream()
                    .filter(other -> contradicts(own, other))
                    .findFirst()
                    .orElse(null);
        }
        List<Telling> newest = earlier.stream()
                .filter(other -> other.article().equals(earlier.get(0).article()))
                .toList();
        return newest.stream().allMatch(other -> contradicts(own, other))
                ? newest.stream().findFirst().orElse(null)
                : null;
    }

    private static boolean contradicts(Telling own, Telling other) {
        if (other.standing() == Standing.CHANGED) {
            return false;
        }
        return own.kind() == Kind.HOLDER
                ? Disagreement.twoPeople(own, other)
                        && valid(other.article().date(), own.article().date())
                : !new Disagreement(id -> false).of(List.of(other, own)).isEmpty();
    }

    private static boolean valid(@Nullable LocalDate then, @Nullable LocalDate now) {
        return then != null && now != null && !then.plusDays(VALID).isBefore(now);
    }
}
