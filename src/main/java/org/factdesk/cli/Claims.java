package org.factdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.config.Settings;
import org.factdesk.desk.Desk;
import org.factdesk.evidence.EvidenceRoom;
import org.factdesk.read.Relay;
import org.factdesk.report.ClaimRow;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** Reads drafts for their claims and what stands behind each; no check runs. */
final class Claims {
    private final DraftOptions options;
    private final SettingsOptions settings;
    private final EvidenceOptions evidence;
    private final Console console;

    Claims(DraftOptions options, SettingsOptions settings, EvidenceOptions evidence, Console console) {
        this.options = options;
        this.settings = settings;
        this.evidence = evidence;
        this.console = console;
    }

    /** The claims of one article, and what kept them from being read. */
    private record Read(List<ClaimRow> rows, List<Problem> problems) {}

    /** Hands the claims of each draft to {@code out}, in the order of the drafts. */
    void read(Consumer<List<ClaimRow>> out) {
        Settings decided = settings.read(Catalogue.load(), console::problem);
        EvidenceRoom room = evidence.room(decided, console::problem);
        Desk desk = Desk.open(Profile.DEFAULT, decided.words());
        Relay.Work<Read> work = new Relay.Work<>(
                article -> rows(article, room, desk),
                (article, crash) -> new Read(List.of(), List.of(Crash.of(article, crash))),
                problem -> new Read(List.of(), List.of(problem)));
        try (Relay<Read> relay = new Relay<>(options.threads(), work, read -> take(read, out))) {
            options.drafts(console.in()).read(options.paths(), relay);
        }
        console.progress().clear();
    }

    private static Read rows(Article article, EvidenceRoom room, Desk desk) {
        List<Problem> problems = new ArrayList<>();
        return new Read(ClaimRow.of(desk.notes(room.settle(article, problems::add))), problems);
    }

    private void take(Read read, Consumer<List<ClaimRow>> out) {
        console.progress().step();
        read.problems().forEach(console::problem);
        out.accept(read.rows());
    }
}
