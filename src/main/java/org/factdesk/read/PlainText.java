package org.factdesk.read;

import java.io.IOException;
import java.io.InputStream;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.PiecedOffsets;
import org.factdesk.text.VerbatimOffsets;

/** Reads plain text: one article whose text is the file as it stands, but for notes on its sources. */
final class PlainText implements FormatReader {

    @Override
    public void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable {
        String text = Utf8.decode(in.readAllBytes(), 1);
        if (text.isBlank()) {
            throw new Unreadable(0, "the file is empty; there is nothing to check", null);
        }
        inbox.article(MuteScanner.mute(article(path, text), text));
    }

    private static Article article(String path, String text) {
        Lines lines = Lines.of(text);
        NoteScanner.Stripped stripped = NoteScanner.strip(text, 0);
        if (stripped == null) {
            VerbatimOffsets offsets = new VerbatimOffsets(lines);
            return new Article(path, null, Meta.NONE, text, Paragraphs.of(text, 0), offsets);
        }
        return new Article(
                path,
                null,
                Meta.NONE,
                stripped.text(),
                Paragraphs.of(stripped.text(), 0),
                new PiecedOffsets(stripped.ground(), lines),
                stripped.notes());
    }
}
