package org.factdesk.read;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The footnotes of a web page: the marks in its text, and the notes at its end they lead to. */
final class Footnotes {
    private static final String BLOCKS = "li, p, div, aside, dd, td";
    private final IdentityHashMap<Element, String> marks = new IdentityHashMap<>();
    private final Set<Element> notes = Collections.newSetFromMap(new IdentityHashMap<>());

    private Footnotes() {}

    /** Those of {@code page}. */
    static Footnotes of(Element page) {
        Footnotes footnotes = new Footnotes();
        for (Element link : page.select("a[href^=#]")) {
            if (isMark(link)) {
                footnotes.add(link, page);
            }
        }
        return footnotes;
    }

    private static boolean isMark(Element link) {
        return link.closest("sup") != null
                || link.attr("role").equals("doc-noteref")
                || link.attr("epub:type").equals("noteref")
                || link.hasClass("footnote-ref");
    }

    private void add(Element link, Element page) {
        String id = link.attr("href").substring(1);
        Element target = id.isEmpty() ? null : page.getElementById(id);
        boolean behind = target != null
                && target.is(BLOCKS)
                && link.sourceRange().startPos() < target.sourceRange().startPos();
        if (target == null || !behind) {
            return;
        }
        Element words = target.clone();
        words.select("a[href^=#]").remove();
        Element address = words.selectFirst("a[href^=http]");
        marks.put(link, address != null && address.text().equals(words.text()) ? address.attr("href") : words.text());
        notes.add(target);
    }

    /** What the note says to which {@code element} is a mark; null for any other element. */
    @Nullable
    String words(Element element) {
        return marks.get(element);
    }

    /** Whether {@code element} is a mark or a note, and no words of the article. */
    boolean apart(Element element) {
        return marks.containsKey(element) || notes.contains(element);
    }
}
