package org.factdesk.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.factdesk.docket.Backup;
import org.factdesk.docket.DocketUnavailable;
import org.factdesk.docket.DocketUrl;
import org.factdesk.docket.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a copy of what the review desk kept in its place. */
@Command(
        name = "restore",
        description = {
            "Put a copy that factdesk backup has made in the place of what the review desk keeps.",
            "The desk must be closed. What was there stays beside it under another name; all have to log in again."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DocketOptions docket = new DocketOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The copy.")
    private Path file = Path.of("");

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DocketUrl url = docket.url();
        try {
            @Nullable Path old = Backup.restore(file, url, Instant.now());
            console.remark("factdesk: " + url + " is as it was when " + file + " was made"
                    + (old == null ? "" : "; what was there is now " + old));
        } catch (Refused | DocketUnavailable wrong) {
            throw new Mistake(String.valueOf(wrong.getMessage()));
        }
        return 0;
    }
}
