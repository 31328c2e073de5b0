package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.factdesk.archive.Called;

/**
 * A timeline as an SVG that stands alone: a pale line from the first article to the last, strong in the months of articles, so that gaps are seen.
 * It follows the reader's light or dark, and says in words what it shows.
 */
final class TimelineDrawing {
    /** Rows that a small drawing has room for; the table has all. */
    private static final int MOST = 40;

    private static final int WIDTH = 760;
    private static final int LEFT = 16;
    private static final int TOP = 64;
    private static final int ROW = 44;
    private static final int LINE = 10;
    private static final int LEAST = 4;
    private static final int LABELS = 8;
    private static final int FOOT = 48;
    private static final double MONTH = 30.4;

    private static final String STYLE = """
            svg{color-scheme:light dark;font:13px/1.4 system-ui,sans-serif}
            .paper{fill:#fff}text{paint-order:stroke;stroke:#fff;stroke-width:4px}.ink{fill:#1b1b1b}.faint{fill:#595959}.grid{stroke:#d9d9d9}.span{fill:#c3d3ea}.told{fill:#1f4e99}
            .name{font-weight:600}.head{font-size:16px;font-weight:600}.small{font-size:11px}
            @media(prefers-color-scheme:dark){
            .paper{fill:#17191c}text{stroke:#17191c}.ink{fill:#ececec}.faint{fill:#b0b0b0}.grid{stroke:#3b3f45}.span{fill:#31476b}.told{fill:#8db4f0}
            }
            """;

    private final List<Called> rows;
    private final int left;
    private final LocalDate from;
    private final long days;

    TimelineDrawing(List<Called> found) {
        this.rows = found.subList(0, Math.min(MOST, found.size()));
        this.left = found.size() - rows.size();
        this.from = rows.stream()
                .map(called -> first(called).withDayOfMonth(1))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate until = rows.stream()
                .map(called -> YearMonth.from(last(called)).atEndOfMonth())
                .max(LocalDate::compareTo)
                .orElse(from);
        this.days = ChronoUnit.DAYS.between(from, until) + 1;
    }

    private static LocalDate first(Called called) {
        return Objects.requireNonNull(called.first().article().date());
    }

    private static LocalDate last(Called called) {
        return Objects.requireNonNull(called.last().article().date());
    }

    private int height() {
        return TOP + rows.size() * ROW + FOOT;
    }

    private int x(LocalDate day) {
        return LEFT + (int) Math.round((double) ChronoUnit.DAYS.between(from, day) * (WIDTH - 2 * LEFT) / days);
    }

    void write(Writer out, String title) throws IOException {
        Xml xml = new Xml(out);
        xml.start(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height(),
                "width",
                WIDTH,
                "height",
                height(),
                "role",
                "img",
                "aria-labelledby",
                "title desc");
        words(xml, "title", title, "id", "title");
        words(xml, "desc", described(), "id", "desc");
        words(xml, "style", STYLE);
        xml.empty("rect", "class", "paper", "width", WIDTH, "height", height());
        words(xml, "text", title, "class", "ink head", "x", LEFT, "y", 26);
        years(xml);
        for (int i = 0; i < rows.size(); i++) {
            row(xml, rows.get(i), TOP + i * ROW);
        }
        foot(xml);
        xml.end();
        xml.finish();
    }

    private static void words(Xml xml, String element, String words, Object... attributes) throws IOException {
        xml.start(element, attributes).text(words).end();
    }

    private String described() {
        StringBuilder words = new StringBuilder();
        for (Called called : rows) {
            words.append(caption(called)).append(". ");
        }
        return words + (left == 0 ? "" : left + " more are left out. ") + TimelineReport.REMARK;
    }

    private static String caption(Called called) {
        return called.person() + ", " + called.office().words() + ": " + told(called);
    }

    private static String told(Called called) {
        String first = TimelineReport.day(called.first());
        String last = TimelineReport.day(called.last());
        return (first.equals(last) ? "seen on " + first : "first seen " + first + ", last seen " + last) + ", "
                + called.articles() + (called.articles() == 1 ? " article" : " articles");
    }

    private void years(Xml xml) throws IOException {
        LocalDate end = from.plusDays(days - 1);
        int step = Math.max(1, (end.getYear() - from.getYear()) / LABELS);
        xml.start("g", "aria-hidden", "true");
        for (int year = from.getYear() + (from.getDayOfYear() == 1 ? 0 : 1); year <= end.getYear(); year += step) {
            int x = x(LocalDate.of(year, 1, 1));
            xml.empty("line", "class", "grid", "x1", x, "x2", x, "y1", TOP - 14, "y2", height() - FOOT + 4);
            words(
                    xml,
                    "text",
                    String.valueOf(year),
                    "class",
                    "faint small",
                    "x",
                    Math.min(x + 3, WIDTH - LEFT - 26),
                    "y",
                    TOP - 6);
        }
        xml.end();
    }

    private void row(Xml xml, Called called, int top) throws IOException {
        xml.start("g");
        words(xml, "title", caption(called));
        xml.start("text", "class", "ink", "x", LEFT, "y", top + 16);
        words(xml, "tspan", called.person() + " ", "class", "name");
        words(xml, "tspan", called.office().words() + ", " + told(called), "class", "faint small");
        xml.end();
        int start = x(first(called));
        int end = Math.max(start + LEAST, x(last(called).plusDays(1)));
        bar(xml, "span", start, end, top);
        for (YearMonth month : called.months()) {
            int dark = Math.max(start, x(month.atDay(1)));
            int width = Math.max(LEAST, (int) Math.round(MONTH * (WIDTH - 2 * LEFT) / days));
            bar(xml, "told", Math.min(dark, end - LEAST), Math.min(end, dark + width), top);
        }
        xml.end();
    }

    private static void bar(Xml xml, String look, int from, int until, int top) throws IOException {
        xml.empty("rect", "class", look, "x", from, "y", top + 22, "width", until - from, "height", LINE, "rx", 2);
    }

    private void foot(Xml xml) throws IOException {
        String more = left == 0 ? "" : " " + left + " more are in the table.";
        words(
                xml,
                "text",
                "Strong colour: months with articles." + more + " " + TimelineReport.REMARK,
                "class",
                "faint small",
                "x",
                LEFT,
                "y",
                height() - 18);
    }
}
