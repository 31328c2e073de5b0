package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Approximation;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Article;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence written out for patterns: every word as {@code word/TAG} in lower case, words of change as
 * {@code rose/VBD/up}, every
 * number as one word that tells its kind, {@code #c3} a count, {@code #p3} a percentage or fraction, {@code #m3} any other measure,
 * {@code #r3} a range, {@code #t3} a time expression; words are parted and the line is framed by single blanks.
 */
final class Line {
    private static final Map<String, String> CHANGES = changes();
    /** In tokens; what is longer is a table or a list, and patterns would take too long over it. */
    private static final int LONGEST = 120;

    private static final int MOST_NUMBERS = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUGH = BigDecimal.valueOf(3);

    private final String text;
    private final List<Integer> starts;
    private final List<Span> spans;
    private final List<NumberExpression> numbers;
    private final List<TimeExpression> times;
    private final int section;
    private final Article article;

    private Line(
            Article article,
            String text,
            List<Integer> starts,
            List<Span> spans,
            List<NumberExpression> numbers,
            List<TimeExpression> times,
            int section) {
        this.article = article;
        this.text = text;
        this.starts = List.copyOf(starts);
        this.spans = List.copyOf(spans);
        this.numbers = numbers;
        this.times = times;
        this.section = section;
    }

    /** The sentences of {@code article} written out, but for overlong ones. */
    static List<Line> all(Annotated article) {
        List<TimeExpression> dates = article.times().stream()
                .filter(time -> time.type() != TimexType.DURATION)
                .toList();
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int date = 0;
        for (Sentence sentence : article.sentences()) {
            int firstNumber = number;
            int firstDate = date;
            int end = sentence.span().end();
            while (number < article.numbers().size()
                    && article.numbers().get(number).span().start() < end) {
                number++;
            }
            while (date < dates.size() && dates.get(date).span().start() < end) {
                date++;
            }
            if (sentence.end() - sentence.first() <= LONGEST && number - firstNumber <= MOST_NUMBERS) {
                lines.add(of(
                        article,
                        sentence,
                        article.numbers().subList(firstNumber, number),
                        dates.subList(firstDate, date)));
            }
        }
        return lines;
    }

    private static Line of(
            Annotated article, Sentence sentence, List<NumberExpression> numbers, List<TimeExpression> times) {
        List<Span> timeSpans = times.stream().map(TimeExpression::span).toList();
        List<Span> numberSpans = numbers.stream().map(NumberExpression::span).toList();
        StringBuilder line = new StringBuilder(" ");
        List<Integer> starts = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int behind = 0;
        for (Token token : article.tokens(sentence)) {
            if (token.span().end() <= behind) {
                continue;
            }
            Span span = token.span();
            String word = word(token);
            int time = indexOf(timeSpans, span);
            int number = indexOf(numberSpans, span);
            if (time >= 0) {
                span = times.get(time).span();
                word = "#t" + time;
            } else if (number >= 0 && span.start() >= behind) {
                span = numbers.get(number).span();
                word = kind(numbers.get(number)) + number;
            }
            starts.add(line.length());
            spans.add(span);
            line.append(word).append(' ');
            if (span.end() < token.span().end()) {
                Span rest = new Span(span.end(), token.span().end());
                starts.add(line.length());
                spans.add(rest);
                line.append(article.article().words(rest).toLowerCase(Locale.ROOT))
                        .append("/JJ ");
            }
            behind = Math.max(span.end(), token.span().end());
        }
        return new Line(article.article(), line.toString(), starts, spans, numbers, times, sentence.section());
    }

    private static String word(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        String direction = CHANGES.getOrDefault(token.lemma(), CHANGES.get(lower));
        return lower + "/" + token.tag() + (direction == null ? "" : "/" + direction);
    }

    private static int indexOf(List<Span> spans, Span token) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).overlaps(token)) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, String> changes() {
        Map<String, String> changes = new HashMap<>(Lexicon.table("change-verbs"));
        changes.putAll(Lexicon.table("change-words"));
        return Map.copyOf(changes);
    }

    private static String kind(NumberExpression number) {
        if (number.upTo() != null) {
            return "#r";
        }
        return switch (number.unit()) {
            case "" -> "#c";
            case "percent", NumberExpression.FRACTION -> "#p";
            default -> "#m";
        };
    }

    /** The line. */
    String text() {
        return text;
    }

    /** A matcher of {@code pattern} over the line. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text);
    }

    /** The numbers of the line in their order. */
    List<NumberExpression> numbers() {
        return numbers;
    }

    /** The time expressions of the line in their order. */
    List<TimeExpression> times() {
        return times;
    }

    /** The time expression that {@code word} ("#t1") stands for. */
    TimeExpression time(String word) {
        return times.get(Integer.parseInt(word.substring(2)));
    }

    /** The block of the article the sentence stands in. */
    int section() {
        return section;
    }

    /** The number that {@code word} ("#c3") stands for. */
    NumberExpression number(String word) {
        return numbers.get(Integer.parseInt(word.substring(2)));
    }

    /** The number that {@code word} stands for, as written. */
    String words(String word) {
        return words(number(word).span());
    }

    /** The words of the article at {@code span}. */
    String words(Span span) {
        return article.words(span);
    }

    /** The day the article speaks from, null where it does not say. */
    @Nullable
    LocalDate asOf() {
        return article.meta().asOf();
    }

    /** The number that {@code word} stands for, to reckon with; a fraction becomes a rough percentage. */
    Amount amount(String word) {
        return amount(number(word));
    }

    static Amount amount(NumberExpression number) {
        if (!number.unit().equals(NumberExpression.FRACTION)) {
            return new Amount(number.span(), number.value(), number.tolerance(), number.unit(), number.approximation());
        }
        return new Amount(number.span(), number.value().multiply(HUNDRED), ROUGH, "percent", loose(number));
    }

    /** "Over half" may be any share above it. */
    private static Approximation loose(NumberExpression number) {
        return switch (number.approximation()) {
            case MORE_THAN -> Approximation.AT_LEAST;
            case LESS_THAN -> Approximation.AT_MOST;
            default -> number.approximation();
        };
    }

    /** The words of the article between two places of the line. */
    Span span(int from, int to) {
        int first = 0;
        while (first + 1 < starts.size() && starts.get(first + 1) <= from) {
            first++;
        }
        int last = first;
        while (last + 1 < starts.size() && starts.get(last + 1) < to) {
            last++;
        }
        return spans.get(first).union(spans.get(last));
    }
}
