package org.factdesk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.archive.Called;
import org.factdesk.archive.Telling;

/** Who was called what, as a table, as candidates for what the desk knows, and as a drawing. */
public final class TimelineReport {
    /** What the days are and are not. */
    static final String REMARK =
            "First and last seen are the days of articles, not those on which somebody came or went.";

    private static final int GAP = 2;

    private final Writer out;

    /** A report that writes to {@code out}. */
    public TimelineReport(Writer out) {
        this.out = out;
    }

    /** A table, and below it the first and the last sentence of each row. */
    public void text(List<Called> found) throws IOException {
        List<List<String>> rows = Stream.concat(
                        Stream.of(List.of("person", "office", "first seen", "last seen", "articles")),
                        found.stream().map(TimelineReport::row))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            line(rows, i);
            if (i > 0) {
                Called called = found.get(i - 1);
                sentence(called.first());
                if (!called.last().equals(called.first())) {
                    sentence(called.last());
                }
            }
        }
        out.write("\n" + found.size() + (found.size() == 1 ? " row. " : " rows. ") + REMARK + "\n");
    }

    private static List<String> row(Called called) {
        return List.of(
                Cells.still(called.person()),
                called.office().words(),
                day(called.first()),
                day(called.last()),
                String.valueOf(called.articles()));
    }

    private void line(List<List<String>> rows, int index) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < rows.get(index).size(); column++) {
            int at = column;
            String cell = rows.get(index).get(column);
            int width =
                    rows.stream().mapToInt(row -> Cells.of(row.get(at))).max().orElse(0);
            line.append(cell).append(" ".repeat(width - Cells.of(cell) + GAP));
        }
        out.write(line.toString().stripTrailing() + "\n");
    }

    private void sentence(Telling told) throws IOException {
        out.write("    " + day(told) + " (" + Cells.still(told.article().id()) + ") " + Cells.still(told.sentence())
                + "\n");
    }

    /** One row a person and office; a row counts for nothing until somebody confirms it, see {@code kb import candidates}. */
    public void csv(List<Called> found) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "confirmed",
                "candidate",
                "office",
                "body",
                "country",
                "since",
                "until",
                "first_seen",
                "last_seen",
                "articles",
                "spellings",
                "source",
                "first_sentence",
                "last_sentence");
        for (Called called : found) {
            csv.writeRecord(cells(called).map(CsvSheet::guarded).toList());
        }
        csv.flush();
    }

    private static Stream<String> cells(Called called) {
        Telling first = called.first();
        Telling last = called.last();
        String seen = "archive: " + first.article().id() + " (" + day(first) + ")";
        return Stream.of(
                "",
                called.person(),
                called.office().title(),
                called.office().body(),
                called.office().country(),
                "",
                "",
                day(first),
                day(last),
                String.valueOf(called.articles()),
                String.join("|", called.spellings()),
                first.equals(last) ? seen : seen + ", " + last.article().id() + " (" + day(last) + ")",
                first.sentence(),
                last.sentence());
    }

    /** The same as a drawing that stands alone. */
    public void svg(List<Called> found, String title) throws IOException {
        new TimelineDrawing(found).write(out, title);
    }

    static String day(Telling told) {
        return String.valueOf(told.article().date());
    }
}
