package org.factdesk.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a working folder has changed since a revision: the lines that differ from where the two histories parted, as a review of the change shows them.
 * Files that the revision does not have, and files outside the repository, have changed wholly; a renamed file is held against its old self. Thread-safe.
 */
public final class ChangedLines implements AutoCloseable {
    private final Repository repository;
    private final Path root;
    private final String since;
    private final RevTree base;
    private final Map<Path, BitSet> lines = new ConcurrentHashMap<>();
    private @Nullable Map<String, String> renamed;

    private ChangedLines(Repository repository, Path root, String since, RevTree base) {
        this.repository = repository;
        this.root = root;
        this.since = since;
        this.base = base;
    }

    /**
     * The changes in the repository around {@code folder} since {@code revision}: a branch, a tag, a commit.
     *
     * @throws IOException where there is no repository or no such revision, with a message that says so
     */
    public static ChangedLines since(String revision, Path folder) throws IOException {
        Repository repository = open(folder);
        try {
            return new ChangedLines(
                    repository,
                    repository.getWorkTree().toPath().toRealPath(),
                    revision,
                    parting(repository, revision).getTree());
        } catch (IOException | RuntimeException failed) {
            repository.close();
            throw failed;
        }
    }

    private static Repository open(Path folder) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .readEnvironment()
                .findGitDir(folder.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            throw new RepositoryNotFoundException(folder.toFile());
        }
        return builder.build();
    }

    /** Where the history of what is checked out left that of {@code revision}; the revision itself where they share nothing. */
    private static RevCommit parting(Repository repository, String revision) throws IOException {
        ObjectId there = repository.resolve(revision + "^{commit}");
        if (there == null) {
            throw new IOException("there is no revision " + revision + "; in CI, fetch it before (fetch-depth: 0)");
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(there);
            ObjectId here = repository.resolve(Constants.HEAD);
            if (here == null) {
                return commit;
            }
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(commit);
            walk.markStart(walk.parseCommit(here));
            RevCommit shared = walk.next();
            return shared == null ? commit : walk.parseCommit(shared);
        }
    }

    /** The revision, as it was named. */
    public String since() {
        return since;
    }

    /**
     * Whether one of the lines {@code first} to {@code last} (from 1, both included) of the file at {@code path} has changed. Where lines were only
     * taken out, both lines around the gap have.
     *
     * @throws IOException when the repository or the file cannot be read
     */
    public boolean touch(String path, int first, int last) throws IOException {
        Path file = real(path);
        if (file == null || !file.startsWith(root)) {
            return true;
        }
        BitSet changed = lines.get(file);
        if (changed == null) {
            changed = changed(file);
            lines.put(file, changed);
        }
        int next = changed.nextSetBit(first);
        return next >= 0 && next <= last;
    }

    private static @Nullable Path real(String path) throws IOException {
        try {
            Path file = Path.of(path);
            return Files.exists(file) ? file.toRealPath() : null;
        } catch (InvalidPathException standardInputOrWorse) {
            return null;
        }
    }

    private BitSet changed(Path file) throws IOException {
        RawText now = new RawText(Files.readAllBytes(file));
        RawText then = then(root.relativize(file).toString().replace('\\', '/'));
        BitSet changed = new BitSet();
        if (then == null) {
            changed.set(1, Integer.MAX_VALUE);
        } else if (RawText.isBinary(now.getRawContent()) || RawText.isBinary(then.getRawContent())) {
            changed.set(1, same(now, then) ? 1 : Integer.MAX_VALUE);
        } else {
            EditList edits = new HistogramDiff().diff(RawTextComparator.WS_IGNORE_TRAILING, then, now);
            edits.forEach(edit -> mark(edit, changed));
        }
        return changed;
    }

    private static boolean same(RawText one, RawText other) {
        return Arrays.equals(one.getRawContent(), other.getRawContent());
    }

    private static void mark(Edit edit, BitSet changed) {
        boolean gap = edit.getBeginB() == edit.getEndB();
        int first = edit.getBeginB() + (gap ? 0 : 1);
        changed.set(Math.max(1, first), edit.getEndB() + (gap ? 2 : 1));
    }

    /** The file as the revision has it; null where it has none. */
    private synchronized @Nullable RawText then(String path) throws IOException {
        RawText text = blob(path);
        if (text != null) {
            return text;
        }
        String old = renamed().get(path);
        return old == null ? null : blob(old);
    }

    private @Nullable RawText blob(String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, base)) {
            return walk == null
                    ? null
                    : new RawText(repository.open(walk.getObjectId(0)).getBytes());
        }
    }

    /** Old names by new; looked for once, and only when a file is new. */
    private Map<String, String> renamed() throws IOException {
        if (renamed == null) {
            renamed = new ConcurrentHashMap<>();
            try (TreeWalk walk = new TreeWalk(repository);
                    ObjectReader reader = repository.newObjectReader()) {
                walk.addTree(base);
                walk.addTree(new FileTreeIterator(repository));
                walk.setFilter(TreeFilter.ANY_DIFF);
                walk.setRecursive(true);
                RenameDetector detector = new RenameDetector(repository);
                detector.addAll(DiffEntry.scan(walk));
                ContentSource.Pair sources = new ContentSource.Pair(
                        ContentSource.create(reader), ContentSource.create(new FileTreeIterator(repository)));
                for (DiffEntry entry : detector.compute(sources, NullProgressMonitor.INSTANCE)) {
                    if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
                        renamed.put(entry.getNewPath(), entry.getOldPath());
                    }
                }
            } catch (CanceledException never) {
                throw new IOException(never);
            }
        }
        return renamed;
    }

    @Override
    public void close() {
        repository.close();
    }
}
