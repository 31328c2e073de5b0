package org.factdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.report.Reviews.also;
import static org.factdesk.report.Reviews.finding;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Objects;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Finding;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;

class MachineReportsTest {
    private static final String TEXT = "It opens on 3 May.\r\nIt opens on 5 May 😀.";

    private static Finding twoDays() {
        return finding(TEXT, "5 May", also(TEXT, "3 May", "the other day"));
    }

    private static String sarif(Finding... findings) {
        StringWriter out = new StringWriter();
        SarifReport report = SarifReport.of(out, new Run(Catalogue.load(), "1.2.3", Run.Told.ALL));
        report.review(Reviews.of("a b/ü:1.txt", TEXT, findings));
        report.review(Reviews.of("/tmp/b.txt", TEXT, findings));
        report.problem(new Problem("c.md", 3, "the front matter is not YAML", "x: ["));
        report.end();
        return out.toString();
    }

    @Test
    void jsonFollowsTheContract() {
        StringWriter out = new StringWriter();
        JsonReport report = new JsonReport(out);
        report.review(Reviews.of("a.txt", TEXT, twoDays()));
        report.problem(new Problem("c.md", 3, "no", null));
        report.end();

        assertThat(out)
                .hasToString("{\"schema\":\"factdesk/check/1\",\"findings\":["
                        + "{\"path\":\"a.txt\",\"id\":null,\"check\":\"event-two-dates\",\"severity\":\"error\","
                        + "\"start\":32,\"end\":37,\"line\":2,\"column\":13,\"message\":\"these two disagree\","
                        + "\"related\":[{\"start\":12,\"end\":17,\"line\":1,\"column\":13,\"message\":\"the other day\"}],"
                        + "\"fingerprint\":\"0123456789abcdef\"}],"
                        + "\"problems\":[{\"path\":\"c.md\",\"line\":3,\"message\":\"no\",\"excerpt\":null}],"
                        + "\"suppressed\":[],\"notices\":[]}\n");
    }

    @Test
    void sarifIsValidAfterTheOfficialSchema() throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                MachineReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema)
                    .validate(sarif(twoDays()), InputFormat.JSON);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void sarifNamesBothSpansAndTheFingerprint() {
        assertThat(sarif(twoDays()))
                .contains("\"columnKind\":\"utf16CodeUnits\"")
                .contains("\"uri\":\"./a%20b/%C3%BC:1.txt\"", "\"uri\":\"file:///tmp/b.txt\"")
                .contains("\"region\":{\"startLine\":2,\"startColumn\":13,\"endLine\":2,\"endColumn\":18}")
                .contains("\"relatedLocations\":[{\"id\":1,\"message\":{\"text\":\"the other day\"}")
                .contains("\"partialFingerprints\":{\"factdesk/v1\":\"0123456789abcdef\"}")
                .contains("\"executionSuccessful\":false");
    }

    @Test
    void sarifKeepsWhatACodeHostKeepsAndSaysWhatIsLeftOut() {
        Finding[] many = Collections.nCopies(2600, twoDays()).toArray(Finding[]::new);

        assertThat(sarif(many)).contains("200 of 5,200 findings are left out of this log");
        assertThat(sarif(many).split("\"ruleId\"", -1)).hasSize(5001);
    }
}
