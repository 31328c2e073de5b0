package org.factdesk.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file formats that can be read. */
public enum Format {
    TEXT("txt text"),
    MARKDOWN("md markdown"),
    HTML("html htm xhtml"),
    DOCX("docx"),
    NINJS("json ninjs"),
    JSONL("jsonl ndjson");

    private final String extensions;

    Format(String extensions) {
        this.extensions = extensions;
    }

    /** The format that the extension of {@code path} stands for, or null. */
    public static @Nullable Format of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String extension = " " + name.substring(name.lastIndexOf('.') + 1) + " ";
        for (Format format : values()) {
            if (name.contains(".") && (" " + format.extensions + " ").contains(extension)) {
                return format;
            }
        }
        return null;
    }

    FormatReader reader() {
        return switch (this) {
            case TEXT -> new PlainText();
            case MARKDOWN -> new Markdown();
            case HTML -> new Html();
            case DOCX -> new Docx();
            case NINJS -> new Ninjs();
            case JSONL -> new JsonLines();
        };
    }
}
