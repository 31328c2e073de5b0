package org.factdesk.read;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The file formats that can be read. */
public enum Format {
    TEXT(PlainText::new, ".txt", ".text"),
    JSONL(JsonLines::new, ".jsonl", ".ndjson");

    private final Supplier<FormatReader> reader;
    private final List<String> extensions;

    Format(Supplier<FormatReader> reader, String... extensions) {
        this.reader = reader;
        this.extensions = List.of(extensions);
    }

    /** The format that the extension of {@code path} stands for, or null. */
    public static @Nullable Format of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.extensions.stream().anyMatch(lower::endsWith)) {
                return format;
            }
        }
        return null;
    }

    FormatReader reader() {
        return reader.get();
    }
}
