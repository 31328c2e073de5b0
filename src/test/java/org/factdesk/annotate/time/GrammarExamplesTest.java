package org.factdesk.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of the time grammar. */
class GrammarExamplesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 11);
    private static final Grammar GRAMMAR = new Grammar();
    private static final Guards GUARDS = new Guards();
    private static final Pattern WORD = Pattern.compile("\\w+|\\S");

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItSays() {
        List<String> examples = Lexicon.lines("time-grammar").stream()
                .map(String::trim)
                .filter(line -> line.startsWith(">"))
                .toList();
        assertThat(examples).hasSizeGreaterThan(120);
        return examples.stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line.substring(1))));
    }

    @Test
    void everyPatternHasAnExample() {
        Set<String> shown = new HashSet<>();
        for (String line : Lexicon.lines("time-grammar")) {
            if (line.trim().startsWith(">")) {
                shown.addAll(patterns(line.trim().substring(1)));
            }
        }
        assertThat(new Grammar().patterns())
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(shown).contains(pattern));
    }

    @Test
    void aWordThatAnEditorPutIntoAQuotationIsRead() {
        assertThat(times("\"[Ten] years ago we built it,\" he said."))
                .singleElement()
                .satisfies(time -> assertThat(time.value()).isEqualTo("2016"));
    }

    @Test
    void aHedgeMeasuresAndDoesNotOpenAYear() {
        String text = "Output grew over 2000 - 2020 in all.";
        assertThat(times(text).get(0).span().in(text)).isEqualTo("2000");
    }

    /** The patterns that fit the expression in brackets. */
    private static List<String> patterns(String example) {
        String text = example.replace("[", "").replace("]", "");
        int start = example.indexOf('[');
        List<Piece> pieces = new Lexer(new Vocabulary()).pieces(text, new Span(0, text.lastIndexOf('=')));
        List<String> patterns = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Match match = GRAMMAR.longest(pieces, at, candidate -> GUARDS.allows(candidate, false));
            if (match != null && pieces.get(match.end() - 1).end() > start) {
                patterns.add(match.rule().pattern());
                break;
            }
        }
        return patterns;
    }

    private static void check(String example) {
        int equals = example.lastIndexOf('=');
        String marked = example.substring(0, equals).trim();
        String text = marked.replace("[", "").replace("]", "");
        String words = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
        assertThat(times(text))
                .anySatisfy(time -> assertThat(time.span().in(text) + " = " + time.type() + " " + time.value())
                        .isEqualTo(words + " = " + example.substring(equals + 1).trim()));
    }

    static List<TimeExpression> times(String text) {
        Span all = new Span(0, text.length());
        Article article = new Article("draft", null, Meta.NONE.withAsOf(AS_OF), text, List.of(), OffsetMap.NONE);
        List<Token> tokens = tokens(text);
        return TimeFinder.find(article, tokens, List.of(new Sentence(all, 0, tokens.size(), 0)));
    }

    /** Words with the one tag the finder looks at, so that this test needs no model. */
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String tag = word.group().matches("\\w+ed|fell|was|rose|left|met|sank|shut|grew") ? "VBD" : "NN";
            String shown = word.group().equals("will") ? "MD" : tag;
            tokens.add(new Token(new Span(word.start(), word.end()), word.group(), shown, word.group()));
        }
        return tokens;
    }
}
