package org.factdesk.extract.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.claim.DateMention;
import org.factdesk.claim.DateMention.Form;
import org.factdesk.claim.Day;
import org.factdesk.claim.Fact;
import org.factdesk.claim.TimeRange;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Pairs the ends of stretches of time: "from X to Y", "between X and Y", "X-Y". */
final class Ranges {
    private static final Pattern CLOCK = Pattern.compile("T(\\d\\d):(\\d\\d)");
    private static final Set<String> CHANGES = Lexicon.words("reschedule-words");
    private static final Set<String> NIGHTS = Lexicon.words("overnight-words");

    /** Clock times of no known day are compared on this one. */
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final Annotated article;
    private final Words words;

    Ranges(Annotated article, Words words) {
        this.article = article;
        this.words = words;
    }

    List<Fact> of(List<DateMention> mentions) {
        List<Fact> ranges = new ArrayList<>();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            DateMention first = mentions.get(i);
            DateMention last = mentions.get(i + 1);
            if (first.form() == last.form() && first.form() != Form.RELATIVE && linked(first.span(), last.span())) {
                ranges.add(range(first, last));
            }
        }
        for (int i = 0; i + 1 < article.times().size(); i++) {
            Fact clock = clocks(article.times().get(i), article.times().get(i + 1));
            if (clock != null) {
                ranges.add(clock);
            }
        }
        return ranges;
    }

    private TimeRange range(DateMention first, DateMention last) {
        Day from = first.day();
        Day until = last.day();
        DateMention.Setting setting = first.setting() == DateMention.Setting.PROSE ? last.setting() : first.setting();
        LocalDate starts = from.from();
        LocalDate ends = until.from();
        boolean sameMonth = from.month() != null
                && from.month().equals(until.month())
                && from.dayOfMonth() != null
                && until.dayOfMonth() != null;
        if (from.year() == null || until.year() == null) {
            starts = sameMonth ? in2000(from) : null;
            ends = sameMonth ? in2000(until) : null;
        }
        return new TimeRange(
                first.span().union(last.span()),
                starts == null ? null : starts.atStartOfDay(),
                ends == null ? null : ends.atStartOfDay(),
                setting,
                changes(first.span(), last.span()));
    }

    /** The day in a leap year, for comparing two days of one month. */
    private static @Nullable LocalDate in2000(Day day) {
        Integer month = day.month();
        Integer dayOfMonth = day.dayOfMonth();
        boolean known = month != null && dayOfMonth != null && dayOfMonth >= 1;
        return known
                        && month != null
                        && dayOfMonth != null
                        && YearMonth.of(2000, month).isValidDay(dayOfMonth)
                ? LocalDate.of(2000, month, dayOfMonth)
                : null;
    }

    /** Whether "to" and its like, with "from" or "between" in front, or a bare dash, join the two. */
    private boolean linked(Span first, Span last) {
        String link =
                article.article().text().substring(first.end(), last.start()).strip();
        String lead = words.lower(words.index(first.start()) - 1);
        return switch (link) {
            case "-", "\u2013", "\u2014" -> true;
            case "to", "until", "till", "through" -> lead.equals("from") || !link.equals("to");
            case "and" -> lead.equals("between");
            default -> false;
        };
    }

    private boolean changes(Span first, Span last) {
        Sentence sentence = words.sentence(first);
        int behind = words.index(last.end() - 1) + 1;
        return words.any(sentence.first(), sentence.end(), CHANGES)
                || words.tagged(behind, "NN")
                || words.lower(behind).equals("bc");
    }

    private @Nullable Fact clocks(TimeExpression first, TimeExpression last) {
        LocalTime from = time(first);
        LocalTime until = time(last);
        if (from == null || until == null || !linked(first.span(), last.span())) {
            return null;
        }
        Sentence sentence = words.sentence(first.span());
        Span span = first.span().union(last.span());
        boolean told = half(first) != 0 && half(first) == half(last);
        boolean overnight = !told || words.any(sentence.first(), sentence.end(), NIGHTS);
        return new TimeRange(
                span,
                overnight ? null : EPOCH.atTime(from),
                overnight ? null : EPOCH.atTime(until),
                article.quoted(span) ? DateMention.Setting.QUOTED : DateMention.Setting.PROSE,
                changes(first.span(), last.span()));
    }

    private static @Nullable LocalTime time(TimeExpression time) {
        Matcher clock = CLOCK.matcher(time.value());
        if (time.type() != TimexType.TIME || !clock.find() || Integer.parseInt(clock.group(1)) > 23) {
            return null;
        }
        return LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
    }

    /** 'a' or 'p' where the text writes a.m. or p.m., else 0. */
    private char half(TimeExpression time) {
        String text = article.article().words(time.span()).replace(".", "").toLowerCase(java.util.Locale.ROOT);
        return text.endsWith("am") ? 'a' : text.endsWith("pm") ? 'p' : 0;
    }
}
