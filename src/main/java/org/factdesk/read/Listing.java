package org.factdesk.read;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.factdesk.text.Problem;

/** Finds the files that a user means by files, folders and globs. */
final class Listing {
    private static final String GLOB_MARKS = "*?[{";
    private final Consumer<Problem> problems;
    private final SortedSet<String> files = new TreeSet<>();

    private Listing(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The files at {@code names}, sorted; what cannot be found or entered goes to {@code problems}. */
    static SortedSet<String> of(List<String> names, Consumer<Problem> problems) {
        Listing listing = new Listing(problems);
        new TreeSet<>(names).forEach(listing::add);
        return listing.files;
    }

    private void add(String name) {
        if (name.equals(Drafts.STANDARD_INPUT)) {
            files.add(name);
            return;
        }
        try {
            add(name, plain(Path.of(name)));
        } catch (InvalidPathException wrong) {
            problem(name, "this is not a path: " + wrong.getReason());
        }
    }

    private void add(String name, Path path) {
        if (Files.isDirectory(path)) {
            addAll(path, file -> Format.of(slashes(file)) != null, name, "the folder holds no articles");
        } else if (Files.exists(path)) {
            files.add(slashes(path));
        } else if (name.chars().anyMatch(c -> GLOB_MARKS.indexOf(c) >= 0)) {
            addGlob(name);
        } else {
            problem(name, "there is no such file or folder");
        }
    }

    private void addGlob(String glob) {
        int mark = 0;
        while (GLOB_MARKS.indexOf(glob.charAt(mark)) < 0) {
            mark++;
        }
        int slash = glob.lastIndexOf('/', mark);
        String base = slash < 0 ? "" : glob.substring(0, slash + 1);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(slash + 1));
        Path folder = plain(Path.of(base));
        addAll(folder, file -> matcher.matches(folder.relativize(file)), glob, "no file matches");
    }

    private void addAll(Path folder, Predicate<Path> wanted, String name, String none) {
        int before = files.size();
        try {
            EnumSet<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
            Files.walkFileTree(folder, links, Integer.MAX_VALUE, new Visitor(folder, wanted));
        } catch (IOException failed) {
            problem(name, "the folder cannot be read: " + failed.getMessage());
            return;
        }
        if (files.size() == before) {
            problem(name, none);
        }
    }

    private void problem(String path, String message) {
        problems.accept(new Problem(path, 0, message, null));
    }

    /** The path without "./" before it: in a report, a file has the name by which the repository knows it. */
    private static Path plain(Path path) {
        if (!path.startsWith(".")) {
            return path;
        }
        return path.getNameCount() == 1 ? Path.of("") : path.subpath(1, path.getNameCount());
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Collects wanted files; hidden files and folders are left alone. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Predicate<Path> wanted;

        Visitor(Path root, Predicate<Path> wanted) {
            this.root = root;
            this.wanted = wanted;
        }

        private boolean hidden(Path path) {
            Path name = path.getFileName();
            return !path.equals(root) && name != null && name.toString().startsWith(".");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && wanted.test(file)) {
                files.add(slashes(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            if (failed instanceof FileSystemLoopException) {
                problem(
                        slashes(file),
                        "this link leads back to a folder above it; remove the link or name the folders to check");
            } else if (Files.isSymbolicLink(file) || wanted.test(file) || Files.isDirectory(file)) {
                problem(slashes(file), "it cannot be read: " + failed.getMessage());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
