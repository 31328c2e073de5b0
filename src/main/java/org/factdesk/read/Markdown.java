package org.factdesk.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.factdesk.text.Lines;
import org.factdesk.text.Reference;
import org.factdesk.text.Section;
import org.jspecify.annotations.Nullable;

/** Reads Markdown: its words without code, images and HTML, and what its front matter says. */
final class Markdown implements FormatReader {
    private static final int DEEPEST_BLOCK = 100;
    private static final int DEEPEST_INLINE = 200;

    @Override
    public void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable {
        String file = Utf8.decode(in.readAllBytes(), 1);
        FrontMatter front = FrontMatter.of(file);
        NoteScanner.Stripped stripped = NoteScanner.strip(file, front.end());
        Manuscript manuscript = new Manuscript(stripped == null ? null : stripped.ground());
        if (stripped == null) {
            new Writer(file, front.end(), manuscript).write();
        } else {
            manuscript.await(stripped.notes());
            new Writer(stripped.text(), 0, manuscript).write();
        }
        if (manuscript.isEmpty()) {
            throw new Unreadable(0, "the file is empty; there is nothing to check", null);
        }
        inbox.article(MuteScanner.mute(manuscript.article(path, null, front.meta(), Lines.of(file)), file));
    }

    /** Walks the document, without recursion, and writes its words down. */
    private static final class Writer {
        private final String file;
        private final int offset;
        private final Manuscript manuscript;
        private final MarkupText text;
        private final Deque<Integer> links = new ArrayDeque<>();
        private boolean headline = true;

        Writer(String file, int offset, Manuscript manuscript) {
            this.file = file;
            this.offset = offset;
            this.manuscript = manuscript;
            this.text = MarkupText.markdown(manuscript);
        }

        void write() {
            Node root = parser().parse(file.substring(offset));
            Node node = root.getFirstChild();
            while (node != null) {
                boolean inside = enter(node) && node.getFirstChild() != null;
                node = inside ? node.getFirstChild() : next(node, root);
            }
        }

        private static Parser parser() {
            return Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(DEEPEST_BLOCK)
                    .maxInlineNesting(DEEPEST_INLINE)
                    .build();
        }

        private @Nullable Node next(Node node, Node root) {
            Node at = node;
            while (at != root && at.getNext() == null) {
                leave(at);
                at = at.getParent();
            }
            leave(at);
            return at == root ? null : at.getNext();
        }

        private void leave(Node node) {
            if (node instanceof Link link) {
                int start = links.pop();
                Reference reference = ReferenceReader.link(link.getDestination());
                if (reference != null) {
                    manuscript.link(start, reference);
                }
            } else if (node instanceof Block && node.getNext() == null) {
                manuscript.end();
            }
        }

        /** Whether to go on with the children of {@code node}. */
        private boolean enter(Node node) {
            if (node instanceof Block || node instanceof TableCell) {
                manuscript.begin(role(node));
            } else if (node instanceof Link) {
                links.push(manuscript.length());
            } else if (node instanceof Text words) {
                add(words);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lineBreak(node);
            }
            return !(node instanceof Image || node instanceof Code);
        }

        private void add(Text words) {
            List<SourceSpan> spans = words.getSourceSpans();
            if (!spans.isEmpty()) {
                SourceSpan last = spans.get(spans.size() - 1);
                int start = offset + spans.get(0).getInputIndex();
                text.add(words.getLiteral(), file, start, offset + last.getInputIndex() + last.getLength());
            }
        }

        private void lineBreak(Node node) {
            Node before = node.getPrevious();
            List<SourceSpan> spans = before == null ? List.of() : before.getSourceSpans();
            if (!spans.isEmpty()) {
                SourceSpan last = spans.get(spans.size() - 1);
                int at = offset + last.getInputIndex() + last.getLength();
                manuscript.newLine(at, at + 1);
            }
        }

        private Section.Role role(Node block) {
            if (block instanceof Heading heading) {
                boolean first = headline && heading.getLevel() == 1;
                headline = false;
                return first ? Section.Role.HEADLINE : Section.Role.HEADING;
            }
            for (Node at = block; at != null; at = at.getParent()) {
                if (at instanceof TableCell) {
                    return Section.Role.TABLE;
                } else if (at instanceof BlockQuote) {
                    return Section.Role.QUOTE_BLOCK;
                } else if (at instanceof ListItem) {
                    return Section.Role.LIST_ITEM;
                }
            }
            headline &= !(block instanceof Paragraph);
            return Section.Role.PARAGRAPH;
        }
    }
}
