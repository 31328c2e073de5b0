package org.factdesk.lsp;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.text.Problem;

/** Opens the desk of a folder. */
@FunctionalInterface
public interface Opening {

    /** The desk whose settings stand in {@code folder} or above it; mistakes in its files go to {@code problems}. */
    Newsroom open(Path folder, Consumer<Problem> problems);
}
