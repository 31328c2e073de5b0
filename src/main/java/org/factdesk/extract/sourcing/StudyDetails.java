package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Study;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Looks for what an article tells of a study: in its own paragraph and wherever the study, its makers or those it asked come up again. */
final class StudyDetails {
    private static final Set<String> WORDS = Lexicon.words("study-details");
    private static final Set<String> MAKING = Set.of("by", "from", "at", "for");
    private static final Set<String> ASKING = Lexicon.words("sample-leads");
    private static final Set<String> PRINTED = Set.of("journal", "published", "magazine", "nature", "lancet", "margin");
    private static final int FEWEST_ASKED = 5;
    private static final int NEAR = 4;

    private final Annotated article;

    StudyDetails(Annotated article) {
        this.article = article;
    }

    /** The study whose {@code noun} stands in {@code phrase} of {@code own}. */
    Study read(Sentence own, String noun, Span phrase, Statements statements) {
        List<Sentence> near = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (sentence.section() == own.section() || speaksOf(sentence, noun)) {
                near.add(sentence);
            }
        }
        return new Study(
                phrase,
                near.stream().anyMatch(sentence -> made(sentence, phrase)),
                near.stream().anyMatch(this::dated),
                near.stream().anyMatch(this::measured),
                article.quoted(phrase),
                statements.sourceOf(phrase));
    }

    private boolean speaksOf(Sentence sentence, String noun) {
        for (Token token : article.tokens(sentence)) {
            if (token.lemma().equals(noun)
                    || token.lemma().equals("pollster")
                    || token.lemma().equals("respondent")) {
                return true;
            }
        }
        return false;
    }

    /** "A Gallup poll", "a study by the health ministry", "scientists at Lund University". */
    private boolean made(Sentence sentence, Span phrase) {
        for (Name name : article.names(sentence.span())) {
            boolean here = sentence.span().covers(name.span());
            if (here && (phrase.covers(name.span()) || (maker(name) && byLeads(sentence, name.span())))) {
                return true;
            }
        }
        List<Token> tokens = article.tokens(sentence);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("by")
                    && (tokens.get(i + 1).tagged("DT") || tokens.get(i + 1).tagged("NNP"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean maker(Name name) {
        return name.type() == NameType.ORGANIZATION
                || name.type() == NameType.PERSON
                || name.type() == NameType.FACILITY;
    }

    private boolean byLeads(Sentence sentence, Span name) {
        List<Token> before = new ArrayList<>();
        for (Token token : article.tokens(sentence)) {
            if (token.span().end() <= name.start()) {
                before.add(token);
            }
        }
        return before.subList(Math.max(0, before.size() - NEAR), before.size()).stream()
                .anyMatch(token -> MAKING.contains(lower(token)));
    }

    private boolean dated(Sentence sentence) {
        return article.times(sentence.span()).stream()
                .anyMatch(time -> time.type() == TimexType.DATE
                        && !time.value().endsWith("_REF")
                        && sentence.span().covers(time.span()));
    }

    /** "Of 300 calls", "1,200 pupils", "in the Journal of Cardiology". */
    private boolean measured(Sentence sentence) {
        List<Token> tokens = article.tokens(sentence);
        for (Token token : tokens) {
            if (PRINTED.contains(lower(token))) {
                return true;
            }
        }
        for (NumberExpression number : article.numbers(sentence.span())) {
            boolean many = number.count() && number.value().intValue() >= FEWEST_ASKED;
            if (many && sentence.span().covers(number.span()) && sample(tokens, number.span())) {
                return true;
            }
        }
        return false;
    }

    private static boolean sample(List<Token> tokens, Span number) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(number)) {
                boolean asked = ASKING.contains(lower(tokens.get(i - 1)))
                        || (i > 1 && ASKING.contains(lower(tokens.get(i - 2))));
                return asked
                        || tokens.subList(i, Math.min(tokens.size(), i + NEAR)).stream()
                                .anyMatch(token -> WORDS.contains(token.lemma()));
            }
        }
        return false;
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
