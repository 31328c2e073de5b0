package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Study;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds studies, polls and surveys where an article first gives their result: "a study found", "according to a recent survey". */
public final class Studies implements Extractor {
    private static final Set<String> NOUNS = Lexicon.words("study-nouns");
    private static final Set<String> VERBS = Lexicon.words("study-verbs");

    @Override
    public List<Study> extract(Annotated article, Statements statements) {
        List<Study> studies = new ArrayList<>();
        StudyDetails details = null;
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, NOUNS)) {
                continue;
            }
            List<Token> tokens = article.tokens(sentence);
            for (int at = 0; at < tokens.size(); at++) {
                int first = noun(tokens, at) ? first(tokens, at) : -1;
                if (first >= 0 && (before(tokens, first) || behind(tokens, at))) {
                    details = details == null ? new StudyDetails(article) : details;
                    Span span = tokens.get(first).span().union(tokens.get(at).span());
                    studies.add(details.read(sentence, tokens.get(at).lemma(), span, statements));
                }
            }
        }
        return studies;
    }

    private static boolean noun(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean more = at + 1 < tokens.size() && tokens.get(at + 1).tagged("NN");
        return token.tagged("NN") && !token.tagged("NNP") && !more && NOUNS.contains(token.lemma());
    }

    /** Where the phrase of the noun at {@code at} begins, or -1 where it is one already known ("the study", "its poll"). */
    private static int first(List<Token> tokens, int at) {
        int first = at;
        while (first > 0 && modifies(tokens.get(first - 1))) {
            first--;
        }
        Token before = first > 0 ? tokens.get(first - 1) : null;
        if (before != null && (before.is("a") || before.is("an") || before.is("another") || before.is("some"))) {
            return first - 1;
        }
        boolean known = before != null
                && (before.tagged("DT") || before.tagged("PRP$") || before.tag().equals("POS"));
        boolean several = tokens.get(at).tag().equals("NNS")
                || tokens.get(at).is("research")
                || tokens.get(first).tagged("CD");
        return known || !several ? -1 : first;
    }

    private static boolean modifies(Token token) {
        return token.tagged("JJ") || token.tagged("NN") || token.tagged("CD") || token.tagged("VBN");
    }

    /** "According to a survey". */
    private static boolean before(List<Token> tokens, int first) {
        return first > 1
                && tokens.get(first - 1).is("to")
                && tokens.get(first - 2).is("according");
    }

    /** "A study of mice has found". */
    private static boolean behind(List<Token> tokens, int noun) {
        for (int i = noun + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.tagged("VB")
                    && !helps(token)
                    && !token.tag().equals("VBN")
                    && !token.tag().equals("VBG")) {
                return VERBS.contains(token.lemma());
            }
            if (token.tag().equals("VBN") && helped(tokens, i)) {
                return VERBS.contains(token.lemma());
            }
            if (token.is(",") || token.is(".") || token.is("to") || token.tagged("W") || token.tagged("MD")) {
                return false;
            }
        }
        return false;
    }

    private static boolean helps(Token token) {
        return token.lemma().equals("have");
    }

    private static boolean helped(List<Token> tokens, int at) {
        int i = at - 1;
        while (i > 0 && tokens.get(i).tagged("RB")) {
            i--;
        }
        return helps(tokens.get(i));
    }
}
