package org.factdesk.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written beside its place and put there at once when it is finished: whoever reads the place, even after a crash or a loss of power,
 * finds the old content or the new, never a part. What is no ordinary file (a pipe, a device) is written directly.
 */
public final class WholeFile implements Closeable {
    private final Path place;
    private final Path draft;
    private final FileChannel file;
    private final OutputStream out;
    private boolean finished;

    /**
     * Begins to write the file at {@code path}; its folder is made where it is missing.
     *
     * @throws IOException when nothing can be written there
     */
    public WholeFile(Path path) throws IOException {
        this.place =
                Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
        this.draft = Files.exists(place) && !Files.isRegularFile(place) ? place : beside(place);
        if (!draft.equals(place)) {
            // where somebody stops the program
            draft.toFile().deleteOnExit();
        }
        this.file = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(file));
    }

    /** Writes {@code text} to the file at {@code path}, as UTF-8. */
    public static void write(Path path, String text) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            file.out().write(text.getBytes(StandardCharsets.UTF_8));
            file.finish();
        }
    }

    private static Path beside(Path place) throws IOException {
        Path folder = place.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + place);
        }
        Files.createDirectories(folder);
        return folder.resolve(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Where its content goes. */
    public OutputStream out() {
        return out;
    }

    /**
     * Puts what was written in its place.
     *
     * @throws IOException when that failed; the place is then as it was
     */
    public void finish() throws IOException {
        out.flush();
        if (!draft.equals(place)) {
            file.force(true);
            file.close();
            keepPermissions();
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        finished = true;
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView known = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (known != null && Files.exists(place)) {
            Files.setPosixFilePermissions(draft, known.readAttributes().permissions());
        }
    }

    /** Ends it; what was not finished is gone. */
    @Override
    public void close() throws IOException {
        file.close();
        if (!finished && !draft.equals(place)) {
            Files.deleteIfExists(draft);
        }
    }
}
