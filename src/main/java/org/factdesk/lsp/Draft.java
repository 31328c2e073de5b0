package org.factdesk.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is open in an editor, as it stands at one moment.
 *
 * @param uri how the editor calls it
 * @param language what the editor takes it for: "plaintext", "markdown", "html" …
 * @param version how often it was changed, by the editor's count
 * @param text its words as they stand in the editor, saved or not
 */
record Draft(String uri, String language, int version, String text) {

    /** The draft after {@code changes}, made one after the other. */
    Draft edited(int next, List<TextDocumentContentChangeEvent> changes) {
        String edited = text;
        for (TextDocumentContentChangeEvent change : changes) {
            edited = edited(edited, change);
        }
        return new Draft(uri, language, next, edited);
    }

    private static String edited(String text, TextDocumentContentChangeEvent change) {
        if (change.getRange() == null) {
            return change.getText();
        }
        Lines lines = Lines.of(text);
        int start = Places.offset(text, lines, change.getRange().getStart());
        int end = Places.offset(text, lines, change.getRange().getEnd());
        return text.substring(0, start) + change.getText() + text.substring(Math.max(start, end));
    }

    /** Its file; null where it has none, as a new one that was never saved. */
    @Nullable
    Path file() {
        try {
            URI address = URI.create(uri);
            return "file".equals(address.getScheme()) ? Path.of(address) : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException unknown) {
            return null;
        }
    }

    /** Its file as problems and settings name it. */
    String path() {
        Path file = file();
        return file == null ? uri : file.toString();
    }

    /** Its format, as {@code factdesk check} takes it by the name of the file; of a new draft as the editor does. */
    Format format() {
        Format named = Format.of(path());
        if (named != null || file() != null) {
            return named == null ? Format.TEXT : named;
        }
        return switch (language) {
            case "markdown" -> Format.MARKDOWN;
            case "html" -> Format.HTML;
            default -> Format.TEXT;
        };
    }

    /** Its articles; {@code problems} is told what kept one from being read. */
    List<Article> articles(Consumer<Problem> problems) {
        List<Article> articles = new ArrayList<>();
        if (text.isBlank()) {
            return articles;
        }
        new Drafts(new ByteArrayInputStream(text.getBytes(UTF_8)), format(), null)
                .readAs(path(), Inbox.into(articles, problems));
        return articles;
    }
}
