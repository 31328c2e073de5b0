package org.factdesk.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the files that belong to a whole project. */
public final class Nearby {
    private Nearby() {}

    /** The file {@code name} of {@code folder}: in it, or in a folder above it up to the root of its repository; null where there is none. */
    public static @Nullable Path find(String name, Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path file = at.resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
            if (Files.exists(at.resolve(".git"))) {
                return null;
            }
        }
        return null;
    }

    /** The root of the repository around {@code folder}, else the folder itself. */
    public static Path root(Path folder) {
        Path here = folder.toAbsolutePath().normalize();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return here;
    }
}
