package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
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
            Span reach = paragraph;
            if (i > 0 && closes(article, sentences.get(i - 1))) {
                reach = reach.union(sentences.get(i - 1).span());
            }
            if (i + 1 < sentences.size() && opens(article, sentences.get(i + 1))) {
                reach = reach.union(sentences.get(i + 1).span());
            }
            passages.add(new Passage(sentence.span(), i, paragraph, reach));
        }
        return passages;
    }

    /** Whether {@code sentence} opens with somebody's own words. */
    private static boolean opens(Annotated article, Sentence sentence) {
        return ownWords(article, article.tokens(sentence).get(0));
    }

    /** Whether {@code sentence} ends with somebody's own words. */
    private static boolean closes(Annotated article, Sentence sentence) {
        List<Token> tokens = article.tokens(sentence);
        return ownWords(article, tokens.get(tokens.size() - 1));
    }

    private static boolean ownWords(Annotated article, Token token) {
        return article.quotations(token.span()).stream()
                .anyMatch(quotation -> quotation.span().covers(token.span()));
    }
}
