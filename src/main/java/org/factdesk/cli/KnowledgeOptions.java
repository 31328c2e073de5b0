package org.factdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.text.Problem;
import picocli.CommandLine.Option;

/** What the desk knows, for commands that check. */
final class KnowledgeOptions {
    @Option(
            names = "--knowledge",
            paramLabel = "PATH",
            description =
                    "What the desk knows: a file (.csv .yaml .ics) or a folder of them; may be given several times.")
    private List<Path> paths = List.of();

    private List<Path> own = List.of();

    /** Reads {@code folder} besides, where it is there by then. */
    void also(Path folder) {
        own = List.of(folder);
    }

    /** What the files hold, those of the settings first; {@code problems} is told of mistakes in them. */
    Knowledge load(List<Path> settled, Consumer<Problem> problems) {
        List<Path> all = new ArrayList<>(settled);
        all.addAll(paths);
        own.stream().filter(Files::exists).forEach(all::add);
        return Knowledge.load(all, problems);
    }
}
