package org.factdesk.extract.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Motive;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds motives told of an act: "the push reflects Tamm's wish to …", "the raid was designed to …". */
public final class Motives implements Extractor {
    private static final Set<String> SHOWING = Lexicon.words("showing-verbs");
    private static final Set<String> INTENTS = Lexicon.words("intents");
    private static final Set<String> ACTS = Lexicon.words("acts");
    private static final Set<String> PURPOSES = Set.of("designed", "calculated", "intended", "meant", "aimed");
    private static final Pattern OWNED = Pattern.compile("DT|NN.*|JJ.*|POS|PRP\\$|VBG|VBN|CD|RB");
    private static final Pattern VERBAL = Pattern.compile("RB.*|MD|VB.*");
    private static final int NEAR = 6;

    @Override
    public List<Motive> extract(Annotated article, Statements statements) {
        Voice voice = new Voice(article, statements);
        List<Motive> motives = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = article.tokens(sentence);
            for (int at = 1; at < tokens.size(); at++) {
                Motive motive = motive(article, sentence, tokens, at, voice);
                if (motive != null) {
                    motives.add(motive);
                }
            }
        }
        return motives;
    }

    private static @Nullable Motive motive(
            Annotated article, Sentence sentence, List<Token> tokens, int at, Voice voice) {
        Token verb = tokens.get(at);
        boolean shows = (verb.tagged("VB") || verb.tagged("NNS")) && SHOWING.contains(verb.lemma());
        int end = shows ? intent(tokens, at + 1) : purpose(tokens, at);
        int act = end < 0 ? -1 : act(tokens, at);
        if (act < 0) {
            return null;
        }
        int actor = shows ? at + 1 : act;
        Span span = verb.span().union(tokens.get(end).span());
        Token owner = tokens.get(actor);
        return new Motive(
                span,
                new Mention(owner.span(), article.article().words(owner.span()), null),
                article.quoted(span),
                voice.of(sentence, tokens.get(act).span().union(verb.span())));
    }

    /** The place of the noun in "Tamm's strong wish to …", or -1: somebody must own the wish. */
    private static int intent(List<Token> tokens, int start) {
        boolean owned = false;
        for (int at = start; at < Math.min(tokens.size() - 1, start + NEAR + 1); at++) {
            Token token = tokens.get(at);
            owned |= token.tag().equals("POS") || token.tagged("PRP$");
            if (owned && INTENTS.contains(token.lemma())) {
                return goesOn(tokens.get(at + 1)) ? at : -1;
            }
            if (!OWNED.matcher(token.tag()).matches()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean goesOn(Token token) {
        return token.is("to")
                || token.is("for")
                || token.is("at")
                || token.is("that")
                || token.is("of")
                || token.is("in")
                || token.is("over");
    }

    /** The place of "to" or "at" in "was clearly designed to", or -1. */
    private static int purpose(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean passive = PURPOSES.contains(verb.text().toLowerCase(Locale.ROOT));
        if (!passive
                || at + 1 >= tokens.size()
                || !(tokens.get(at + 1).is("to") || tokens.get(at + 1).is("at"))) {
            return -1;
        }
        int be = at - 1;
        while (be > 0 && tokens.get(be).tagged("RB")) {
            be--;
        }
        return tokens.get(be).lemma().equals("be") ? at + 1 : -1;
    }

    /** The place of the act that is the subject before {@code at}, or -1. */
    private static int act(List<Token> tokens, int at) {
        for (int before = at - 1; before >= Math.max(0, at - NEAR); before--) {
            Token token = tokens.get(before);
            if (ACTS.contains(token.lemma()) || ACTS.contains(token.text().toLowerCase(Locale.ROOT))) {
                return before;
            }
            if (!VERBAL.matcher(token.tag()).matches() || token.tagged("VBG")) {
                return -1;
            }
        }
        return -1;
    }
}
