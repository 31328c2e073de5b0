package org.factdesk.docket;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.factdesk.decide.Decision;
import org.factdesk.decide.Decisions;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Hands decisions over to the file of a desk, {@code factdesk.decisions.yaml}, and takes them from there. */
public final class Handover {
    private static final Map<State, Decision.Status> WRITTEN = new EnumMap<>(Map.of(
            State.QUERY_AUTHOR, Decision.Status.QUERY_AUTHOR,
            State.ACCURATE, Decision.Status.SOURCED,
            State.CHANGED, Decision.Status.ACCEPTED,
            State.WAIVED, Decision.Status.DISMISSED));
    /** What the file asks for and the desk does not. */
    private static final String CHECKED = "checked accurate";

    private final Store store;
    private final Items items;
    private final InstantSource clock;

    Handover(Store store, Items items, InstantSource clock) {
        this.store = store;
        this.items = items;
        this.clock = clock;
    }

    /**
     * What came of decisions that were taken over.
     *
     * @param decided the items that are as the file says by now
     * @param kept the items that somebody has decided otherwise on this desk, which stay as they are
     * @param same how many were so before
     * @param others how many are of other articles, of no use any longer, or of the time before anybody looked
     */
    public record Taken(List<Item> decided, List<Item> kept, int same, int others) {
        public Taken {
            decided = List.copyOf(decided);
            kept = List.copyOf(kept);
        }
    }

    /** The decisions on the newest version of a story, as its file holds them; by the day in the story's zone. */
    public Decisions of(long article) {
        return store.read(handle -> {
            Story story = Articles.require(handle, article);
            return Decisions.of(items.list(handle, Filter.ALL.of(article)).stream()
                    .filter(item -> WRITTEN.containsKey(item.state()))
                    .map(item -> decision(item, story))
                    .toList());
        });
    }

    private static Decision decision(Item item, Story story) {
        String reason = item.reason().isEmpty() && item.state() == State.ACCURATE ? CHECKED : item.reason();
        return new Decision(
                item.fingerprint(),
                Objects.requireNonNull(WRITTEN.get(item.state())),
                item.kind() == Kind.CLAIM ? Reading.CLAIM + item.label() : item.label(),
                story.path(),
                item.words(),
                reason,
                item.changedBy(),
                LocalDate.ofInstant(item.changedAt(), story.zone()),
                null);
    }

    /**
     * Decides on the items of a story as {@code decisions} say, unless somebody has decided otherwise here. Those that are past their day are left out.
     */
    public Taken take(By by, long article, Decisions decisions) {
        return store.write(handle -> {
            Instant now = clock.instant();
            Articles.hold(handle, article, now.toEpochMilli());
            return take(handle, by, article, decisions, LocalDate.ofInstant(now, ZoneOffset.UTC));
        });
    }

    private Taken take(Handle handle, By by, long article, Decisions decisions, LocalDate today) {
        Map<String, Item> known = new HashMap<>();
        items.list(handle, Filter.ALL.of(article)).forEach(item -> known.put(item.fingerprint(), item));
        List<Ruling> rulings = new ArrayList<>();
        List<Item> kept = new ArrayList<>();
        int same = 0;
        int others = 0;
        for (Decision decision : decisions.all()) {
            Item item = known.get(decision.fingerprint());
            State state = read(decision.status());
            if (item == null || state == null || decision.isPast(today)) {
                others++;
            } else if (item.state() == state) {
                same++;
            } else if (item.state() != State.OPEN) {
                kept.add(item);
            } else {
                rulings.add(new Ruling(item.id(), item.revision(), state, told(decision)));
            }
        }
        return new Taken(items.decided(handle, by, article, rulings), kept, same, others);
    }

    /** The reason with whoever gave it: whoever takes the file over did not. */
    private static String told(Decision decision) {
        String who = decision.by() + (decision.on() == null ? "" : ", " + decision.on());
        return decision.by().isEmpty() ? decision.reason() : (decision.reason() + " (" + who + ")").strip();
    }

    private static @Nullable State read(Decision.Status status) {
        return switch (status) {
            case QUERY_AUTHOR -> State.QUERY_AUTHOR;
            case SOURCED -> State.ACCURATE;
            case ACCEPTED -> State.CHANGED;
            case DISMISSED -> State.WAIVED;
            case BASELINE -> null;
        };
    }
}
