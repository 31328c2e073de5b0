package org.factdesk.check;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Some files of a folder. A glob without a slash means the name of a file in any folder below; "**" stands for any folders, none among them.
 */
public final class Scope {
    private static final String ANY_FOLDERS = "**/";
    private final Path root;
    private final List<PathMatcher> matchers = new ArrayList<>();

    /**
     * The files below {@code root} that one of {@code globs} matches.
     *
     * @throws IllegalArgumentException for what is not a glob
     */
    public Scope(Path root, List<String> globs) {
        this.root = root.toAbsolutePath().normalize();
        globs.forEach(this::add);
    }

    private void add(String glob) {
        String anywhere = glob.contains("/") ? glob : ANY_FOLDERS + glob;
        matchers.add(matcher(anywhere));
        if (anywhere.startsWith(ANY_FOLDERS)) {
            matchers.add(matcher(anywhere.substring(ANY_FOLDERS.length())));
        }
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    /** Whether the file at {@code path}, as the user named it, is one of them. */
    public boolean holds(String path) {
        try {
            Path file = Path.of(path).toAbsolutePath().normalize();
            return file.startsWith(root)
                    && matchers.stream().anyMatch(matcher -> matcher.matches(root.relativize(file)));
        } catch (InvalidPathException standardInputOrWorse) {
            return false;
        }
    }
}
