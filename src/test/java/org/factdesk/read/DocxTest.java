package org.factdesk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.factdesk.text.Article;
import org.factdesk.text.SourceNote;
import org.junit.jupiter.api.Test;

class DocxTest {

    @Test
    void wordsFootnotesAndLinksAreReadWithTheirPlaces() throws IOException {
        Reading read = Reading.of(Format.DOCX, document(), null);
        Article article = read.article();
        assertThat(article.text()).isEqualTo("Pier\nThe pier cost 4 million. It opened.\na cell\n\nEnd.");
        assertThat(read.sections())
                .containsExactly(
                        "HEADLINE Pier",
                        "PARAGRAPH The pier cost 4 million. It opened.",
                        "TABLE a cell",
                        "PARAGRAPH End.");
        assertThat(article.notes().stream()
                        .map(note -> note.kind() + " " + article.words(note.at())
                                + note.at().end() + " " + note.reference().source()))
                .containsExactly("FOOTNOTE 29 budget.pdf", "LINK It opened39 https://example.org/news/x");
        assertThat(article.notes().get(0).kind()).isEqualTo(SourceNote.Kind.FOOTNOTE);
        assertThat(read.where("opened").line()).isEqualTo(2);
        assertThat(read.where("End").line()).isEqualTo(5);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        for (String content : new String[] {"", "no zip", "PK\u0003\u0004 broken", "{\\rtf1}"}) {
            assertThat(Reading.of(Format.DOCX, content.getBytes(StandardCharsets.UTF_8), null)
                            .problem()
                            .message())
                    .contains("no Word document that can be read");
        }
    }

    @Test
    void anEntityIsNotResolved() throws IOException {
        assertThat(Reading.of(Format.DOCX, with("", "Over."), null).article().text())
                .endsWith("Over.");
        byte[] evil = with("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;");
        assertThat(Reading.of(Format.DOCX, evil, null).problem().message()).contains("no Word document");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        refusedAsBomb(with("", " ".repeat(80 << 20)));
    }

    /** Packed so little that no single part is conspicuous; in memory the markup takes twenty times the room. */
    @Test
    void aBombOfMarkupIsRefused() throws IOException {
        Random random = new Random(1);
        StringBuilder markup = new StringBuilder("</w:t></w:r></w:p>");
        while (markup.length() < 17 << 20) {
            markup.append("<w:p/>".repeat(60))
                    .append("<w:p w:rsidR=\"")
                    .append(random.nextInt())
                    .append("\"/>");
        }
        refusedAsBomb(with("", markup + "<w:p><w:r><w:t>"));
    }

    /** Deep enough to use up any stack, were each level a call. */
    @Test
    void whatIsNestedDeeperThanAnyDocumentIsRefused() throws IOException {
        for (String[] part : new String[][] {
            {"</w:t></w:r></w:p>", "w:customXml", "<w:p><w:r><w:t>"},
            {"</w:t></w:r>", "w:smartTag", "<w:r><w:t>"},
        }) {
            byte[] deep = with(
                    "", part[0] + ("<" + part[1] + ">").repeat(300) + ("</" + part[1] + ">").repeat(300) + part[2]);
            assertThat(Reading.of(Format.DOCX, deep, null).problem().message())
                    .as(part[1])
                    .contains("no Word document that can be read");
        }
    }

    private static void refusedAsBomb(byte[] bomb) {
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(Reading.of(Format.DOCX, bomb, null).problem().message()).contains("unpacks to far more");
    }

    private static byte[] document() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph title = document.createParagraph();
            title.setStyle("Title");
            title.createRun().setText("Pier");
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("The pier cost ");
            paragraph.createRun().setText("4 million.");
            XWPFFootnote footnote = document.createFootnote();
            footnote.createParagraph().createRun().setText("budget.pdf p. 12");
            paragraph.addFootnoteReference(footnote);
            paragraph.createRun().setText(" ");
            paragraph.createHyperlinkRun("https://example.org/news/x").setText("It opened");
            paragraph.createRun().setText(".");
            document.createTable(1, 1).getRow(0).getCell(0).setText("a cell");
            document.createParagraph();
            document.createParagraph().createRun().setText("End.");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** The document with {@code head} before its root and {@code words} in place of its last. */
    private static byte[] with(String head, String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(document()));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(part.getName()));
                String xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                boolean body = part.getName().equals("word/document.xml");
                String changed = body ? xml.replaceFirst("\\?>", "?>" + head).replace("End.", words) : xml;
                copy.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
