package org.factdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.factdesk.check.Finding;
import org.factdesk.check.Severity;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Problem;

/** Findings as people read them: where, how grave, what, the words underlined, the name of the check; a summary at the end. */
public final class TextReport implements Report {
    private final Writer out;
    private final Palette palette;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private int articles;
    private int problems;

    /** A report that writes to {@code out}. */
    public TextReport(Writer out, Palette palette) {
        this.out = out;
        this.palette = palette;
    }

    @Override
    public void review(Review review) {
        articles++;
        List<Located> findings = Located.all(review);
        if (findings.isEmpty()) {
            return;
        }
        Lines lines = Lines.of(review.article().text());
        for (Located found : findings) {
            counts.merge(found.finding().severity(), 1, Integer::sum);
            print(found, lines);
        }
    }

    /** Only counted here: problems belong on standard error. */
    @Override
    public void problem(Problem problem) {
        problems++;
    }

    @Override
    public void end() {
        String unread = problems == 0 ? "" : ", " + counted(problems, "problem");
        line(palette.strong(total(counts) + " in " + counted(articles, "article") + unread));
    }

    /** How many findings of each severity there are, in words. */
    static String total(Map<Severity, Integer> counts) {
        StringJoiner total = new StringJoiner(", ");
        for (Severity severity : Severity.values()) {
            int count = counts.getOrDefault(severity, 0);
            if (count > 0) {
                total.add(counted(count, name(severity)));
            }
        }
        return total.length() == 0 ? "no findings" : total.toString();
    }

    /** {@code count} of what {@code noun} names, in words. */
    static String counted(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private void print(Located found, Lines lines) {
        rows(found, lines, palette).forEach(this::line);
        line("");
    }

    /** A finding of {@code article} as this report shows it. */
    public static String of(Finding finding, Article article, Palette palette) {
        return String.join("\n", rows(Located.of(article, finding), Lines.of(article.text()), palette)) + "\n";
    }

    /** A finding: its place, what it says, and its words. */
    static List<String> rows(Located found, Lines lines, Palette palette) {
        Finding finding = found.finding();
        String id = found.article().id();
        String place = found.article().path() + ":" + found.at().line() + ":"
                + found.at().column() + ":";
        List<String> rows = new ArrayList<>();
        rows.add(palette.strong(place)
                + (id == null ? "" : " " + palette.faint("(" + id + ")"))
                + " "
                + palette.severity(finding.severity(), name(finding.severity()) + ":")
                + " "
                + finding.message()
                + " "
                + palette.faint("[" + finding.check() + "]"));
        rows.addAll(Excerpt.of(found, lines, palette));
        return rows;
    }

    private void line(String words) {
        try {
            out.write(words);
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
