package org.factdesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.factdesk.check.Catalogue;

/** The JSON schema of a settings file, for editors that complete and check as people type. */
public final class Schema {
    private static final String FILE = "factdesk.schema.json";
    /** Stands in the file for the names of the checks, of which there are more with every release. */
    private static final String CHECKS = "\"ids of checks\"";

    private Schema() {}

    /** The schema, with the checks of {@code catalogue}. */
    public static String of(Catalogue catalogue) {
        String ids =
                catalogue.all().stream().map(check -> "\"" + check.id() + "\"").collect(Collectors.joining(", "));
        return text().replace(CHECKS, ids);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
