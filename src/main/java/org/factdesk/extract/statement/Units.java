package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Quotation;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Folds the quotations and brackets of an article's sentences. */
final class Units {
    private static final int LONG_BRACKET = 12;
    private static final int LONG_FRAGMENT = 4;
    private static final int LONGEST_SPEAKER = 6;

    private final Annotated article;

    private Units(Annotated article) {
        this.article = article;
    }

    /** The units of {@code article} in the order of the text. */
    static List<Unit> of(Annotated article) {
        return new Units(article).read();
    }

    private List<Unit> read() {
        List<Unit> units = new ArrayList<>();
        List<Sentence> sentences = article.sentences();
        int i = 0;
        while (i < sentences.size()) {
            int next = i + 1;
            while (next < sentences.size() && joined(sentences.get(next - 1), sentences.get(next))) {
                next++;
            }
            Unit unit = fold(sentences.get(i), sentences.get(next - 1));
            if (unit.size() > 0) {
                units.add(unit);
            }
            i = next;
        }
        return units;
    }

    private boolean joined(Sentence before, Sentence after) {
        int border = after.span().start();
        if (announces(before) && opensWithQuotation(after)) {
            return after.section() - before.section() <= 1;
        }
        return before.section() == after.section()
                && (quotations(after.span())
                                .anyMatch(q -> q.span().start() < border
                                        && border < q.span().end())
                        || asks(before, after)
                        || (Signatures.signs(article.tokens(after)) && closes(before)));
    }

    /** «"Will it hold?" Hale asked.»: the mark ends the quotation, not the sentence. */
    private boolean asks(Sentence before, Sentence after) {
        String end = article.article().words(before.span());
        int last = end.length() - 1;
        while (last > 0 && "\"'\u201D\u2019".indexOf(end.charAt(last)) >= 0) {
            last--;
        }
        boolean question = last > 0 && "?!".indexOf(end.charAt(last)) >= 0;
        List<Token> next = article.tokens(after);
        return question && closes(before) && answers(next);
    }

    /** «Hale said:» with the quotation in a paragraph of its own. */
    private boolean announces(Sentence sentence) {
        List<Token> words = article.tokens(sentence);
        return words.get(words.size() - 1).is(":");
    }

    private boolean opensWithQuotation(Sentence sentence) {
        return quotations(sentence.span())
                .anyMatch(q -> q.span().start() == sentence.span().start());
    }

    private boolean closes(Sentence sentence) {
        return quotations(sentence.span())
                .anyMatch(q -> q.span().end() == sentence.span().end());
    }

    /** "Hale asked", "the mayor of Oslo said": a speaker and a verb of saying that has no content of its own. */
    private static boolean answers(List<Token> next) {
        int verb = 1;
        while (verb < next.size() && verb < LONGEST_SPEAKER && !Tags.says(next.get(verb))) {
            if (next.get(verb).is(",") || next.get(verb).is("and")) {
                return false;
            }
            verb++;
        }
        return verb + 1 < next.size()
                && Tags.says(next.get(verb))
                && !next.get(verb + 1).is("that");
    }

    private Unit fold(Sentence first, Sentence last) {
        List<Token> tokens = article.tokens().subList(first.first(), last.end());
        List<Token> words = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            Quotation quotation = quotationAt(token.span());
            int bracketEnd = bracketEnd(tokens, i);
            if (quotation != null) {
                addQuotation(words, quotation);
                while (i < tokens.size()
                        && tokens.get(i).span().start() < quotation.span().end()) {
                    i++;
                }
            } else if (bracketEnd > i) {
                Span span = token.span().union(tokens.get(bracketEnd - 1).span());
                words.add(new Token(span, "()", Unit.BRACKET, "()"));
                i = bracketEnd;
            } else {
                words.add(token);
                i++;
            }
        }
        return new Unit(Tags.mended(words), last.section());
    }

    private @Nullable Quotation quotationAt(Span token) {
        return quotations(token)
                .filter(q -> q.span().overlaps(token))
                .findFirst()
                .orElse(null);
    }

    private Stream<Quotation> quotations(Span near) {
        return article.quotations(near).stream().filter(quotation -> quotation.depth() == 0);
    }

    private static int bracketEnd(List<Token> tokens, int open) {
        if (open == 0 || !(tokens.get(open).is("(") || tokens.get(open).is("["))) {
            return open;
        }
        for (int i = open + 1; i < tokens.size() && i < open + LONG_BRACKET; i++) {
            if (tokens.get(i).is(")") || tokens.get(i).is("]")) {
                return i + 1;
            }
        }
        return open;
    }

    /** The quotation as one word; a comma or full stop that stands inside the marks is seen outside them, without extent. */
    private void addQuotation(List<Token> words, Quotation quotation) {
        String said = article.article().words(quotation.words()).strip();
        boolean capital = !said.isEmpty() && Character.isUpperCase(said.charAt(0));
        words.add(new Token(quotation.span(), "\"\"", tag(words, said), capital ? "\"A" : "\"a"));
        Span end = new Span(quotation.span().end(), quotation.span().end());
        if (said.endsWith(",")) {
            words.add(new Token(end, ",", ",", ","));
        } else if (said.endsWith(".")) {
            words.add(new Token(end, ".", ".", "."));
        }
    }

    private static String tag(List<Token> words, String said) {
        if (words.isEmpty()) {
            return Unit.QUOTE;
        }
        Token before = words.get(words.size() - 1);
        int length = said.isEmpty() ? 0 : said.split("\\s+").length;
        boolean set = before.is(",") || before.is(":") || before.is("-") || before.is(".") || before.is("--");
        boolean capital = !said.isEmpty() && Character.isUpperCase(said.charAt(0));
        boolean ends = !said.isEmpty() && ".!?".indexOf(said.charAt(said.length() - 1)) >= 0;
        boolean sentence = set ? length >= LONG_FRAGMENT || capital || ends : capital && length >= LONG_FRAGMENT;
        return sentence ? Unit.QUOTE : Unit.FRAGMENT;
    }
}
