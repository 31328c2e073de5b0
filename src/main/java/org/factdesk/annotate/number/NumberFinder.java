package org.factdesk.annotate.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Approximation;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Article;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of an article that count or measure something; ordinals, dates, scores and names with digits are none. */
public final class NumberFinder {
    private static final Pattern RANGE = Pattern.compile("\\s?[-\u2013]\\s?(?=\\d)|\\s(?:to|or)\\s");
    private static final Pattern BETWEEN = Pattern.compile("\\sand\\s");
    private static final Pattern CHANGE_FORM = Pattern.compile("by|[a-z]{3,}");
    private static final Set<String> CHANGES = Lexicon.table("change-verbs").keySet();
    private static final Set<String> NOT_ONE =
            Set.of("no", "each", "every", "this", "that", "the", "another", "any", "which");
    private static final int WIDEST_RANGE = 10;

    private NumberFinder() {}

    /** The numbers of {@code article} in the order of the text. */
    public static List<NumberExpression> find(Article article, List<Token> tokens, List<Sentence> sentences) {
        List<NumberExpression> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            GivenUp.whereInterrupted();
            new Reading(article.text(), tokens.subList(sentence.first(), sentence.end())).readInto(found);
        }
        return List.copyOf(found);
    }

    /** One pass over the tokens of a sentence. */
    private static final class Reading {
        private final String text;
        private final List<Token> tokens;
        private final int limit;

        Reading(String text, List<Token> tokens) {
            this.text = text;
            this.tokens = tokens;
            this.limit =
                    tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end();
        }

        void readInto(List<NumberExpression> found) {
            int at = 0;
            while (at < tokens.size()) {
                NumberExpression number = at(at);
                if (number == null) {
                    at++;
                } else {
                    found.add(number);
                    at = behind(at, number.span().end());
                }
            }
        }

        private @Nullable NumberExpression at(int at) {
            Token token = tokens.get(at);
            int start = token.span().start();
            char first = token.text().charAt(0);
            if (Character.isDigit(first)) {
                return digits(at, start, null);
            }
            Units.Found sign = Character.isLetter(first) && first > 'Z' ? null : Units.signAt(text, start, limit);
            if (sign != null) {
                return digits(at, sign.end(), sign.unit());
            }
            return WordNumerals.opens(token.text()) ? words(at, start) : null;
        }

        private @Nullable NumberExpression digits(int at, int start, @Nullable String currency) {
            Numeral numeral = DigitNumerals.at(text, start, limit, currency != null || things(at + 1));
            if (numeral == null) {
                return null;
            }
            if (currency == null && bareName(at, start, numeral)) {
                return null;
            }
            return complete(at, numeral, currency);
        }

        private boolean bareName(int at, int start, Numeral numeral) {
            boolean measured = numeral.magnitude() || Units.nameAt(text, numeral.end(), limit) != null;
            boolean range = range(at, numeral, null) != null;
            boolean code = !range && !measured && Designations.partOfCode(text, start, numeral.end());
            boolean tail = start > 0 && "-/.:#".indexOf(text.charAt(start - 1)) >= 0;
            return code || tail || (!numeral.magnitude() && !range && Designations.names(tokens, at));
        }

        private @Nullable NumberExpression words(int at, int start) {
            String before = at == 0 ? "" : tokens.get(at - 1).text();
            Numeral fraction = Fractions.at(text, start, limit, changes(at - 1));
            if (fraction != null) {
                return number(at, start, fraction, NumberExpression.FRACTION, null, fraction.end());
            }
            Numeral numeral = WordNumerals.at(text, start, limit);
            if (numeral == null || (tokens.get(at).is("one") && pronoun(at, before, numeral))) {
                return null;
            }
            return complete(at, numeral, null);
        }

        private boolean changes(int at) {
            if (at < 0) {
                return false;
            }
            Token token = tokens.get(at);
            return token.is("by")
                    || (token.tagged("V")
                            && CHANGES.contains(token.lemma())
                            && CHANGE_FORM.matcher(token.text()).matches());
        }

        private boolean pronoun(int at, String before, Numeral numeral) {
            if (numeral.value().compareTo(BigDecimal.ONE) != 0) {
                return false;
            }
            Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
            boolean counted = next.tagged("NN")
                    || next.tagged("JJ")
                    || next.is("of")
                    || next.is("in")
                    || Units.nameAt(text, numeral.end(), limit) != null;
            return NOT_ONE.contains(before.toLowerCase(Locale.ROOT)) || !counted;
        }

        private @Nullable NumberExpression complete(int at, Numeral numeral, @Nullable String currency) {
            int start = tokens.get(at).span().start();
            NumberExpression range = range(at, numeral, currency);
            if (range != null) {
                return range;
            }
            Units.Found name = Units.nameAt(text, numeral.end(), limit);
            boolean ownName = name != null && (currency == null || money(name.unit(), currency));
            String unit = currency != null ? currency : name == null ? "" : name.unit();
            int end = ownName && name != null ? name.end() : numeral.end();
            return number(at, start, numeral, unit, null, end);
        }

        /** "$5 US dollars" has one unit, "a $5 barrel" does not. */
        private static boolean money(String name, String currency) {
            return name.equals(currency);
        }

        private @Nullable NumberExpression range(int at, Numeral low, @Nullable String currency) {
            boolean between = at > 0 && tokens.get(at - 1).is("between");
            boolean from = at > 0 && tokens.get(at - 1).is("from");
            Units.Found lowUnit = Units.nameAt(text, low.end(), limit);
            int gap = lowUnit == null ? low.end() : lowUnit.end();
            Matcher join = (between ? BETWEEN : RANGE).matcher(text).region(gap, limit);
            if (from || changes(at - 1) || !join.lookingAt()) {
                return null;
            }
            Units.Found sign = Units.signAt(text, join.end(), limit);
            int start = sign == null ? join.end() : sign.end();
            Numeral high = start < limit && Character.isDigit(text.charAt(start))
                    ? DigitNumerals.at(text, start, limit, currency != null || sign != null)
                    : WordNumerals.at(text, start, limit);
            return high == null ? null : range(at, low, lowUnit, currency, high);
        }

        private @Nullable NumberExpression range(
                int at, Numeral low, Units.@Nullable Found lowUnit, @Nullable String currency, Numeral high) {
            Units.Found name = Units.nameAt(text, high.end(), limit);
            String unit = currency != null ? currency : name != null ? name.unit() : "";
            BigDecimal from = low.value();
            if (high.magnitude() && !low.magnitude() && from.compareTo(BigDecimal.valueOf(1000)) < 0) {
                from = from.multiply(high.factor());
            }
            boolean things = !unit.isEmpty() || noun(high.end()) || currency != null;
            boolean sameUnit = lowUnit == null || lowUnit.unit().equals(unit);
            boolean narrow = from.compareTo(high.value()) < 0
                    && high.value().compareTo(from.multiply(BigDecimal.valueOf(WIDEST_RANGE))) <= 0;
            if (!things
                    || !sameUnit
                    || !narrow
                    || (high.end() < limit && Character.isLetterOrDigit(text.charAt(high.end())) && name == null)) {
                return null;
            }
            Numeral whole = new Numeral(high.end(), from, high.step(), high.factor());
            int end = name == null || currency != null ? high.end() : name.end();
            return number(at, tokens.get(at).span().start(), whole, unit, high.value(), end);
        }

        /** Whether the token is a plural noun, so that "5m people" are five million and not five metres. */
        private boolean things(int at) {
            return at < tokens.size() && tokens.get(at).tag().equals("NNS");
        }

        private boolean noun(int end) {
            int next = behind(0, end);
            return next < tokens.size()
                    && (tokens.get(next).tagged("NN") || tokens.get(next).tagged("JJ"));
        }

        private NumberExpression number(
                int at, int start, Numeral numeral, String unit, @Nullable BigDecimal upTo, int end) {
            Hedges.Found hedge = Hedges.around(tokens, at, behind(at, end));
            return new NumberExpression(
                    new Span(start, end),
                    at > 0 && tokens.get(at - 1).is("minus") ? numeral.value().negate() : numeral.value(),
                    numeral.tolerance(unit.isEmpty()),
                    upTo,
                    unit,
                    hedge == null ? Approximation.EXACT : hedge.approximation(),
                    hedge == null ? null : hedge.span());
        }

        private int behind(int at, int end) {
            int next = at;
            while (next < tokens.size() && tokens.get(next).span().start() < end) {
                next++;
            }
            return next;
        }
    }
}
