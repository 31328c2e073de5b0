package org.factdesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.config.Settings;
import org.factdesk.evidence.EvidenceRoom;
import org.factdesk.evidence.Ledger;
import org.factdesk.text.Problem;
import picocli.CommandLine.Option;

/** Where the sources of claims are entered beside the drafts. */
final class EvidenceOptions {
    @Option(
            names = "--ledger-file",
            paramLabel = "FILE",
            description = "Sources of claims, as fact checkers enter them: the sheet of extract --ledger csv, or YAML;"
                    + " may be given several times.")
    private List<Path> ledgers = List.of();

    /** The desk's evidence; {@code problems} is told of mistakes in its ledgers. */
    EvidenceRoom room(Settings settings, Consumer<Problem> problems) {
        List<Path> all = new ArrayList<>(settings.ledgers());
        all.addAll(ledgers);
        return new EvidenceRoom(settings.evidence(), Ledger.read(all, problems));
    }
}
