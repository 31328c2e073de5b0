package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.Passage;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.text.Span;

/** The sentences of the article with their surroundings. */
public final class Passages implements Extractor {

    @Override
    public List<Passage> extract(Annotated article, Statements statements) {
        List<Sentence> sentences = article.sentences();
        List<Passage> passages = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Span paragraph =
                    article.article().sections().get(sentence.section()).span();
            Span next = sentences.get(Math.min(sentences.size() - 1, i + 1)).span();
            passages.add(new Passage(sentence.span(), i, paragraph, paragraph.union(next)));
        }
        return passages;
    }
}
