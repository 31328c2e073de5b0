package org.factdesk.docket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes in memory. Only root may make one: tests that want it are left out elsewhere. */
final class SmallDisk implements AutoCloseable {
    private static final int FILLER_BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** A disk of {@code megabytes} at {@code folder}. */
    static SmallDisk at(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean made = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(made, "no disk can be made here");
        return new SmallDisk(folder);
    }

    /** Fills all that is left with a file, which is given. */
    Path fill() throws IOException {
        Path filler = folder.resolve("filler");
        byte[] block = new byte[FILLER_BLOCK];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    /** Lets nobody write any longer. */
    void lock() {
        Assumptions.assumeTrue(run("mount", "-o", "remount,ro", folder.toString()), "the disk cannot be locked");
    }

    /** Lets all write again. */
    void unlock() {
        run("mount", "-o", "remount,rw", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }
}
