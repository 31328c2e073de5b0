package org.factdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.factdesk.archive.StoreRefused;

/** Tells of a store that cannot be read or written. */
final class StoreTrouble {

    private StoreTrouble() {}

    /** The mistake to report: a full disk is one, too. */
    static Mistake of(IOException failed, Path store) {
        return new Mistake(
                failed instanceof StoreRefused
                        ? String.valueOf(failed.getMessage())
                        : "the store in " + store + " cannot be read or written: " + failed.getMessage()
                                + "; what was finished is kept: mend that and run the command again");
    }
}
