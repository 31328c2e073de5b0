package org.factdesk.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.VerbatimOffsets;

/**
 * Reads Word documents: the text as it stands with all tracked changes accepted, its footnotes and links. A line is a paragraph, counted from the
 * beginning of the document, an offset one into the words of all of them.
 */
final class Docx implements FormatReader {
    private static final int MOST_BYTES = 64 << 20;
    /** How much more the parts may have than the document: pictures are packed already, and markup takes twenty times its size in memory. */
    private static final int MOST_UNPACKED = 16 << 20;

    private static final int BUFFER = 1 << 16;

    @Override
    public void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(0, "the document has more than 64 MB; save it without its pictures", null);
        }
        inbox.article(article(path, bytes));
    }

    /** Refuses what unpacks to far more than it is, before any of it is kept; the reader would refuse single parts only. */
    private static void refuseBomb(byte[] bytes) throws IOException, Unreadable {
        byte[] buffer = new byte[BUFFER];
        long left = bytes.length + (long) MOST_UNPACKED;
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (parts.getNextEntry() != null) {
                for (int read = 0; read >= 0 && left >= 0; read = parts.read(buffer)) {
                    left -= read;
                }
                if (left < 0) {
                    throw new Unreadable(
                            0, "the document unpacks to far more than an article has; save its words as text", null);
                }
            }
        }
    }

    private static Article article(String path, byte[] bytes) throws Unreadable {
        try {
            refuseBomb(bytes);
            return unpacked(path, bytes);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(
                    0, "this is no Word document that can be read (.docx); open it in Word and save it anew", null);
        }
    }

    private static Article unpacked(String path, byte[] bytes) throws IOException, Unreadable {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            DocxText text = DocxText.of(document);
            if (text.words().isBlank()) {
                throw new Unreadable(0, "the document holds no text; there is nothing to check", null);
            }
            String creator = document.getProperties().getCoreProperties().getCreator();
            List<String> bylines = creator == null || creator.isBlank() ? List.of() : List.of(creator);
            VerbatimOffsets offsets = new VerbatimOffsets(Lines.of(text.words()));
            Meta meta = new Meta(null, null, null, null, bylines, "en");
            return new Article(path, null, meta, text.words(), text.sections(), offsets, text.notes());
        }
    }
}
