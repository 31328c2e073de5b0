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

/** Finds motives told of an act: "the push reflects Tamm's wish to …", "the raid was designed to …", "in a bid to …". */
public final class Motives implements Extractor {
    private static final Set<String> SHOWING = Lexicon.words("showing-verbs");
    private static final Set<String> INTENTS = Lexicon.words("intents");
    private static final Set<String> ACTS = Lexicon.words("acts");
    private static final Set<String> PURPOSES = Set.of("designed", "calculated", "intended", "meant", "aimed");
    private static final Set<String> PLOYS = Lexicon.words("ploys");
    private static final Set<String> WANTING = Lexicon.words("wanting-verbs");
    private static final Pattern OWNED = Pattern.compile("DT|NN.*|JJ.*|POS|PRP\\$|VBG|VBN|CD|RB");
    private static final Pattern VERBAL = Pattern.compile("RB.*|MD|VB.*");
    private static final int NEAR = 6;

    /** Places in a sentence: of the act, of whose motive it is, and where the words end that tell of it. */
    private record Reading(int act, int actor, int end) {}

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
        Reading reading = read(tokens, at);
        if (reading == null || quotes(article, tokens, reading.end() + 1)) {
            return null;
        }
        Span verb = tokens.get(at).span();
        Span span = verb.union(tokens.get(reading.end()).span());
        Span owner = tokens.get(reading.actor()).span();
        Span told = verb.union(tokens.get(reading.act()).span());
        return new Motive(
                span,
                new Mention(owner, article.article().words(owner), null),
                article.quoted(span),
                voice.of(sentence, told));
    }

    private static @Nullable Reading read(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        if ((verb.tagged("VB") || verb.tagged("NNS")) && SHOWING.contains(verb.lemma())) {
            return ofAct(tokens, at, at + 1, intent(tokens, at + 1));
        }
        if (verb.tagged("VB") && WANTING.contains(verb.lemma()) && is(tokens, at + 1, "to")) {
            int act = opening(tokens, at);
            return act < 0 ? ofAct(tokens, at, -1, at + 1) : new Reading(act, at - 1, at + 1);
        }
        if (verb.lemma().equals("be") || verb.is("in")) {
            int end = ploy(tokens, at + 1);
            return end < 0 || at == 0 ? null : new Reading(at - 1, at - 1, end);
        }
        return ofAct(tokens, at, -1, purpose(tokens, at));
    }

    /** The reading whose subject is an act; null where {@code end} is none or the subject is something else. The act is the actor where there is none. */
    private static @Nullable Reading ofAct(List<Token> tokens, int at, int actor, int end) {
        int act = end < 0 ? -1 : act(tokens, at);
        return act < 0 ? null : new Reading(act, actor < 0 ? act : actor, end);
    }

    /** The act in "With the speech the king hopes", or -1. */
    private static int opening(List<Token> tokens, int at) {
        if (!tokens.get(0).lemma().equals("with")) {
            return -1;
        }
        for (int i = 1; i < Math.min(at, NEAR); i++) {
            if (ACTS.contains(tokens.get(i).lemma())) {
                return i;
            }
        }
        return -1;
    }

    /** The place of "to" in "a ploy to", "an apparent bid by the governor to", or -1. */
    private static int ploy(List<Token> tokens, int start) {
        int noun = start + 1;
        while (noun < Math.min(tokens.size(), start + NEAR) && tokens.get(noun).tagged("JJ")) {
            noun++;
        }
        if (start >= tokens.size()
                || !tokens.get(start).tagged("DT")
                || noun >= tokens.size()
                || !PLOYS.contains(tokens.get(noun).lemma())) {
            return -1;
        }
        if (is(tokens, noun + 1, "to")) {
            return noun + 1;
        }
        for (int i = noun + 2; is(tokens, noun + 1, "by") && i < noun + NEAR; i++) {
            if (is(tokens, i, "to")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether somebody's own words begin at {@code at}: «in a bid to "calm the street"». */
    private static boolean quotes(Annotated article, List<Token> tokens, int at) {
        return at < tokens.size()
                && article.quotations(tokens.get(at).span()).stream()
                        .anyMatch(quotation ->
                                quotation.span().covers(tokens.get(at).span()));
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
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
