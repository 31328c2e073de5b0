package org.factdesk.extract.wording;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.WordUse;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.WordList;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** Finds the words that rules of the desk look for. */
public final class WordUses implements Extractor {
    private final List<WordList> lists;

    /** A finder of the words of {@code lists}. */
    public WordUses(List<WordList> lists) {
        this.lists = List.copyOf(lists);
    }

    @Override
    public List<WordUse> extract(Annotated article, Statements statements) {
        List<WordUse> uses = new ArrayList<>();
        String text = article.article().text();
        for (WordList list : lists) {
            for (Section section : article.article().sections()) {
                List<Span> exceptions = list.except().find(text, section.span());
                for (Span span : list.words().find(text, section.span())) {
                    if (exceptions.stream().noneMatch(exception -> exception.covers(span))) {
                        uses.add(new WordUse(span, list.name(), article.quoted(span)));
                    }
                }
            }
        }
        return uses;
    }
}
