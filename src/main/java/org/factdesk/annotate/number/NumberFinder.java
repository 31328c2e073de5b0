package org.factdesk.annotate.number;

import java.util.List;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.text.Article;

/** Finds the numbers with their units of an article. */
public final class NumberFinder {

    private NumberFinder() {}

    /** The numbers with their units of {@code article} in the order of the text. */
    public static List<NumberExpression> find(Article article, List<Token> tokens, List<Sentence> sentences) {
        return List.of();
    }
}
