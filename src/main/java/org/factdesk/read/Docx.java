package org.factdesk.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
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

    static {
        // a part that unpacks to a hundred times its size is refused by default, too
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
    }

    @Override
    public void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(0, "the document has more than 64 MB; save it without its pictures", null);
        }
        inbox.article(article(path, bytes));
    }

    private static Article article(String path, byte[] bytes) throws Unreadable {
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
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(
                    0, "this is no Word document that can be read (.docx); open it in Word and save it anew", null);
        }
    }
}
