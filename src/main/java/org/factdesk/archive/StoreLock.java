package org.factdesk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of a store. The lock is the operating system's: it ends with the process that holds it, however that ends. */
public final class StoreLock implements Closeable {
    private final FileChannel file;

    private StoreLock(FileChannel file) {
        this.file = file;
    }

    /** The lock of {@code folder}; refused while another process has it. */
    public static StoreLock of(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve("lock");
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            String owner = owner(file);
            file.close();
            throw new StoreRefused("the store in " + folder + " is in use by another run (process " + owner
                    + "); wait until that has ended");
        }
        file.truncate(0);
        byte[] own = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        file.write(ByteBuffer.wrap(own));
        return new StoreLock(file);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            // far behind the owner's number, which others must be able to read
            return file.tryLock(Integer.MAX_VALUE, 1, false);
        } catch (OverlappingFileLockException own) {
            return null;
        }
    }

    private static String owner(FileChannel file) throws IOException {
        ByteBuffer owner = ByteBuffer.allocate(32);
        file.read(owner, 0);
        return new String(owner.array(), 0, owner.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
