package org.factdesk.extract.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.LoadedVerb;
import org.factdesk.claim.Statement;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds verbs of speech that judge what is said, or who says it. */
public final class LoadedVerbs implements Extractor {
    private static final Set<String> WITH_NOUN = Lexicon.words("loaded-with-noun");
    private static final Set<String> CLAIMED = Lexicon.words("claimed-things");
    private static final Set<String> STRUCK = Lexicon.words("struck-things");
    private static final Set<String> COURT = Lexicon.words("court-words");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private final Set<String> verbs;

    /** A finder of the verbs that {@code desk} takes for loaded. */
    public LoadedVerbs(DeskWords desk) {
        verbs = desk.words(DeskWords.Kind.LOADED_ATTRIBUTION_VERBS);
    }

    @Override
    public List<LoadedVerb> extract(Annotated article, Statements statements) {
        List<LoadedVerb> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, verbs)) {
                continue;
            }
            boolean legal = article.has(sentence, COURT);
            for (Statement statement : statements.near(sentence.span())) {
                Span cue = statement.cue();
                if (cue != null && sentence.span().covers(cue)) {
                    verb(article, sentence, statement, cue)
                            .forEach(verb ->
                                    found.add(new LoadedVerb(verb, statements.quotedOrAttributed(verb), legal)));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private List<Span> verb(Annotated article, Sentence sentence, Statement statement, Span cue) {
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = article.tokens(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean loaded = cue.covers(token.span()) && token.tagged("V") && verbs.contains(token.lemma());
            boolean told = loaded && !otherSense(tokens, i) && !imagined(tokens, i);
            if (told && (WITH_NOUN.contains(token.lemma()) || says(article, statement))) {
                spans.add(token.span());
            }
        }
        return spans;
    }

    /** "Insisted on a vote", "claimed responsibility", "slammed the door": no words are told. */
    private static boolean otherSense(List<Token> tokens, int verb) {
        if (verb + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(verb + 1);
        return switch (tokens.get(verb).lemma()) {
            case "insist" -> next.is("on");
            case "claim" -> CLAIMED.contains(next.lemma());
            case "slam", "blast" -> next.tagged("IN") || next.tagged("RP") || hit(tokens, verb + 1);
            default -> false;
        };
    }

    /** Whether the noun phrase that begins at {@code from} is a thing that can be struck. */
    private static boolean hit(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && (tokens.get(end).tagged("DT")
                        || tokens.get(end).tagged("PRP$")
                        || tokens.get(end).tagged("J")
                        || tokens.get(end).tagged("N"))) {
            end++;
        }
        return end > from && STRUCK.contains(tokens.get(end - 1).lemma());
    }

    /** "Few would ever admit", "I confessed": nobody did, or it is the writer. */
    private static boolean imagined(List<Token> tokens, int verb) {
        return IntStream.range(Math.max(0, verb - 2), verb)
                .mapToObj(tokens::get)
                .anyMatch(token ->
                        token.is("would") || token.is("could") || token.text().equals("I"));
    }

    /** Whether a quotation or a clause follows or leads: "claimed responsibility" says nothing of the words. */
    private static boolean says(Annotated article, Statement statement) {
        if (!statement.quotes().isEmpty()) {
            return true;
        }
        return statement.content().stream().anyMatch(content -> finite(article, content));
    }

    private static boolean finite(Annotated article, Span content) {
        return article.tokens(content).stream().anyMatch(token -> token.tagged("MD") || FINITE.contains(token.tag()));
    }
}
