package org.factdesk.read;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.factdesk.text.Reference;
import org.factdesk.text.Section;
import org.factdesk.text.SourceNote;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks the body of a Word document and writes its words down, a paragraph a line. */
final class DocxText {
    /** Tables may stand in tables; a document deeper than this was made to do harm. */
    private static final int DEEPEST = 200;

    private final XWPFDocument document;
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<SourceNote> notes = new ArrayList<>();
    private boolean headline = true;

    private DocxText(XWPFDocument document) {
        this.document = document;
    }

    /** The words of {@code document}. */
    static DocxText of(XWPFDocument document) {
        DocxText text = new DocxText(document);
        text.blocks(document.getDocument().getBody().getDomNode(), false, 0);
        return text;
    }

    String words() {
        return text.toString();
    }

    List<Section> sections() {
        return sections;
    }

    List<SourceNote> notes() {
        return notes;
    }

    private void blocks(Node parent, boolean table, int depth) {
        refuseBeyond(depth);
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (name(node)) {
                case "p" -> paragraph(node, table, depth);
                case "tbl", "tr", "tc" -> blocks(node, true, depth + 1);
                case "sdt", "sdtContent", "ins", "customXml" -> blocks(node, table, depth + 1);
                default -> {
                    // Properties, and what was deleted.
                }
            }
        }
    }

    private static void refuseBeyond(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("deeper than any document");
        }
    }

    private void paragraph(Node node, boolean table, int depth) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        inlines(node, depth + 1);
        int first = start;
        int last = text.length();
        while (last > first && Paragraphs.isSpace(text.charAt(last - 1))) {
            last--;
        }
        while (first < last && Paragraphs.isSpace(text.charAt(first))) {
            first++;
        }
        if (last > first) {
            sections.add(new Section(table ? Section.Role.TABLE : role(node), new Span(first, last)));
        }
    }

    private void inlines(Node parent, int depth) {
        refuseBeyond(depth);
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (name(node)) {
                case "t" -> letters(node);
                case "tab", "br", "cr", "ptab" -> text.append(' ');
                case "noBreakHyphen" -> text.append('\u2011');
                case "footnoteReference" -> note(document.getFootnoteByID(id(node)));
                case "endnoteReference" -> note(document.getEndnoteByID(id(node)));
                case "hyperlink" -> link(node, depth);
                case "r", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml" ->
                    inlines(node, depth + 1);
                default -> {
                    // Properties, codes of fields, drawings, and what was deleted or moved away.
                }
            }
        }
    }

    private void letters(Node node) {
        for (Node part = node.getFirstChild(); part != null; part = part.getNextSibling()) {
            if (part.getNodeType() == Node.TEXT_NODE) {
                text.append(part.getNodeValue().replace('\n', ' '));
            }
        }
    }

    private void note(@Nullable XWPFAbstractFootnoteEndnote footnote) {
        if (footnote == null) {
            return;
        }
        StringBuilder words = new StringBuilder();
        for (XWPFParagraph paragraph : footnote.getParagraphs()) {
            words.append(paragraph.getText()).append(' ');
        }
        int last = text.length();
        while (last > 0 && Paragraphs.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (!words.toString().isBlank()) {
            notes.add(new SourceNote(
                    SourceNote.Kind.FOOTNOTE, new Span(last, last), ReferenceReader.read(words.toString())));
        }
    }

    private void link(Node node, int depth) {
        int start = text.length();
        inlines(node, depth + 1);
        PackageRelationship target = document.getPackagePart().getRelationship(attribute(node, "id"));
        Reference reference = target == null
                ? null
                : ReferenceReader.link(target.getTargetURI().toString());
        if (reference != null && text.length() > start) {
            notes.add(new SourceNote(SourceNote.Kind.LINK, new Span(start, text.length()), reference));
        }
    }

    private Section.Role role(Node paragraph) {
        String style = style(paragraph);
        if (style.equals("title") || (headline && style.equals("heading 1"))) {
            headline = false;
            return Section.Role.HEADLINE;
        }
        Section.Role role = style.startsWith("heading")
                ? Section.Role.HEADING
                : style.contains("quote")
                        ? Section.Role.QUOTE_BLOCK
                        : style.startsWith("list") || child(child(paragraph, "pPr"), "numPr") != null
                                ? Section.Role.LIST_ITEM
                                : style.equals("caption")
                                        ? Section.Role.CAPTION
                                        : style.equals("subtitle") ? Section.Role.STANDFIRST : Section.Role.PARAGRAPH;
        headline &= role != Section.Role.PARAGRAPH;
        return role;
    }

    /** The name of the style in lower case, which is the same in every language of Word. */
    private String style(Node paragraph) {
        Node named = child(child(paragraph, "pPr"), "pStyle");
        String id = named == null ? "" : attribute(named, "val");
        XWPFStyle style = id.isEmpty() || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        String name = style == null || style.getName() == null ? id : style.getName();
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Node child(@Nullable Node parent, String name) {
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name(node).equals(name)) {
                return node;
            }
        }
        return null;
    }

    private static int id(Node node) {
        String id = attribute(node, "id");
        return id.isEmpty() ? -1 : new BigInteger(id).intValue();
    }

    private static String attribute(Node node, String name) {
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            if (name(node.getAttributes().item(i)).equals(name)) {
                return node.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }

    private static String name(Node node) {
        String name = node instanceof Element || node.getNodeType() == Node.ATTRIBUTE_NODE ? node.getNodeName() : "";
        return name.substring(name.indexOf(':') + 1);
    }
}
