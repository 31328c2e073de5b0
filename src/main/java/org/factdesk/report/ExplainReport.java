package org.factdesk.report;

import java.util.Locale;
import java.util.Set;
import org.factdesk.check.Check;

/** The page of a check as it is read on a console. */
public final class ExplainReport {
    private static final int WIDTH = 88;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Palette palette;
    private String indent = "";
    private String hanging = "";

    private ExplainReport(Palette palette) {
        this.palette = palette;
    }

    /** The page of {@code check} without Markdown. */
    public static String of(Check check, String page, Palette palette) {
        ExplainReport report = new ExplainReport(palette);
        String severity = lower(check.severity());
        report.out
                .append(palette.strong(check.id()))
                .append(": ")
                .append(check.summary())
                .append('\n')
                .append(palette.severity(check.severity(), severity))
                .append(", ")
                .append(lower(check.topic()))
                .append(", ")
                .append(lower(check.lifecycle()))
                .append(" since ")
                .append(check.since())
                .append("; needs: ")
                .append(check.needs())
                .append("\n\n");
        RulePage.body(page).lines().forEach(report::line);
        report.flush();
        return report.out.toString();
    }

    /** The sections of {@code page} that are called {@code titles}, without Markdown; those it lacks are left out. */
    static String sections(String page, Set<String> titles, Palette palette) {
        ExplainReport report = new ExplainReport(palette);
        boolean wanted = false;
        for (String line : RulePage.body(page).lines().toList()) {
            if (line.startsWith("#")) {
                wanted = titles.contains(line.replaceFirst("#+ *", ""));
            }
            if (wanted) {
                report.line(line);
            }
        }
        report.flush();
        return report.out.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void line(String line) {
        String words = line.strip();
        if (words.startsWith("#")) {
            flush();
            out.append(palette.strong(words.replaceFirst("#+ *", ""))).append('\n');
        } else if (words.isEmpty() || words.equals(">")) {
            flush();
            gap();
        } else if (words.startsWith("- ") || words.startsWith("* ")) {
            flush();
            begin("  - ", words.substring(2));
        } else if (words.startsWith(">")) {
            begin("    ", words.substring(1).strip());
        } else {
            begin(paragraph.isEmpty() ? "  " : indent, words);
        }
    }

    private void begin(String prefix, String words) {
        if (paragraph.isEmpty()) {
            indent = prefix;
            hanging = " ".repeat(prefix.length());
        }
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
    }

    private void gap() {
        if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
            out.append('\n');
        }
    }

    private void flush() {
        String prefix = indent;
        StringBuilder row = new StringBuilder();
        for (String word : paragraph.toString().split(" ", -1)) {
            if (row.length() > 0 && Cells.of(prefix) + Cells.of(row) + 1 + Cells.of(word) > WIDTH) {
                out.append(prefix).append(row).append('\n');
                row.setLength(0);
                prefix = hanging;
            }
            row.append(row.length() == 0 ? "" : " ").append(word);
        }
        if (row.length() > 0) {
            out.append(prefix).append(row).append('\n');
        }
        paragraph.setLength(0);
    }
}
