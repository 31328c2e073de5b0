package org.factdesk.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet as a workbook. Every cell is text or a number, so that nothing in it is run; the same claims give the same bytes on any day. */
public final class XlsxSheet implements Sheet {
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_ROWS = 1_048_576;
    private static final int WIDTH_UNIT = 256;
    /** The earliest day that a ZIP file can tell. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputStream out;
    private final SheetForm form;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("claims");
    private final CellStyle wrapped = book.createCellStyle();
    private int rows;

    /** A sheet that writes to {@code out}. */
    public XlsxSheet(OutputStream out, SheetForm form) {
        this.out = out;
        this.form = form;
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle head = book.createCellStyle();
        head.setFont(bold);
        Row header = sheet.createRow(rows++);
        for (int i = 0; i < form.columns().size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(form.columns().get(i));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, form.widths().get(i) * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void add(SheetLine row) throws IOException {
        if (rows == MOST_ROWS) {
            throw new IOException("a workbook has no room for more than " + MOST_ROWS + " lines; write csv");
        }
        Row line = sheet.createRow(rows++);
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = line.createCell(i);
            cell.setCellStyle(wrapped);
            if (form.numbers().contains(form.columns().get(i)) && cells.get(i).matches("\\d{1,9}")) {
                cell.setCellValue(Integer.parseInt(cells.get(i)));
            } else {
                cell.setCellValue(
                        cells.get(i).substring(0, Math.min(cells.get(i).length(), LONGEST_CELL)));
            }
        }
    }

    @Override
    public void end() throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, form.columns().size() - 1));
        settle(book.getProperties().getCoreProperties());
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        book.write(dated);
        book.close();
        undated(dated.toByteArray());
        out.flush();
    }

    private static void settle(POIXMLProperties.CoreProperties properties) {
        try {
            properties.setCreated(ALWAYS + ":00Z");
            properties.setCreator("factdesk");
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Copies the parts of a workbook without the time they were written at. */
    private void undated(byte[] workbook) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipOutputStream copy = new ZipOutputStream(out);
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(ALWAYS);
                copy.putNextEntry(same);
                parts.transferTo(copy);
                copy.closeEntry();
            }
            copy.finish();
        }
    }
}
