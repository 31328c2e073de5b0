package org.factdesk.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.docket.Content;
import org.factdesk.read.Format;
import org.factdesk.server.guard.Refusal;
import org.jspecify.annotations.Nullable;

/** The folder whose drafts can be picked: what lies in it, and nothing else of this machine. */
public final class WatchedFolder {
    private static final int MOST = 100;
    private final @Nullable Path folder;

    /** The folder {@code folder}; null for none. */
    public WatchedFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** A draft in it: its name below the folder, and when it was last written. */
    public record Waiting(String name, Instant writtenAt) {}

    /** The drafts in it, those that were written last first. */
    List<Waiting> drafts() {
        if (folder == null) {
            return List.of();
        }
        List<Waiting> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(WatchedFolder::isDraft).toList()) {
                found.add(new Waiting(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toInstant()));
            }
        } catch (IOException failed) {
            throw Refusal.of(503, "The watched folder cannot be read: " + failed.getMessage());
        }
        found.sort(Comparator.comparing(Waiting::writtenAt).reversed().thenComparing(Waiting::name));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static boolean isDraft(Path file) {
        Format format = Format.of(file.getFileName().toString());
        return format != null && format != Format.JSONL && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The path of the draft called {@code name}; refused where it is not in the folder. */
    String path(String name) {
        if (folder == null || drafts().stream().noneMatch(each -> each.name().equals(name))) {
            throw Refusal.of(422, "There is no draft “" + name + "” in the watched folder.");
        }
        return folder.resolve(name).toString();
    }

    /** What is in the draft at {@code path}; refused where a link to something else has been put in its place since it was listed. */
    Content content(String path) {
        Path file = Path.of(path);
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Content.of(in.readAllBytes());
        } catch (IOException failed) {
            throw Refusal.of(
                    422, "The draft “" + file.getFileName() + "” cannot be read; it may have been moved or removed.");
        }
    }
}
