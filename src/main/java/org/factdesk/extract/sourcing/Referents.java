package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Referent;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds "its" and "their" in a condition that one side sets and the other is to meet: "unless the club accepts its terms". */
public final class Referents implements Extractor {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until");
    private static final Set<String> MEETING = Lexicon.words("compliance-verbs");
    private static final Set<String> TERMS = Lexicon.words("demand-nouns");
    private static final Set<String> PRESSURE = Lexicon.words("pressure-verbs");
    private static final int REACH = 4;

    @Override
    public List<Referent> extract(Annotated article, Statements statements) {
        List<Referent> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = article.tokens(sentence);
            for (int i = 1; i < tokens.size(); i++) {
                Referent referent =
                        tokens.get(i).is("its") || tokens.get(i).is("their") ? at(article, tokens, i) : null;
                if (referent != null) {
                    found.add(referent);
                }
            }
        }
        return found;
    }

    private static @Nullable Referent at(Annotated article, List<Token> tokens, int pronoun) {
        int verb = back(tokens, pronoun, MEETING);
        int condition = verb < 0 ? -1 : condition(tokens, verb);
        int pressure = condition < 0 ? -1 : pressure(tokens, condition);
        Span setter = pressure < 0 ? null : subject(tokens, pressure);
        if (setter == null || !term(tokens, pronoun) || condition + 1 >= verb) {
            return null;
        }
        int end = condition + 1;
        while (end < verb && !tokens.get(end).tagged("V") && !tokens.get(end).tagged("MD")) {
            end++;
        }
        if (end == condition + 1) {
            return null;
        }
        Span follower =
                tokens.get(condition + 1).span().union(tokens.get(end - 1).span());
        Span span = tokens.get(pronoun).span();
        return new Referent(span, List.of(mention(article, follower), mention(article, setter)), article.quoted(span));
    }

    private static Mention mention(Annotated article, Span span) {
        return new Mention(span, article.article().line(span), null);
    }

    private static int back(List<Token> tokens, int from, Set<String> verbs) {
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            if (tokens.get(i).tagged("V") && verbs.contains(tokens.get(i).lemma())) {
                return i;
            }
        }
        return -1;
    }

    private static int condition(List<Token> tokens, int verb) {
        for (int i = verb - 1; i > 0; i--) {
            if (CONDITIONS.contains(tokens.get(i).lemma())) {
                return i;
            }
        }
        return -1;
    }

    private static int pressure(List<Token> tokens, int condition) {
        for (int i = condition - 1; i > 0; i--) {
            boolean presses =
                    tokens.get(i).tagged("V") && PRESSURE.contains(tokens.get(i).lemma());
            if (presses && subject(tokens, i) != null) {
                return i;
            }
        }
        return -1;
    }

    private static boolean term(List<Token> tokens, int pronoun) {
        for (int i = pronoun + 1; i <= pronoun + REACH && i < tokens.size(); i++) {
            if (tokens.get(i).tagged("N") && TERMS.contains(tokens.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** The names or nouns right before the verb and its auxiliaries. */
    private static @Nullable Span subject(List<Token> tokens, int verb) {
        int end = verb;
        while (end > 0
                && (tokens.get(end - 1).tagged("V")
                        || tokens.get(end - 1).tagged("RB")
                        || tokens.get(end - 1).tagged("MD"))) {
            end--;
        }
        int start = end;
        while (start > 0
                && (tokens.get(start - 1).tagged("N")
                        || tokens.get(start - 1).tagged("J")
                        || tokens.get(start - 1).tagged("POS"))) {
            start--;
        }
        return start == end
                ? null
                : tokens.get(start).span().union(tokens.get(end - 1).span());
    }
}
