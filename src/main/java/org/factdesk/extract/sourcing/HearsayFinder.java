package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Hearsay;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what is told as believed or reported without saying by whom. */
public final class HearsayFinder implements Extractor {
    private static final Map<String, String> PHRASES = Lexicon.table("hearsay");
    private static final Set<String> EVERYBODY = Set.of("widely", "generally", "commonly", "broadly", "universally");

    @Override
    public List<Hearsay> extract(Annotated article, Statements statements) {
        List<Hearsay> found = new ArrayList<>();
        for (int s = 0; s < article.sentences().size(); s++) {
            Sentence sentence = article.sentences().get(s);
            Span next = article.sentences()
                    .get(Math.min(s + 1, article.sentences().size() - 1))
                    .span();
            List<Token> tokens = article.tokens(sentence);
            for (int i = 0; i < tokens.size(); i++) {
                Span span = at(tokens, i);
                if (span != null) {
                    found.add(new Hearsay(
                            span,
                            agent(tokens, i),
                            article.quoted(span),
                            tokens.get(i).tagged("RB") ? sentence.span().union(next) : span));
                }
            }
        }
        return found;
    }

    private static @Nullable Span at(List<Token> tokens, int i) {
        Token word = tokens.get(i);
        String shape = PHRASES.getOrDefault(word.text().toLowerCase(java.util.Locale.ROOT), "");
        if (shape.equals("adverb")) {
            return word.span();
        }
        int auxiliary = i - 1;
        boolean everybody = false;
        while (auxiliary > 0 && tokens.get(auxiliary).tagged("RB")) {
            everybody |= EVERYBODY.contains(tokens.get(auxiliary).lemma());
            auxiliary--;
        }
        if (shape.isEmpty()
                || auxiliary < 1
                || !tokens.get(auxiliary).lemma().equals("be")
                || tokens.get(auxiliary).is("being")) {
            return null;
        }
        if (tokens.get(auxiliary - 1).tagged("W")) {
            return null;
        }
        boolean formal = tokens.get(auxiliary - 1).is("it");
        boolean clause = i + 1 < tokens.size()
                && (tokens.get(i + 1).is("that") || tokens.get(i + 1).is("to"));
        boolean wanted = everybody || (shape.equals("verb") && clause);
        if (!wanted || negated(tokens, auxiliary, i)) {
            return null;
        }
        return (formal ? tokens.get(auxiliary - 1) : tokens.get(auxiliary))
                .span()
                .union(word.span());
    }

    private static boolean negated(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .anyMatch(token -> Set.of("not", "n't", "never").contains(token.lemma()));
    }

    /** "by analysts", "according to the port", "among fishermen": somebody stands for it. */
    private static boolean agent(List<Token> tokens, int from) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean after = i > from && i <= from + 3 && (token.is("by") || token.is("among"));
            if (after
                    || token.is("according")
                    || (i > from
                            && token.is("by")
                            && i + 1 < tokens.size()
                            && tokens.get(i + 1).tagged("NNS"))) {
                return true;
            }
        }
        return false;
    }
}
