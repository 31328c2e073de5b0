package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Editors who work at the same moment, the same on each database. */
class TogetherTest extends OnEachDatabase {
    private static final int EDITORS = 8;
    private static final int ROUNDS = 25;

    @Test
    void ofThoseWhoDecideAtOnceExactlyOneDoes() throws Exception {
        Story story = story();
        Item oslo = named(story, "Oslo");
        CyclicBarrier start = new CyclicBarrier(EDITORS);
        List<Integer> won = each(editor -> {
            int wins = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                start.await(30, TimeUnit.SECONDS);
                wins += rules(story, oslo.id(), round, editor + " in round " + round) ? 1 : 0;
            }
            return wins;
        });
        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROUNDS);
        List<Audit.Entry> history = docket.items().history(story.id(), oslo.id());
        assertThat(history)
                .extracting(Audit.Entry::revision)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, ROUNDS + 1)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(there(docket.items().find(story.id(), oslo.id())).reason())
                .isEqualTo(history.get(ROUNDS - 1).reason());
    }

    private boolean rules(Story story, long item, int revision, String reason) {
        try {
            docket.items().decide(ann, story.id(), new Ruling(item, revision, State.QUERY_AUTHOR, reason));
            return true;
        } catch (Stale told) {
            assertThat(told.items()).hasSize(1).allMatch(now -> now.revision() == revision + 1);
            return false;
        }
    }

    @Test
    void decisionsEvidenceCommentsAndVersionsMixWithoutLoss() throws Exception {
        Story story = story();
        List<Long> items = docket.items().at(story.id(), 1).stream()
                .map(marked -> marked.item().id())
                .toList();
        List<Integer> done = each(editor -> {
            int kept = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long item = items.get((editor + round) % items.size());
                kept += works(story, item, editor, round);
            }
            return kept;
        });
        List<Audit.Entry> record = docket.audit().ofArticle(story.id(), Long.MAX_VALUE, 10_000);
        // the story itself was made by one more
        assertThat(record).hasSize(1 + done.stream().mapToInt(Integer::intValue).sum());
        assertThat(there(docket.articles().find(story.id())).head())
                .isEqualTo((int) record.stream()
                                .filter(entry -> entry.action() == Action.ARTICLE_VERSION)
                                .count()
                        + 1);
        for (Long item : items) {
            // newest first
            List<String> became = record.stream()
                    .filter(entry -> item.equals(entry.item()) && entry.revision() != null)
                    .map(Audit.Entry::became)
                    .toList();
            Item now = there(docket.items().find(story.id(), item));
            assertThat(now.revision()).isEqualTo(became.size() + 1);
            assertThat(Columns.word(now.state())).isEqualTo(became.isEmpty() ? "open" : became.get(0));
        }
    }

    /** How much of what an editor does in a round is kept. */
    private int works(Story story, long item, int editor, int round) {
        try {
            switch ((editor + round) % 4) {
                case 0 -> docket.comments().add(ben, story.id(), item, "say more");
                case 1 -> docket.evidences().attach(ben, story.id(), item, Offer.note("asked the clerk"));
                case 2 -> {
                    int head = there(docket.articles().find(story.id())).head();
                    String more = " Round " + round + " of editor " + editor + ".";
                    docket.articles().add(ben, story.id(), head, Samples.draft(Samples.TEXT + more));
                }
                default -> {
                    Item seen = there(docket.items().find(story.id(), item));
                    State state = round % 2 == 0 ? State.ACCURATE : State.OPEN;
                    docket.items().decide(ben, story.id(), new Ruling(item, seen.revision(), state, ""));
                }
            }
            return 1;
        } catch (Stale somebodyWasFirst) {
            return 0;
        }
    }

    @Test
    void bulkDecisionsThatCrossOneAnotherAllEnd() throws Exception {
        Story story = story();
        List<Long> items = new ArrayList<>(docket.items().at(story.id(), 1).stream()
                .map(marked -> marked.item().id())
                .toList());
        List<Integer> won = each(editor -> {
            int wins = 0;
            for (int round = 0; round < ROUNDS; round++) {
                List<Ruling> rulings = new ArrayList<>();
                for (int turn = 0; turn < items.size(); turn++) {
                    long item = items.get(editor % 2 == 0 ? turn : items.size() - 1 - turn);
                    int revision = there(docket.items().find(story.id(), item)).revision();
                    rulings.add(new Ruling(item, revision, State.ACCURATE, ""));
                }
                try {
                    docket.items().decide(ann, story.id(), rulings);
                    wins++;
                } catch (Stale somebodyWasFirst) {
                    // the next round sees what they did
                }
            }
            return wins;
        });
        int all = won.stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isPositive();
        assertThat(docket.items().at(story.id(), 1))
                .allMatch(marked -> marked.item().revision() == all + 1);
    }

    /** What an editor does. */
    private interface Work {
        int of(int editor) throws Exception;
    }

    private static List<Integer> each(Work work) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Callable<Integer>> tasks = IntStream.range(0, EDITORS)
                    .mapToObj(editor -> (Callable<Integer>) () -> work.of(editor))
                    .toList();
            List<Integer> done = new ArrayList<>();
            for (Future<Integer> each : editors.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                done.add(each.get());
            }
            return done;
        } finally {
            editors.shutdownNow();
        }
    }
}
