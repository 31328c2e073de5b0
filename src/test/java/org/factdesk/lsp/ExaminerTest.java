package org.factdesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.config.Settings;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.Rulings;
import org.factdesk.desk.Desk;
import org.factdesk.evidence.EvidenceRoom;
import org.factdesk.evidence.Ledger;
import org.factdesk.newsroom.Newsroom;
import org.junit.jupiter.api.Test;

class ExaminerTest {
    private static final Draft DRAFT =
            new Draft("untitled:a", "plaintext", 1, "The summit opens on 31 April 2025, the organisers said.\n");

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private final Examiner.Margin margin = new Examiner.Margin() {
        @Override
        public void show(Examined examined) {
            seen.add("findings: "
                    + examined.reviews().stream()
                            .flatMap(review -> review.findings().stream())
                            .map(finding -> finding.check())
                            .toList());
        }

        @Override
        public void clear(String uri) {
            seen.add("cleared");
        }

        @Override
        public void crashed(Draft draft, Throwable crash) {
            seen.add("crashed: " + crash.getMessage());
        }
    };

    private static Newsroom newsroom() {
        Catalogue catalogue = Catalogue.load();
        return new Newsroom(
                catalogue,
                Settings.NONE,
                Desk.open(Profile.DEFAULT),
                new EvidenceRoom(null, Ledger.read(List.of(), ignored -> {})),
                new Rulings(Decisions.NONE, LocalDate.MIN, null, catalogue, check -> true));
    }

    @Test
    void aCrashIsToldAndTheNextWordsAreExamined() throws InterruptedException {
        AtomicInteger openings = new AtomicInteger();
        Desks desks = new Desks(
                (folder, problems) -> {
                    if (openings.getAndIncrement() == 0) {
                        throw new IllegalStateException("no desk today");
                    }
                    return newsroom();
                },
                ignored -> {});
        try (Examiner examiner = new Examiner(desks, margin)) {
            examiner.open(DRAFT);
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("crashed: no desk today");

            examiner.change(new Draft(DRAFT.uri(), DRAFT.language(), 2, DRAFT.text() + "\n"));
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("findings: [impossible-date]");
        }
    }

    @Test
    void ofABurstOfKeystrokesTheLastWordsAreExamined() throws InterruptedException {
        Newsroom newsroom = newsroom();
        try (Examiner examiner = new Examiner(new Desks((folder, problems) -> newsroom, ignored -> {}), margin)) {
            for (int version = 2; version < 500; version++) {
                examiner.change(new Draft(DRAFT.uri(), DRAFT.language(), version, DRAFT.text()));
            }
            examiner.change(new Draft(DRAFT.uri(), DRAFT.language(), 500, "The summit opens, the organisers said.\n"));

            String last = seen.poll(60, TimeUnit.SECONDS);
            while (last != null && !last.equals("findings: []")) {
                last = seen.poll(60, TimeUnit.SECONDS);
            }
            assertThat(last).isEqualTo("findings: []");
            examiner.close(DRAFT.uri());
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("cleared");
        }
    }
}
