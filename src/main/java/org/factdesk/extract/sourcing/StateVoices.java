package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.annotate.TokenRange;
import org.factdesk.claim.Source;
import org.factdesk.claim.StateVoice;
import org.factdesk.claim.Statement;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds statements of which the speaker is a whole state. */
public final class StateVoices implements Extractor {
    private static final Set<String> ACTS = Lexicon.words("state-acts");
    /** Words before the state that make it a condition, or part of what somebody else says. */
    private static final Set<String> UNDER =
            Set.of("if", "when", "whether", "unless", "until", "once", "should", "because", "that", "in", "at", "near");

    private static final Set<String> GOVERNMENTS = Lexicon.words("state-nouns");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "''", "\"");
    private static final int VERB_GROUP = 4;

    @Override
    public List<StateVoice> extract(Annotated article, Statements statements) {
        List<StateVoice> found = new ArrayList<>();
        for (Statement statement : statements.all()) {
            Span cue = statement.cue();
            if (cue != null && statement.source() instanceof Source.State state && speaks(article, state, cue)) {
                found.add(new StateVoice(statement.span(), cue, state.spans().get(0)));
            }
        }
        return found;
    }

    private static boolean speaks(Annotated article, Source.State source, Span cue) {
        Span state = source.spans().get(0);
        return article.sentences(cue).stream()
                .filter(sentence ->
                        sentence.span().covers(cue) && sentence.span().covers(state))
                .anyMatch(sentence -> whole(article, sentence)
                        && state(article, state)
                        && own(article, sentence, state)
                        && told(article, sentence, cue));
    }

    /** Whether it is not a headline, which may say "Iran condemns attack" for short. */
    private static boolean whole(Annotated article, Sentence sentence) {
        List<Token> tokens = article.tokens(sentence);
        return ENDS.contains(tokens.get(tokens.size() - 1).text());
    }

    /** Not somebody from there ("the Utah native"), nor somebody of that name ("Steve Israel"). */
    private static boolean state(Annotated article, Span state) {
        List<Token> words = article.tokens(state);
        if (words.isEmpty()) {
            return false;
        }
        Token last = words.get(words.size() - 1);
        String ending = " " + last.text();
        boolean commoner = last.tag().equals("NN") && !GOVERNMENTS.contains(last.lemma());
        return !commoner
                && article.names().stream()
                        .noneMatch(name -> name.type() == NameType.PERSON
                                && article.article().words(name.span()).endsWith(ending));
    }

    /** Not "if the government says", "told us that Norway believes", "the mayor of Aurora, Colorado, said". */
    private static boolean own(Annotated article, Sentence sentence, Span state) {
        List<Token> tokens = article.tokens(sentence);
        TokenRange words = article.range(sentence, state);
        if (words.first() == 0) {
            return true;
        }
        Token before = tokens.get(words.first() - 1);
        boolean behindName = before.is(",")
                && words.first() > 1
                && article.names(tokens.get(words.first() - 2).span()).stream()
                        .anyMatch(name ->
                                name.span().covers(tokens.get(words.first() - 2).span()));
        return !behindName && !UNDER.contains(before.lemma());
    }

    /** Not "could declare", "never blamed", "issued an order". */
    private static boolean told(Annotated article, Sentence sentence, Span cue) {
        List<Token> tokens = article.tokens(sentence);
        TokenRange words = article.range(sentence, cue);
        boolean act = tokens.subList(words.first(), words.end()).stream()
                .anyMatch(token -> token.is(":") || (token.tagged("V") && ACTS.contains(token.lemma())));
        return !act
                && !aside(tokens, words)
                && IntStream.range(Math.max(0, words.first() - VERB_GROUP), words.end())
                        .mapToObj(tokens::get)
                        .noneMatch(
                                token -> (token.tagged("MD") && !token.lemma().equals("will")) || token.is("never"));
    }

    /** "Is drafting a plan, believing it to be sound": what is told is the deed. */
    private static boolean aside(List<Token> tokens, TokenRange cue) {
        Token first = tokens.get(cue.first());
        boolean participle = first.tagged("VBG") && !first.lemma().equals("accord") && cue.first() > 0;
        return participle && !tokens.get(cue.first() - 1).lemma().equals("be");
    }
}
