package org.factdesk.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;

/**
 * Finds the contradictions of a store in one process: what its articles tell is sorted by key on the disk, and what is told of one key is held in
 * memory at a time. Values are kept only where a correction names them.
 */
public final class ThreadContradictions {
    private static final char END = '\u0001';

    private final Store store;
    private final Disagreement disagreement;
    private final Set<String> correctedValues = new HashSet<>();

    private ThreadContradictions(Store store) {
        this.store = store;
        Set<String> corrected = store.articles().stream()
                .map(Clipping::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.disagreement = new Disagreement(corrected::contains);
    }

    /** Hands over all contradictions of {@code store}, sorted. */
    public static void of(Store store, Consumer<Contradiction> each) throws IOException {
        try (SortedRows told = new SortedRows();
                Findings found = new Findings()) {
            ThreadContradictions contradictions = new ThreadContradictions(store);
            contradictions.sort(told);
            contradictions.find(told.rows(), found);
            found.each(each);
        }
    }

    private void sort(SortedRows told) throws IOException {
        store.tellings(telling -> {
            if (telling.standing() == Standing.CORRECTED) {
                correctedValues.add(telling.key());
            }
        });
        store.tellings(telling -> {
            if (telling.kind() != Kind.VALUE || correctedValues.contains(telling.key())) {
                told.add(telling.kind().name() + END + telling.key(), Table.CLAIMS.line(telling));
            }
        });
    }

    private void find(Iterator<String> told, Findings found) throws IOException {
        List<Telling> group = new ArrayList<>();
        while (told.hasNext()) {
            Telling telling = Table.CLAIMS.row(told.next());
            if (!group.isEmpty() && !together(group.get(0), telling)) {
                found.add(disagreement.of(group));
                group.clear();
            }
            group.add(telling);
        }
        if (!group.isEmpty()) {
            found.add(disagreement.of(group));
        }
    }

    private static boolean together(Telling one, Telling other) {
        return one.kind() == other.kind() && one.key().equals(other.key());
    }
}
