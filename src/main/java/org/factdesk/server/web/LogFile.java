package org.factdesk.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log that never grows without end: a full file becomes NAME.1, and what that was is gone. A disk that is full stops the log, not the desk. */
public final class LogFile implements Consumer<String>, AutoCloseable {
    private final Path file;
    private final long most;
    private @Nullable FileChannel out;

    /** Of at most {@code most} bytes, twice. */
    public LogFile(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    @Override
    public synchronized void accept(String line) {
        try {
            FileChannel open = channel();
            open.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
            if (open.size() > most) {
                open.close();
                out = null;
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException full) {
            out = null;
        }
    }

    private FileChannel channel() throws IOException {
        FileChannel open = out;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            out = open;
        }
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
