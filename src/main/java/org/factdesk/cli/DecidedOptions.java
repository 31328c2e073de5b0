package org.factdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.factdesk.check.Finding;
import org.factdesk.decide.Decision;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.DecisionsFile;
import org.factdesk.file.Nearby;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it is written what editors have decided of findings. */
final class DecidedOptions implements NewsroomOptions.Decided {
    private Path here = Path.of("");

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "What editors have decided of findings; by default factdesk.decisions.yaml of this folder or one above.")
    private @Nullable Path file;

    @Option(names = "--no-decisions", description = "Tell every finding, whatever has been decided.")
    private boolean none;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DraftOptions.DayConverter.class,
            description =
                    "The day decisions must still hold on (2026-02-04); by default today's. The text is read the same on any day.")
    private @Nullable LocalDate today;

    /** Looks from {@code folder} on, which is else the working directory. */
    void at(Path folder) {
        here = folder;
    }

    /** As the file has it; a file that the user has named must be there. */
    @Override
    public Decisions decisions(Consumer<Problem> problems) {
        mustExist();
        return readAny(problems);
    }

    /** Refuses a file that the user has named and that is not there. */
    void mustExist() {
        if (file != null && !Files.isRegularFile(place())) {
            throw new Mistake("there is no such file of decisions: " + file);
        }
    }

    /** What has been decided, as the file has it where there is one. */
    Decisions readAny(Consumer<Problem> problems) {
        Path place = place();
        return none || !Files.isRegularFile(place)
                ? Decisions.NONE
                : DecisionsFile.read(place, SettingsOptions.name(place), problems);
    }

    /** Where the decisions stand, or will. */
    Path place() {
        if (file != null) {
            return file.toAbsolutePath().normalize();
        }
        Path near = Nearby.find(DecisionsFile.NAME, here);
        return near != null ? near : Nearby.root(here).resolve(DecisionsFile.NAME);
    }

    /** The day it is for decisions; the clock is asked only where one may be past its day or is made. */
    @Override
    public LocalDate today() {
        return today != null ? today : LocalDate.now(ZoneId.systemDefault());
    }

    /** A decision on {@code finding}, made today. */
    Decision decision(
            Finding finding,
            Article article,
            Decision.Status status,
            String reason,
            String by,
            @Nullable LocalDate expires) {
        return new Decision(
                finding.fingerprint(),
                status,
                finding.check(),
                path(article.path()),
                excerpt(article.line(finding.span())),
                reason,
                by,
                today(),
                expires);
    }

    private static String excerpt(String words) {
        return words.length() <= 80 ? words : words.substring(0, words.offsetByCodePoints(0, 70)) + "…";
    }

    /** The draft as seen from the folder of the decisions. */
    private String path(String path) {
        Path folder = place().getParent();
        Path draft = Path.of(path).toAbsolutePath().normalize();
        return folder != null && draft.startsWith(folder)
                ? folder.relativize(draft).toString().replace('\\', '/')
                : path;
    }

    /** Puts {@code decisions} in the place of those in the file. */
    void write(Decisions decisions) {
        try {
            DecisionsFile.write(place(), decisions);
        } catch (IOException failed) {
            throw new Mistake("the decisions cannot be written: " + failed.getMessage());
        }
    }
}
