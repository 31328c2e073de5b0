package org.factdesk.extract.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.LoadedWord;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds words that judge, with the noun phrase they stand in. */
public final class LoadedWords implements Extractor {
    private static final Set<String> ACTS = Lexicon.words("loaded-acts");
    private final Set<String> loadedWords;

    /** A finder of the words that {@code desk} takes for loaded. */
    public LoadedWords(DeskWords desk) {
        loadedWords = desk.words(DeskWords.Kind.LOADED_WORDS);
    }

    @Override
    public List<LoadedWord> extract(Annotated article, Statements statements) {
        Voice voice = new Voice(article, statements);
        List<LoadedWord> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = article.tokens(sentence);
            if (tokens.stream().anyMatch(token -> token.text().equals("I"))) {
                continue;
            }
            for (int at = 0; at < tokens.size(); at++) {
                if (loaded(tokens, at)) {
                    Span span = phrase(tokens, at);
                    found.add(new LoadedWord(
                            span,
                            article.quoted(tokens.get(at).span()),
                            voice.of(sentence, tokens.get(at).span())));
                }
            }
        }
        return found;
    }

    private boolean loaded(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean kind =
                token.tagged("JJ") || token.tag().equals("NN") || token.tag().equals("NNS");
        boolean act = at > 1
                && tokens.get(at - 1).is("of")
                && tokens.get(at - 2).lemma().equals("act")
                && ACTS.contains(token.text().toLowerCase(Locale.ROOT));
        return act || (kind && loadedWords.contains(token.lemma()) && !term(tokens, at));
    }

    /** "Crime of aggression" is a term of law, "evil spirits" are one of religion. */
    private static boolean term(List<Token> tokens, int at) {
        if (at + 1 < tokens.size() && tokens.get(at + 1).lemma().equals("spirit")) {
            return true;
        }
        return at > 1
                && tokens.get(at - 1).is("of")
                && tokens.get(at - 2).lemma().equals("crime");
    }

    /** "Fresh acts of aggression", "a cowardly raid" without the article. */
    private static Span phrase(List<Token> tokens, int at) {
        int first = at;
        while (first > 0 && part(tokens.get(first - 1))) {
            first--;
        }
        if (first > 1 && tokens.get(first - 1).is("of") && part(tokens.get(first - 2))) {
            first -= 2;
            while (first > 0 && part(tokens.get(first - 1))) {
                first--;
            }
        }
        int last = at;
        while (last + 1 < tokens.size() && part(tokens.get(last + 1))) {
            last++;
        }
        return tokens.get(first).span().union(tokens.get(last).span());
    }

    private static boolean part(Token token) {
        return token.tagged("JJ") || token.tag().equals("NN") || token.tag().equals("NNS");
    }
}
