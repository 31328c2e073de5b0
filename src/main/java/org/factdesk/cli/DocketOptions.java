package org.factdesk.cli;

import java.nio.file.Path;
import org.factdesk.docket.DocketUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the review desk keeps what it keeps. */
final class DocketOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the desk keeps its record; made where it is missing. By default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("factdesk-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:FACTDESK_DATABASE}",
            description =
                    "postgresql://USER:PASSWORD@HOST/NAME, for a team; better told by FACTDESK_DATABASE in the environment, as others see a command line. By default a file in the folder of --data.")
    private @Nullable String database;

    /** The folder. */
    Path data() {
        return data;
    }

    /** The database: that in the folder unless another is told. */
    DocketUrl url() {
        try {
            return database == null || database.isBlank() ? DocketUrl.in(data) : DocketUrl.of(database);
        } catch (IllegalArgumentException wrong) {
            throw new Mistake(String.valueOf(wrong.getMessage()));
        }
    }
}
