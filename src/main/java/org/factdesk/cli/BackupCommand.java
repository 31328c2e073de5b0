package org.factdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.factdesk.docket.Backup;
import org.factdesk.docket.DocketUnavailable;
import org.factdesk.docket.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies what the review desk keeps. */
@Command(
        name = "backup",
        description = {
            "Copy all that the review desk keeps to one file, as of one moment, and see that the copy is whole.",
            "The desk may stay open meanwhile."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DocketOptions docket = new DocketOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The copy; there must be no such file yet.")
    private Path file = Path.of("");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Backup.Copy copy = Backup.take(docket.url(), file);
            console.remark("factdesk: " + file + " is a whole copy: " + copy);
        } catch (Refused | DocketUnavailable wrong) {
            throw new Mistake(String.valueOf(wrong.getMessage()));
        }
        return 0;
    }
}
