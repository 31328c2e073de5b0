package org.factdesk.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the articles of files, folders, globs and standard input. */
public final class Drafts {
    /** The path that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final Format inFormat;
    private final @Nullable LocalDate asOf;
    private long consumed;

    /**
     * A reader.
     *
     * @param in standard input
     * @param inFormat the format it is in
     * @param asOf the day all articles speak from, null to believe what they say of themselves
     */
    public Drafts(InputStream in, Format inFormat, @Nullable LocalDate asOf) {
        this.in = in;
        this.inFormat = inFormat;
        this.asOf = asOf;
    }

    /** Hands everything found at {@code paths} to the inbox, file by file in the order of their paths. */
    public void read(List<String> paths, Inbox inbox) {
        Inbox dated = dated(inbox);
        Set<Path> named = named(paths);
        Listing.of(paths, inbox::problem)
                .forEach(path -> read(path, dated, named.contains(Path.of(path).normalize())));
    }

    /** The files that were named themselves, and not only their folder. */
    private static Set<Path> named(List<String> paths) {
        Set<Path> named = new HashSet<>();
        for (String path : paths) {
            try {
                named.add(Path.of(path).normalize());
            } catch (InvalidPathException noPath) {
                // the listing tells it
            }
        }
        return named;
    }

    /** Hands what standard input holds to the inbox, as what the file at {@code path} holds or is going to. */
    public void readAs(String path, Inbox inbox) {
        read(() -> inFormat.reader().read(path, in, dated(inbox)), path, inbox, true);
    }

    private void read(String path, Inbox inbox, boolean named) {
        if (path.equals(STANDARD_INPUT)) {
            read(() -> inFormat.reader().read(path, in, inbox), path, inbox, true);
        } else {
            read(() -> readFile(path, inbox), path, inbox, named);
        }
    }

    /** Reads one file; may find that it cannot. */
    private interface Reading {
        void run() throws IOException, Unreadable;
    }

    private static void read(Reading reading, String path, Inbox inbox, boolean named) {
        try {
            reading.run();
        } catch (Unreadable unreadable) {
            if (named || !unreadable.foreign()) {
                inbox.problem(unreadable.in(path));
            }
        } catch (AccessDeniedException denied) {
            inbox.problem(new Problem(path, 0, "there is no permission to read this file", null));
        } catch (IOException failed) {
            inbox.problem(new Problem(path, 0, "the file cannot be read: " + failed.getMessage(), null));
        }
    }

    private void readFile(String path, Inbox inbox) throws IOException, Unreadable {
        Format format = Format.of(path);
        try (InputStream file = counted(Files.newInputStream(Path.of(path)))) {
            (format == null ? Format.TEXT : format).reader().read(path, file, inbox);
        }
    }

    /** Hands over the article of one line of JSON Lines, for whoever parts the files into lines by themselves; a blank line is none. */
    public void line(String path, byte[] bytes, int number, Inbox inbox) {
        JsonLines.line(path, bytes, number, dated(inbox));
    }

    /** How many bytes of files have been read so far. */
    public long consumed() {
        return consumed;
    }

    private InputStream counted(InputStream file) {
        return new FilterInputStream(file) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                consumed += one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int count = super.read(into, from, most);
                consumed += Math.max(0, count);
                return count;
            }
        };
    }

    private Inbox dated(Inbox inbox) {
        return new Inbox() {
            @Override
            public void article(Article article) {
                inbox.article(dated(article));
            }

            @Override
            public void problem(Problem problem) {
                inbox.problem(problem);
            }
        };
    }

    private Article dated(Article article) {
        Article known = Dateline.setApart(article);
        return asOf == null ? known : known.with(known.meta().withAsOf(asOf));
    }
}
