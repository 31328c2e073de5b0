package org.factdesk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;

/** The sheet as CSV, which can be filled in and given back as a ledger. */
public final class CsvSheet implements Sheet {
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;

    /** A sheet that writes to {@code out}. */
    public CsvSheet(Writer out, SheetForm form) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(form.columns());
    }

    @Override
    public void add(SheetLine row) {
        csv.writeRecord(row.cells().stream().map(CsvSheet::guarded).toList());
    }

    /** A cell that no spreadsheet runs: the words of a draft are anybody's. */
    static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
