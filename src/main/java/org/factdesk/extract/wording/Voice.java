package org.factdesk.extract.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/**
 * Tells whose wording something is. A statement's speaker chose the words of its content, but not where it only tells of an intention:
 * "threatened them with savagery" is the writer's word. A cue word to the left counts even where no statement was read from it, though
 * not in "answered with a decree".
 */
final class Voice {
    private static final Map<String, String> CUES = Lexicon.table("cue-verbs");
    private static final Set<String> CUE_NOUNS =
            Set.copyOf(Lexicon.table("cue-nouns").keySet());
    /** "A callous man in the words of the judge". */
    private static final Set<String> IN_WORDS_OF = Set.of("words", "eyes", "view", "opinion");

    private static final String ATTRIBUTING = "speech|belief|attitude|question";

    private final Annotated article;
    private final Statements statements;

    Voice(Annotated article, Statements statements) {
        this.article = article;
        this.statements = statements;
    }

    /** Who chose the words at {@code span} of {@code sentence}; {@link Source.None} where the writer did. */
    Source of(Sentence sentence, Span span) {
        return statements.near(span).stream()
                .filter(statement -> statement.content().stream().anyMatch(content -> content.covers(span)))
                .filter(statement -> !(statement.source() instanceof Source.None))
                .filter(statement -> !intention(statement))
                .min(Comparator.comparingInt(statement -> statement.span().length()))
                .map(Statement::source)
                .orElseGet(() -> byCue(sentence, span));
    }

    private boolean intention(Statement statement) {
        Span cue = statement.cue();
        return cue != null
                && article.tokens(cue).stream()
                        .anyMatch(token -> CUES.getOrDefault(token.lemma(), "").startsWith("intention"));
    }

    private Source byCue(Sentence sentence, Span span) {
        List<Token> tokens = article.tokens(sentence);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (IN_WORDS_OF.contains(tokens.get(i).text()) && tokens.get(i + 1).is("of")) {
                return new Source.Unresolved(tokens.get(i).span());
            }
        }
        for (int i = 0; i + 1 < tokens.size() && tokens.get(i).span().start() < span.start(); i++) {
            if (attributes(tokens.get(i)) && !tokens.get(i + 1).is("with")) {
                return new Source.Unresolved(tokens.get(i).span());
            }
        }
        return new Source.None();
    }

    private static boolean attributes(Token token) {
        String cue = CUES.getOrDefault(token.lemma(), "");
        boolean verb = token.tagged("VB") && cue.split("\t", 2)[0].matches(ATTRIBUTING);
        return verb
                || (token.tagged("NN") && CUE_NOUNS.contains(token.lemma()))
                || token.is("according")
                || token.is("so-called")
                || token.is("alleged");
    }
}
