package org.factdesk.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds where and when an article was filed: a line that is nothing but a date, or the place, date and agency before the first
 * sentence ("GENEVA (Feb. 3) —", "TEHRAN, February 4, 2026 –", "LONDON, 3 March 2025 (Reuters) -").
 */
final class Dateline {
    private static final int SECTIONS_AT_THE_HEAD = 5;
    private static final int LONGEST = 160;
    private static final int FEWEST_CAPITALS = 3;

    private static final Pattern DATE_LINE = Pattern.compile(
            "(?:(?:published|updated|posted|filed|date)(?: on| at)?:? )?" + WrittenDay.GRAMMAR
                    + "(?:[,;|]? (?:at )?\\d{1,2}[:.]\\d{2}[\\p{L}\\d .():+-]{0,14})?\\.?",
            Pattern.CASE_INSENSITIVE);

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’/-]*";
    private static final String CAPITALIZED = "\\p{L}[\\p{L}.'’-]*";
    private static final String REGION = "(?:, " + CAPITALIZED + "(?: \\p{Lu}[\\p{L}.'’-]*){0,2}){0,2}";
    private static final String AGENCY =
            "(?: ?\\((?=[^)]*\\p{Lu})[\\p{L}\\d .,/&'’-]{2,40}\\)| ?/[\\p{L}\\d -]{2,30}/)?";
    private static final String MARK = "(?: ?(?:—|–|―|--|_) ?| - )";

    /** Place in capitals; date and agency may follow. */
    private static final Pattern IN_CAPITALS =
            Pattern.compile("(?<place>" + CAPITALS + "(?: " + CAPITALS + "){0,4})" + REGION + "(?<dated>,? \\(?"
                    + WrittenDay.GRAMMAR + "\\)?)?" + AGENCY + "(?<mark>" + MARK + ")(?=[\\p{Lu}\\p{N}\"“'‘\\[])");

    /** Place in capitals, a dash, a date and a colon. */
    private static final Pattern WITH_COLON = Pattern.compile("(?<place>" + CAPITALS + "(?: " + CAPITALS + "){0,4})"
            + REGION + MARK + WrittenDay.GRAMMAR + "(?<mark>: )");

    /** Place as it is usually spelled; only with a date. */
    private static final Pattern SPELLED =
            Pattern.compile("(?<place>" + CAPITALIZED + "(?: \\p{Lu}[\\p{L}.'’-]*){0,3})" + REGION + ",? \\(?"
                    + WrittenDay.GRAMMAR + "\\)?" + AGENCY + "(?<mark>" + MARK + ")(?=[\\p{Lu}\\p{N}\"“'‘\\[])");

    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable LocalDate day;
    private @Nullable String words;

    private Dateline(Article article) {
        this.text = article.text();
        for (Section section : article.sections()) {
            boolean head = sections.size() < SECTIONS_AT_THE_HEAD && section.role() == Section.Role.PARAGRAPH;
            if (!head || !(isDateLine(section) || hasDateline(section))) {
                sections.add(section);
            }
        }
    }

    /** The same article with its dateline set apart, and its day as the day it speaks from where its metadata has none. */
    static Article setApart(Article article) {
        Dateline found = new Dateline(article);
        if (found.words == null) {
            return article;
        }
        Meta meta = article.meta();
        Meta known = new Meta(
                meta.asOf() == null ? found.day : meta.asOf(),
                meta.headline(),
                meta.standfirst(),
                meta.dateline() == null ? found.words : meta.dateline(),
                meta.bylines(),
                meta.language(),
                meta.corrects());
        return article.with(known).inSections(found.sections);
    }

    /** The day that a dateline given as metadata names, or null. */
    static @Nullable LocalDate day(String dateline) {
        Matcher date =
                Pattern.compile(WrittenDay.GRAMMAR, Pattern.CASE_INSENSITIVE).matcher(dateline);
        return date.find() ? WrittenDay.of(date) : null;
    }

    private boolean isDateLine(Section section) {
        Span span = section.span();
        Matcher matcher = DATE_LINE.matcher(text).region(span.start(), Math.min(span.end(), span.start() + LONGEST));
        if (span.length() > LONGEST || !matcher.matches() || WrittenDay.of(matcher) == null) {
            return false;
        }
        note(span, WrittenDay.of(matcher));
        return true;
    }

    private boolean hasDateline(Section section) {
        for (Pattern pattern : List.of(WITH_COLON, IN_CAPITALS, SPELLED)) {
            if (sets(pattern, section.span())) {
                return true;
            }
        }
        return false;
    }

    private boolean sets(Pattern pattern, Span span) {
        Matcher matcher = pattern.matcher(text)
                .region(span.start(), Math.min(span.end(), span.start() + LONGEST))
                .useTransparentBounds(true);
        if (!matcher.lookingAt() || (capitals(matcher.group("place")) < FEWEST_CAPITALS && pattern != SPELLED)) {
            return false;
        }
        boolean dated = matcher.group("day1") != null || matcher.group("day2") != null || matcher.group("day3") != null;
        LocalDate named = WrittenDay.of(matcher);
        if (dated && named == null && hasYear(matcher)) {
            return false;
        }
        note(new Span(span.start(), matcher.start("mark")), named);
        sections.add(new Section(Section.Role.PARAGRAPH, new Span(matcher.end(), span.end())));
        return true;
    }

    private static boolean hasYear(Matcher matcher) {
        return matcher.group("year1") != null || matcher.group("year2") != null || matcher.group("year3") != null;
    }

    private static long capitals(String place) {
        return place.codePoints().filter(Character::isUpperCase).count();
    }

    private void note(Span span, @Nullable LocalDate named) {
        sections.add(new Section(Section.Role.DATELINE, span));
        day = day == null ? named : day;
        words = words == null ? span.in(text) : words;
    }
}
