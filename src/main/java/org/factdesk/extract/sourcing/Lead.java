package org.factdesk.extract.sourcing;

import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** What readers meet first: headline, standfirst, and the first sentences below them. */
final class Lead {
    /** Paragraphs of fewer words are headlines that came with the text. */
    private static final int LEAST_WORDS = 12;
    /** The sentences of the first paragraph that count, in an article of paragraphs; a single paragraph has one. */
    private static final int SENTENCES = 2;

    private Lead() {}

    /** Whether {@code span} stands there. */
    static boolean covers(Span span, Annotated article) {
        List<Section> sections = article.article().sections();
        int lead = -1;
        int taken = 0;
        int most = sections.size() > 2 ? SENTENCES : 1;
        for (Sentence sentence : article.sentences()) {
            Section.Role role = sections.get(sentence.section()).role();
            boolean first = role == Section.Role.PARAGRAPH;
            boolean top = role == Section.Role.HEADLINE || role == Section.Role.STANDFIRST;
            if (!first && !top) {
                continue;
            }
            if (lead >= 0 && (sentence.section() != lead || taken == most)) {
                return false;
            }
            if (first && (lead >= 0 || sentence.end() - sentence.first() >= LEAST_WORDS)) {
                lead = sentence.section();
                taken++;
            }
            if (sentence.span().covers(span)) {
                return true;
            }
        }
        return false;
    }
}
