package org.factdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.factdesk.archive.Store;
import org.factdesk.archive.StoreComparison;
import org.factdesk.desk.Desk;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which articles drafts are held against. */
final class OtherArticles {
    @Option(
            names = "--against",
            paramLabel = "SOURCE",
            description = "The article that the drafts were written from, in any format that is read:"
                    + " what they say otherwise is marked.")
    private @Nullable String source;

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            description = "The articles that the desk has published, in any format that is read, with their corrections"
                    + " (paragraphs that begin with \"Correction\"),"
                    + " or the folder of a store that archive index has made.")
    private @Nullable String archive;

    /** The same desk, with these articles beside every draft; what cannot be read is a problem. */
    Desk beside(Desk desk, InputStream in, Consumer<Problem> problems) {
        Desk beside = desk;
        if (source != null) {
            for (Article article : Shelf.read(source, in, problems)) {
                beside = beside.against(article);
            }
        }
        return archive == null ? beside : remembering(beside, archive, in, problems);
    }

    private static Desk remembering(Desk desk, String archive, InputStream in, Consumer<Problem> problems) {
        if (archive.equals("-") || !Store.in(Path.of(archive))) {
            return desk.remembering(Shelf.read(archive, in, problems));
        }
        try {
            return desk.with(StoreComparison.with(Path.of(archive), problems));
        } catch (IOException failed) {
            problems.accept(new Problem(
                    archive,
                    1,
                    String.valueOf(StoreTrouble.of(failed, Path.of(archive)).getMessage()),
                    null));
            return desk;
        }
    }
}
