package org.factdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a draft are anybody's: a spreadsheet runs none of them. */
class SheetTest {
    private static final SheetForm FORM =
            new SheetForm("claims", List.of("line", "words"), List.of(8, 40), Set.of("line"));

    private record Row(List<String> cells) implements SheetLine {
        @Override
        public String look() {
            return "open";
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＠SUM(1)"})
    void csvRunsNoFormula(String words) throws IOException {
        StringWriter out = new StringWriter();
        CsvSheet sheet = new CsvSheet(out, FORM);
        sheet.add(new Row(List.of(words, words)));
        sheet.end();
        String line = out.toString().substring(out.toString().indexOf('\n') + 1);
        assertThat(line.replace("\"", "")).isEqualTo("'" + words + ",'" + words + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(1)"})
    void workbooksRunNoFormula(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxSheet sheet = new XlsxSheet(out, FORM);
        sheet.add(new Row(List.of(words, words)));
        sheet.end();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Cell cell : book.getSheetAt(0).getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(words);
            }
        }
    }
}
