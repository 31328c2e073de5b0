package org.factdesk.extract.sourcing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** The words of an article by their place. */
record Words(Annotated article) {
    private static final Set<String> COMMON = Lexicon.words("common-verbs");

    /** The words within {@code span}. */
    List<Token> in(Span span) {
        return article.tokens(span);
    }

    /** The nouns, verbs and numbers of {@code spans} in their dictionary form. */
    Set<String> of(List<Span> spans) {
        Set<String> lemmas = new HashSet<>();
        for (Span span : spans) {
            for (Token token : in(span)) {
                boolean telling = token.tagged("N") || token.tagged("CD") || token.tagged("V");
                if (telling && !COMMON.contains(token.lemma())) {
                    lemmas.add(token.lemma());
                }
            }
        }
        return lemmas;
    }
}
