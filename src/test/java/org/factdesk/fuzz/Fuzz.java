package org.factdesk.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Jazzer comes in, in the profile {@code fuzz}; the property {@code target} says what it feeds. */
public final class Fuzz {
    private static final Target TARGET = Target.valueOf(System.getProperty("target", "TEXT"));
    private static final Path FOLDER = folder();

    private Fuzz() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** Feeds {@code bytes} to the target. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        TARGET.take(bytes, FOLDER);
    }
}
