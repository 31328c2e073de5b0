package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** Annotated articles for tests: one paragraph a line. */
public final class Texts {
    private Texts() {}

    public static Article article(String text) {
        List<Section> sections = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                sections.add(new Section(Section.Role.PARAGRAPH, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return new Article("-", null, Meta.NONE, text, sections, OffsetMap.NONE);
    }

    public static Annotated annotated(String text) {
        return new Annotator().annotate(article(text));
    }
}
