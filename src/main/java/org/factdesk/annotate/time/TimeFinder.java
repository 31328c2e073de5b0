package org.factdesk.annotate.time;

import java.util.List;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.Token;
import org.factdesk.text.Article;

/** Finds the time expressions of an article. */
public final class TimeFinder {

    private TimeFinder() {}

    /** The time expressions of {@code article} in the order of the text. */
    public static List<TimeExpression> find(Article article, List<Token> tokens, List<Sentence> sentences) {
        return List.of();
    }
}
