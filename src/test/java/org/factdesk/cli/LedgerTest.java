package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
    private static final String TEXT = """
                    The pier cost 4 million.[^ev: sheet <2> p. 1] It opened in May for 300 boats.

                    =2+3 euros were paid.

                    6 men <b>left</b>.[^ev: waived by J. Doe]
                    """;

    @TempDir
    private Path folder;

    private String draft;

    @BeforeEach
    void aDraft() throws IOException {
        draft = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
    }

    @Test
    void theSheetHasEveryClaimWithItsSource() {
        Run run = Run.of("extract", "--ledger", "csv", draft);
        assertThat(run.out())
                .isEqualTo("path,line,claim,kind,status,source,locator\n"
                        + draft + ",1,4 million,quantity,noted,sheet <2>,p. 1\n"
                        + draft + ",1,300 boats,quantity,open,,\n"
                        + draft + ",3,2+3 euros,quantity,open,,\n"
                        + draft + ",5,6 men,quantity,waived,waived by J. Doe,\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void noCellIsAFormula() throws IOException {
        String lost = Files.writeString(folder.resolve("b.txt"), "It cost 4 million.[^ev: =HYPERLINK(x)]\n")
                .toString();
        assertThat(Run.of("extract", "--ledger", "csv", lost).out()).contains(",'=HYPERLINK(x),");
    }

    @Test
    void theFilledInSheetIsALedger() throws IOException {
        String sheet = Run.of("extract", "--ledger", "csv", draft).out();
        Path ledger = Files.writeString(
                folder.resolve("sheet.csv"),
                sheet.replace("300 boats,quantity,open,,", "300 boats,quantity,open,=log,p. 2"));
        assertThat(Run.of("extract", "--ledger", "csv", "--ledger-file", ledger.toString(), draft)
                        .out())
                .contains(",1,300 boats,quantity,noted,'=log,p. 2\n");
        assertThat(Run.of("check", "--only", "claim-without-evidence-note", "--ledger-file", ledger.toString(), draft)
                        .out())
                .contains("a.txt:3:2: ")
                .contains("1 error in 1 article");
    }

    @Test
    void thePageEscapesTheWordsOfTheDraft() {
        assertThat(Run.of("extract", "--ledger", "html", draft).out())
                .contains("<td>sheet &lt;2&gt;</td>")
                .doesNotContain("<2>")
                .endsWith("</html>\n");
    }

    @Test
    void theWorkbookHoldsTextAndIsTheSameOnAnyDay() throws IOException {
        byte[] first = workbook();
        assertThat(workbook()).isEqualTo(first);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(first))) {
            XSSFSheet sheet = book.getSheet("claims");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("2+3 euros");
        }
    }

    private byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                new String[] {"extract", "--ledger", "xlsx", draft},
                new ByteArrayInputStream(new byte[0]),
                out,
                new ByteArrayOutputStream());
        return out.toByteArray();
    }

    @Test
    void coverageIsTheShareOfClaimsWithASource() {
        Run run = Run.of("check", "--coverage", draft);
        assertThat(run).isEqualTo(new Run(0, """
                        kind      claims  noted  attributed  waived  without  share
                        quantity       4      1           0       1        2  33.3%
                        all            4      1           0       1        2  33.3%
                        """, ""));
    }

    @ParameterizedTest
    @CsvSource({"0.3,0", "33%,0", "0.34,1", "quantity=40%,1", "'0.3,quantity=0.4',1", "meeting=1,0"})
    void tooSmallAShareGivesExitCodeOne(String least, int code) {
        assertThat(Run.of("check", "--coverage", "--coverage-min", least, draft).code())
                .isEqualTo(code);
    }

    @Test
    void whatFallsShortIsTold() {
        assertThat(Run.of("check", "--coverage", "--coverage-min", "quantity=80%", "--format", "json", draft))
                .satisfies(run -> assertThat(run.out())
                        .startsWith(
                                "{\"schema\":\"factdesk/coverage/1\",\"kinds\":[{\"kind\":\"quantity\",\"claims\":4,"))
                .satisfies(run -> assertThat(run.err())
                        .isEqualTo("of the claims of kind quantity, 33.3% have a source; at least 80% must\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--coverage --coverage-min quantiy=1 | did you mean quantity?",
                "--coverage --coverage-min 1.5 | '1.5' is not a share; write 0.8 or 80%",
                "--coverage-min 0.5 | --coverage-min needs --coverage",
                "--coverage --format sarif | --coverage is printed, as text or json",
            })
    void aMistakeIsTold(String options, String message) {
        Run run = Run.of(("check " + options + " " + draft).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void evidenceOutsideTheProjectIsAProblem() throws IOException {
        String other = Files.writeString(folder.resolve("b.txt"), "It cost 4 million.[^ev: ../../../etc/hosts.txt]\n")
                .toString();
        Run run = Run.of("check", other);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(other + ":1:19: the evidence \"../../../etc/hosts.txt\" lies outside the project");
    }
}
