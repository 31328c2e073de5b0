package org.factdesk.engine;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.check.Fix;
import org.factdesk.claim.DateMention;
import org.factdesk.text.Article;
import org.factdesk.text.Span;

/** Puts the weekdays of dates right. */
final class Weekdays {
    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b(?:mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day|s|r|rs)?\\b\\.?");

    private Weekdays() {}

    /** The weekday that the calendar gives {@code date} in place of the one that is written; none where either is not known. */
    static List<Fix> fixes(Article article, DateMention date) {
        DayOfWeek right = date.calendarWeekday();
        Matcher written = WRITTEN.matcher(article.words(date.span()));
        if (right == null || !written.find()) {
            return List.of();
        }
        String word = like(written.group(), right);
        int start = date.span().start();
        Span span = new Span(start + written.start(), start + written.end());
        return List.of(new Fix(span, word, "Change to \"" + word + "\", the weekday of this date"));
    }

    /** {@code right}, written as {@code other} is: in full or short, in capitals. */
    private static String like(String other, DayOfWeek right) {
        String full = right.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        boolean whole = other.toLowerCase(Locale.ROOT).endsWith("day");
        String word = whole ? full : full.substring(0, 3) + (other.endsWith(".") ? "." : "");
        return other.equals(other.toUpperCase(Locale.ROOT)) ? word.toUpperCase(Locale.ROOT) : word;
    }
}
