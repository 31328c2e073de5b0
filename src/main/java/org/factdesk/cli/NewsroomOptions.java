package org.factdesk.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.factdesk.change.ChangedLines;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.config.Settings;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.Rulings;
import org.factdesk.desk.Desk;
import org.factdesk.desk.OwnRules;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a desk works by: the one place where it is opened for commands that check. */
final class NewsroomOptions {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private KnowledgeOptions known = new KnowledgeOptions();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private OtherArticles others = new OtherArticles();

    @Option(
            names = "--only",
            paramLabel = "CHECK",
            split = ",",
            description = "Run these checks only, by their names in: factdesk checks.")
    private List<String> only = List.of();

    /** What editors have decided of findings, as a command wants it. */
    interface Decided {

        /** The decisions; mistakes in them go to {@code problems}. */
        Decisions decisions(Consumer<Problem> problems);

        /** The day they must still hold on. */
        LocalDate today();

        /** The lines whose findings are wanted; null for all. */
        default @Nullable ChangedLines changed() {
            return null;
        }

        /** What they keep back of the checks that {@code profile} wants. */
        default Rulings rulings(Catalogue catalogue, Profile profile, Consumer<Problem> problems) {
            Decisions decisions = decisions(problems);
            return new Rulings(
                    decisions,
                    decisions.isEmpty() ? LocalDate.MIN : today(),
                    changed(),
                    catalogue,
                    check -> profile.wants(catalogue.get(check)));
        }
    }

    SettingsOptions settings() {
        return settings;
    }

    KnowledgeOptions known() {
        return known;
    }

    EvidenceOptions evidence() {
        return evidence;
    }

    /** The desk whose settings stand in {@code folder} or above it; mistakes in its files go to {@code problems}, and the rest holds. */
    Newsroom open(Path folder, InputStream in, Decided decided, Consumer<Problem> problems) {
        settings.at(folder);
        Catalogue built = Catalogue.load();
        OwnRules rules = settings.rules(built, problems);
        Catalogue catalogue = rules.addTo(built);
        Settings read = settings.read(catalogue, problems);
        Settings desks = read.with(profile(read.profile(), catalogue));
        Rulings rulings = decided.rulings(catalogue, desks.profile(), problems);
        Desk desk = Desk.open(desks.profile(), desks.words(), rules).knowing(known.load(desks.knowledge(), problems));
        return new Newsroom(
                catalogue, desks, others.beside(desk, in, problems), evidence.room(desks, problems), rulings);
    }

    private Profile profile(Profile decided, Catalogue catalogue) {
        if (only.isEmpty()) {
            return decided;
        }
        Set<String> ids = new HashSet<>();
        for (String id : only) {
            ids.add(KnownCheck.of(catalogue, id).id());
        }
        return decided.only(ids, catalogue);
    }
}
