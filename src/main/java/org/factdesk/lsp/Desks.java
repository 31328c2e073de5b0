package org.factdesk.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** The desks of the folders that are open in an editor, each opened once, until its files change. */
final class Desks {
    private final Opening opening;
    private final Consumer<Problem> problems;
    private final List<Path> folders = new CopyOnWriteArrayList<>();
    private final Map<Path, Newsroom> open = new HashMap<>();

    Desks(Opening opening, Consumer<Problem> problems) {
        this.opening = opening;
        this.problems = problems;
    }

    /** Takes note that the user works in {@code added} and no longer in {@code removed}. */
    void folders(List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
        folders.removeAll(paths(removed));
        folders.addAll(paths(added));
    }

    private static List<Path> paths(List<WorkspaceFolder> named) {
        List<Path> paths = new ArrayList<>();
        for (WorkspaceFolder folder : named) {
            Path path = new Draft(folder.getUri(), "", 0, "").file();
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** The desk of {@code draft}: of the folder the user works in, else of its own folder. */
    synchronized Newsroom of(Draft draft) {
        return open.computeIfAbsent(folder(draft.file()), folder -> opening.open(folder, problems));
    }

    private Path folder(@Nullable Path file) {
        Path own = file == null ? null : file.getParent();
        return folders.stream()
                .filter(folder -> file == null || file.startsWith(folder))
                .max(Comparator.comparingInt(Path::getNameCount))
                .orElse(own == null ? Path.of("") : own);
    }

    /** Forgets what was read of their files: they have changed. */
    synchronized void close() {
        open.clear();
    }
}
