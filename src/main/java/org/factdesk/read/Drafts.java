package org.factdesk.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.factdesk.text.Problem;

/** Reads the articles of files, folders and standard input. */
public final class Drafts {
    private final Inbox inbox;

    public Drafts(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Hands everything found at {@code paths} to the inbox, sorted by path. */
    public void read(List<String> paths) {
        paths.stream().sorted().distinct().forEach(this::read);
    }

    private void read(String path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(path)))) {
            Format format = Format.of(path);
            (format == null ? Format.TEXT : format).reader().read(path, in, inbox);
        } catch (Unreadable unreadable) {
            inbox.problem(unreadable.in(path));
        } catch (NoSuchFileException missing) {
            inbox.problem(new Problem(path, 0, "there is no such file", null));
        } catch (IOException failed) {
            inbox.problem(new Problem(path, 0, "the file cannot be read: " + failed.getMessage(), null));
        }
    }
}
