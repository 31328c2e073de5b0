package org.factdesk.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the files that belong to a whole project. */
public final class Nearby {
    private static final String REPOSITORY = ".git";

    private Nearby() {}

    /** The file {@code name} of {@code folder}: in it, or in a folder above it up to the root of its repository; null where there is none. */
    public static @Nullable Path find(String name, Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path file = at.resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
            if (Files.exists(at.resolve(REPOSITORY))) {
                return null;
            }
        }
        return null;
    }

    /** The root of the repository around {@code folder}, else the folder itself. */
    public static Path root(Path folder) {
        Path here = folder.toAbsolutePath().normalize();
        Path root = holding(List.of(REPOSITORY), here);
        return root == null ? here : root;
    }

    /** The first folder, from {@code folder} upwards, that holds one of {@code names}; null where none does. */
    public static @Nullable Path holding(List<String> names, Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (names.stream().map(at::resolve).anyMatch(Files::exists)) {
                return at;
            }
        }
        return null;
    }
}
