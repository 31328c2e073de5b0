package org.factdesk.report;

import java.net.URI;
import java.net.URISyntaxException;

/** The name of a draft as a URI: relative as the user gave it, so that it means the same in another checkout. */
final class FileUri {

    private FileUri() {}

    /** The URI of the file at {@code path}. */
    static String of(String path) {
        boolean absolute = path.startsWith("/");
        String safe = !absolute && path.contains(":") ? "./" + path : path;
        try {
            return new URI(absolute ? "file" : null, absolute ? "" : null, safe, null).toASCIIString();
        } catch (URISyntaxException odd) {
            throw new IllegalArgumentException("not a path: " + path, odd);
        }
    }

    /** {@code name} as it may stand behind the # of a URI. */
    static String escaped(String name) {
        try {
            return new URI(null, null, null, name).toASCIIString().substring(1);
        } catch (URISyntaxException odd) {
            throw new IllegalArgumentException("not a name: " + name, odd);
        }
    }
}
