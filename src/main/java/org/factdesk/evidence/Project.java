package org.factdesk.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.file.Nearby;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which the evidence of a draft may stand: from the draft's own up to the root of its project, and an {@code evidence} folder
 * in each. The root is the folder with the desk's settings or the repository; where there is neither, the working directory if the draft stands in
 * it, else the draft's own folder or the nearest above it that has an evidence folder.
 */
final class Project {
    private static final String FOLDER = "evidence";
    private static final List<String> MARKS = List.of("factdesk.yaml", ".git");

    private final List<Path> folders = new ArrayList<>();
    private final List<Path> allowed = new ArrayList<>();

    private Project(Path draft, Path root, @Nullable Path evidence) {
        this(evidence);
        allowed.add(root);
        for (Path at = draft; at != null && at.startsWith(root); at = at.getParent()) {
            folders.add(at.resolve(FOLDER));
            folders.add(at);
        }
    }

    private Project(@Nullable Path evidence) {
        if (evidence != null) {
            allowed.add(evidence);
            folders.add(evidence);
        }
    }

    /**
     * The project of a draft.
     *
     * @param path the draft as the user named it
     * @param evidence the folder of evidence that the desk has settled on, null where it has none
     */
    static Project of(String path, @Nullable Path evidence) {
        Path here = Path.of("").toAbsolutePath().normalize();
        Path folder = folder(path, here);
        return new Project(
                folder,
                root(folder, here),
                evidence == null ? null : evidence.toAbsolutePath().normalize());
    }

    /** No project at all: only what stands in {@code evidence}, the folder that the desk has settled on; nothing where it has none. */
    static Project none(@Nullable Path evidence) {
        return new Project(evidence == null ? null : evidence.toAbsolutePath().normalize());
    }

    private static Path folder(String path, Path here) {
        try {
            Path parent = here.resolve(path).normalize().getParent();
            return parent == null ? here : parent;
        } catch (InvalidPathException standardInputOrWorse) {
            return here;
        }
    }

    private static Path root(Path folder, Path here) {
        Path marked = Nearby.holding(MARKS, folder);
        if (marked != null) {
            return marked;
        }
        if (folder.startsWith(here)) {
            return here;
        }
        Path supplied = Nearby.holding(List.of(FOLDER), folder);
        return supplied == null ? folder : supplied;
    }

    /** Where {@code file} may stand; empty where that is nowhere within the project. */
    List<Path> places(String file) {
        List<Path> places = new ArrayList<>();
        try {
            for (Path folder : folders) {
                Path place = folder.resolve(file).normalize();
                if (inside(place, allowed) && !places.contains(place)) {
                    places.add(place);
                }
            }
        } catch (InvalidPathException noPath) {
            return List.of();
        }
        return places;
    }

    /** Whether {@code place}, every link on its way followed, still lies within the project. */
    boolean holds(Path place) throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path folder : allowed) {
            if (Files.exists(folder)) {
                real.add(folder.toRealPath());
            }
        }
        return inside(place.toRealPath(), real);
    }

    private static boolean inside(Path place, List<Path> folders) {
        return folders.stream().anyMatch(place::startsWith);
    }
}
