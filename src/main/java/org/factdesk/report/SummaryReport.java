package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.factdesk.check.Severity;
import org.factdesk.check.Suppressed;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;

/** A summary in Markdown, as GitHub shows it below a job: how much was found, a table of the gravest, what could not be read and what to tidy up. */
public final class SummaryReport extends FindingsWriter {
    /** GitHub takes one megabyte of a step. */
    private static final int ROWS = 500;

    private static final int LONGEST = 100;
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~$&@]");

    private final Writer out;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Map<Suppressed.By, Integer> kept = new EnumMap<>(Suppressed.By.class);
    private final Gravest<String> rows = new Gravest<>(ROWS);
    private final Gravest<String> problems = new Gravest<>(ROWS);
    private final Gravest<String> notices = new Gravest<>(ROWS);
    private int articles;

    /** A report that writes to {@code out}. */
    public SummaryReport(Writer out) {
        this.out = out;
    }

    @Override
    void add(Review review) {
        articles++;
        review.suppressed().forEach(each -> kept.merge(each.by(), 1, Integer::sum));
        for (Located found : Located.all(review)) {
            counts.merge(found.finding().severity(), 1, Integer::sum);
            rows.add(found.weight(), row(found));
        }
    }

    private static String row(Located found) {
        String words = found.article().line(found.finding().span());
        String place = found.article().path() + ":" + found.at().line() + ":"
                + found.at().column();
        StringJoiner message = new StringJoiner("; ").add(safe(found.finding().message()));
        for (Located.Place other : found.related()) {
            message.add(
                    "line " + other.at().line() + ": " + safe(other.evidence().label()));
        }
        return "| " + found.severity() + " | " + safe(place) + " | " + message + " | " + safe(shortened(words)) + " | "
                + found.finding().check() + " |";
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST - 10)) + "…";
    }

    /** {@code words} as Markdown shows them: no sign of theirs marks anything up, calls anybody or ends a cell. */
    private static String safe(String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return SIGNS.matcher(line).replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";");
    }

    @Override
    void add(Problem problem) {
        problems.add(0, item(problem));
    }

    @Override
    void addNotice(Problem notice) {
        notices.add(0, item(notice));
    }

    private static String item(Problem problem) {
        return "- " + safe(problem.place() + ": " + problem.message());
    }

    @Override
    void finish() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("## factdesk");
        lines.add("");
        lines.add("**" + TextReport.total(counts) + "** in " + TextReport.counted(articles, "article") + kept());
        if (rows.seen() > 0) {
            lines.add("");
            lines.add("| | where | what | words | check |");
            lines.add("| --- | --- | --- | --- | --- |");
            lines.addAll(rows.byWeight());
        }
        leftOut().forEach(words -> lines.addAll(List.of("", words)));
        list(lines, "Not read or not checked", problems);
        list(lines, "To tidy up", notices);
        out.write(String.join("\n", lines) + "\n");
    }

    private String kept() {
        if (kept.isEmpty()) {
            return "";
        }
        StringJoiner reasons = new StringJoiner(", ");
        kept.forEach((by, count) -> reasons.add(count + " " + Located.lower(by)));
        return "; kept back: " + reasons;
    }

    private static void list(List<String> lines, String title, Gravest<String> items) {
        if (items.seen() > 0) {
            lines.addAll(List.of("", "### " + title, ""));
            lines.addAll(items.inOrder());
            if (items.missing() > 0) {
                lines.add("- and " + items.missing() + " more");
            }
        }
    }

    @Override
    public List<String> leftOut() {
        return rows.missing() == 0
                ? List.of()
                : List.of(TextReport.counted(rows.missing(), "finding")
                        + " left out of the table, of the lowest severity: GitHub shows no more");
    }
}
