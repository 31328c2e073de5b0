package org.factdesk.read;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Reference;
import org.factdesk.text.Section;
import org.factdesk.text.SourceNote;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads web pages: the words of the article, its heading, and the dates it carries in its head. */
final class Html implements FormatReader {
    private static final Set<String> NOT_PROSE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "svg",
            "math",
            "iframe",
            "object",
            "button",
            "select",
            "textarea",
            "pre",
            "code",
            "head");
    /** More than any article has; each takes some 160 bytes of memory before a word of it is read. */
    private static final int MOST_TAGS = 100_000;

    private static final List<String> DATES = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=dc.date]",
            "meta[name=dc.date.issued]",
            "meta[name=dcterms.date]",
            "meta[name=dcterms.issued]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=parsely-pub-date]",
            "time[itemprop=datePublished]",
            "time[datetime]");

    @Override
    public void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable {
        String html = Utf8.decode(in.readAllBytes(), 1);
        Document page = parse(html);
        Element body = prose(page);
        Manuscript manuscript = new Manuscript(null);
        new Writer(html, 0, manuscript, page).traverse(body);
        if (manuscript.isEmpty()) {
            throw new Unreadable(0, "the page holds no text; there is nothing to check", null);
        }
        inbox.article(MuteScanner.mute(manuscript.article(path, null, meta(page, body), Lines.of(html)), html));
    }

    private static Document parse(String html) throws Unreadable {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new Unreadable(
                    0,
                    String.format(
                            Locale.ROOT,
                            "the page has more than %,d tags, far more than an article; save its words as text",
                            MOST_TAGS),
                    null);
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        return parser.parseInput(html, "");
    }

    /** Adds the words of the fragment {@code html}, which begins at {@code start}, to {@code manuscript}. */
    static void write(String html, int start, Manuscript manuscript) throws Unreadable {
        Element body = parse(html).body();
        new Writer(html, start, manuscript, body).traverse(body);
    }

    private static Element prose(Document page) {
        List<Element> articles = page.select("article");
        if (articles.size() == 1) {
            return articles.get(0);
        }
        Element main = page.selectFirst("main");
        return main == null ? page.body() : main;
    }

    private static Meta meta(Document page, Element body) {
        List<String> authors = new ArrayList<>();
        page.select("meta[name=author]").forEach(author -> authors.add(author.attr("content")));
        String language = page.select("html").attr("lang");
        return new Meta(day(page), headline(page, body), null, null, authors, language.isEmpty() ? "en" : language);
    }

    private static @Nullable LocalDate day(Document page) {
        for (String selector : DATES) {
            for (Element element : page.select(selector)) {
                LocalDate day = IsoDay.of(element.attr(element.normalName().equals("time") ? "datetime" : "content"));
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private static @Nullable String headline(Document page, Element body) {
        if (body.selectFirst("h1") != null) {
            return null;
        }
        Element heading = page.selectFirst("h1");
        String title = heading == null ? page.title() : heading.text();
        return title.isEmpty() ? null : title;
    }

    /** Walks the page and writes its words down. */
    private static final class Writer implements NodeVisitor {
        private final String html;
        private final int offset;
        private final Manuscript manuscript;
        private final MarkupText text;
        private final Footnotes footnotes;
        private final Deque<Integer> links = new ArrayDeque<>();
        private int skipping;

        Writer(String html, int offset, Manuscript manuscript, Element page) {
            this.footnotes = Footnotes.of(page);
            this.html = html;
            this.offset = offset;
            this.manuscript = manuscript;
            this.text = MarkupText.html(manuscript, offset);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                String words = skipping == 0 ? footnotes.words(element) : null;
                if (words != null) {
                    manuscript.note(SourceNote.Kind.FOOTNOTE, ReferenceReader.read(words));
                }
                skipping += skipped(element) ? 1 : 0;
                if (skipping == 0) {
                    open(element);
                }
            } else if (skipping == 0 && node instanceof Comment comment) {
                String words = NoteScanner.comment(comment.getData());
                if (words != null) {
                    manuscript.note(SourceNote.Kind.COMMENT, ReferenceReader.read(words));
                }
            } else if (skipping == 0
                    && node instanceof TextNode words
                    && words.sourceRange().isTracked()) {
                text.add(
                        words.getWholeText(),
                        html,
                        words.sourceRange().startPos(),
                        words.sourceRange().endPos());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                skipping -= skipped(element) ? 1 : 0;
                if (skipping == 0 && isLink(element)) {
                    close(element);
                }
                if (element.isBlock() && skipping == 0) {
                    manuscript.begin(role(element.parent()));
                }
            }
        }

        private boolean skipped(Element element) {
            return NOT_PROSE.contains(element.normalName()) || footnotes.apart(element);
        }

        private boolean isLink(Element element) {
            return element.normalName().equals("a") && !footnotes.apart(element);
        }

        private void close(Element link) {
            int start = links.pop();
            Reference reference = ReferenceReader.link(link.attr("href"));
            if (reference != null) {
                manuscript.link(start, reference);
            }
        }

        private void open(Element element) {
            if (isLink(element)) {
                links.push(manuscript.length());
            }
            if (element.normalName().equals("br")) {
                manuscript.newLine(
                        offset + element.sourceRange().startPos(),
                        offset + element.sourceRange().endPos());
            } else if (element.isBlock()) {
                manuscript.begin(role(element));
            }
        }

        private static Section.Role role(@Nullable Element element) {
            for (Element at = element; at != null; at = at.parent()) {
                Section.Role role = roleOf(at.normalName());
                if (role != null) {
                    return role;
                }
            }
            return Section.Role.PARAGRAPH;
        }

        private static Section.@Nullable Role roleOf(String tag) {
            return switch (tag) {
                case "h1" -> Section.Role.HEADLINE;
                case "h2", "h3", "h4", "h5", "h6" -> Section.Role.HEADING;
                case "li", "dd", "dt" -> Section.Role.LIST_ITEM;
                case "blockquote" -> Section.Role.QUOTE_BLOCK;
                case "figcaption", "caption" -> Section.Role.CAPTION;
                case "td", "th" -> Section.Role.TABLE;
                default -> null;
            };
        }
    }
}
