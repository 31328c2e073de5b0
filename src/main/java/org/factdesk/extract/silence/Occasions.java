package org.factdesk.extract.silence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Occasion;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.statement.Saying;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds the words that put a sentence on an occasion of its own, outside quotation marks. */
public final class Occasions implements Extractor {
    private static final Set<String> WORDS = Lexicon.words("occasion-words");
    private static final Set<String> BEFORE = Set.of("on", "at", "during", "to", "before", "in");
    private static final Set<String> PRESS = Set.of("reporter", "journalist", "this", "us", "we");

    @Override
    public List<Occasion> extract(Annotated article, Statements statements) {
        List<Occasion> occasions = new ArrayList<>();
        int time = 0;
        for (Sentence sentence : article.sentences()) {
            Span paragraph =
                    article.article().sections().get(sentence.section()).span();
            List<Token> tokens = article.tokens(sentence);
            for (int i = 0; i < tokens.size(); i++) {
                Span words = tokens.get(i).span();
                if ((WORDS.contains(tokens.get(i).lemma().toLowerCase(Locale.ROOT)) || before(tokens, i))
                        && !article.quoted(words)) {
                    occasions.add(new Occasion(words, paragraph));
                }
            }
            List<TimeExpression> times = article.times();
            for (;
                    time < times.size()
                            && times.get(time).span().start() < sentence.span().end();
                    time++) {
                TimeExpression words = times.get(time);
                if (words.type() == TimexType.DATE && !article.quoted(words.span())) {
                    occasions.add(new Occasion(words.span(), paragraph));
                }
            }
        }
        return occasions;
    }

    /** "Said at", "said on", "told the club": what follows is where or before whom. */
    private static boolean before(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i).tagged("V")) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return tokens.get(i).lemma().equals("tell")
                ? !PRESS.contains(next.lemma())
                : Saying.quotes(tokens.get(i).lemma()) && BEFORE.contains(next.lemma());
    }
}
