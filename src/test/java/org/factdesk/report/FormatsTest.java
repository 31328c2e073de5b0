package org.factdesk.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.report.Reviews.also;
import static org.factdesk.report.Reviews.finding;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Finding;
import org.factdesk.check.Fix;
import org.factdesk.check.Severity;
import org.factdesk.check.Suppressed;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class FormatsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String TEXT =
            "It opens “on 3 May”.\r\nThe café 😀 | opens on 5 May, 100% *sure*, @ana <b>: “yes”.\r\nOn 7 May\u0001 it shuts.";

    private static Run run(Run.Told told) {
        return new Run(CATALOGUE, "1.2.3", told);
    }

    private static Finding twoDays() {
        return finding(TEXT, "5 May", also(TEXT, "3 May", "the other day"));
    }

    private static Finding as(Severity severity, String words, String message) {
        return new Finding(
                "year-missing", severity, Reviews.span(TEXT, words), message, List.of(), List.of(), "fedcba9876543210");
    }

    /** A review with findings, others that are kept back, and something to tidy up. */
    private static Review review(String path) {
        Review plain = Reviews.of(
                path, TEXT, twoDays(), as(Severity.INFO, "7 May\u0001", "which year,\nof \u0001 <two>: & 100%?"));
        List<Suppressed> kept = List.of(
                new Suppressed(as(Severity.WARNING, "3 May", "which year?"), Suppressed.By.MUTE, "said so"),
                new Suppressed(as(Severity.WARNING, "yes", "what?"), Suppressed.By.BASELINE, ""));
        return new Review(plain.notes(), plain.findings(), kept, List.of(), List.of());
    }

    private static String written(Function<Writer, Report> format) {
        StringWriter out = new StringWriter();
        Report report = format.apply(out);
        report.problem(new Problem("c.md", 3, "the front matter is not \"YAML\"", "x: ["));
        report.review(review("a b/ü:1,2.txt"));
        report.review(review("/tmp/b.txt"));
        report.notice(new Problem("d.md", 4, "nothing to mute here", null));
        report.review(Reviews.of("clean.txt", "It opens."));
        report.end();
        return out.toString();
    }

    private static String empty(Function<Writer, Report> format) {
        StringWriter out = new StringWriter();
        format.apply(out).end();
        return out.toString();
    }

    private static void assertJson(String schema, String json) throws IOException {
        try (InputStream in = Objects.requireNonNull(FormatsTest.class.getResourceAsStream("/schema/" + schema))) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(in)
                            .validate(json, InputFormat.JSON))
                    .as(json)
                    .isEmpty();
        }
    }

    private static void assertXml(String schema, String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FormatsTest.class.getResource("/schema/" + schema))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void everyFormatFollowsItsSchema() throws IOException, SAXException {
        for (Run.Told told : Run.Told.values()) {
            assertJson("sarif-schema-2.1.0.json", written(out -> SarifReport.of(out, run(told))));
            assertJson("sarif-schema-2.1.0.json", written(out -> SarifReport.forCodeScanning(out, run(told))));
        }
        assertJson("gitlab-code-quality.json", written(GitLabReport::new));
        assertJson("rdjson.json", written(RdReport::document));
        for (String line : written(RdReport::lines).lines().toList()) {
            assertJson("rdjson.json", "{\"diagnostics\":[" + line + "]}");
        }
        assertJson("web-annotation.json", written(AnnotationsReport::new));
        assertXml("jenkins-junit.xsd", written(out -> new JUnitReport(out, run(Run.Told.ALL))));
        assertXml("checkstyle.xsd", written(out -> new CheckstyleReport(out, run(Run.Told.ALL))));
    }

    @Test
    void aRunWithoutArticlesFollowsItsSchemaToo() throws IOException, SAXException {
        assertJson("sarif-schema-2.1.0.json", empty(out -> SarifReport.of(out, run(Run.Told.ALL))));
        assertJson("gitlab-code-quality.json", empty(GitLabReport::new));
        assertJson("rdjson.json", empty(RdReport::document));
        assertThat(empty(RdReport::lines)).isEmpty();
        assertThat(empty(GitHubReport::new)).isEmpty();
        assertJson("web-annotation.json", empty(AnnotationsReport::new));
        assertXml("jenkins-junit.xsd", empty(out -> new JUnitReport(out, run(Run.Told.ALL))));
        assertXml("checkstyle.xsd", empty(out -> new CheckstyleReport(out, run(Run.Told.ALL))));
        assertThat(empty(JsonReport::new))
                .isEqualTo(
                        "{\"schema\":\"factdesk/check/1\",\"findings\":[],\"problems\":[],\"suppressed\":[],\"notices\":[]}\n");
    }

    @Test
    void jsonSaysWhatIsKeptBackAndWhatToTidyUp() {
        assertThat(written(JsonReport::new))
                .contains(
                        "\"suppressed\":[{\"path\":\"a b/ü:1,2.txt\",\"id\":null,\"check\":\"year-missing\",\"severity\":\"warning\","
                                + "\"start\":13,\"end\":18,\"line\":1,\"column\":14,\"message\":\"which year?\",\"related\":[],"
                                + "\"fingerprint\":\"fedcba9876543210\",\"by\":\"mute\",\"reason\":\"said so\"},")
                .endsWith(
                        "\"notices\":[{\"path\":\"d.md\",\"line\":4,\"message\":\"nothing to mute here\",\"excerpt\":null}]}\n");
    }

    @Test
    void sarifSaysWhatIsKeptBackAndWhatIsNew() {
        String log = written(out -> SarifReport.of(out, run(Run.Told.NEW)));

        assertThat(log)
                .contains(
                        "\"suppressions\":[{\"kind\":\"inSource\",\"status\":\"accepted\",\"justification\":\"said so\"}],"
                                + "\"baselineState\":\"unchanged\"")
                .contains(
                        "\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":\"it was there before\"}]")
                .contains("{\"factdesk/v1\":\"0123456789abcdef\"},\"baselineState\":\"new\",\"rank\":")
                .contains("{\"level\":\"note\",\"message\":{\"text\":\"nothing to mute here\"},\"locations\":[")
                .contains("\"fullDescription\":{\"text\":\"A date whose day does not exist");
        assertThat(written(out -> SarifReport.of(out, run(Run.Told.ALL)))).doesNotContain("baselineState");
    }

    @Test
    void codeScanningIsSparedWhatItWouldTakeForOpen() {
        assertThat(written(out -> SarifReport.forCodeScanning(out, run(Run.Told.ALL))))
                .doesNotContain("suppressions")
                .contains("\"primaryLocationLineHash\":\"0123456789abcdef\"");
    }

    @Test
    void theRankIsHigherForGraverFindingsOfBetterProvenChecks() {
        String log = written(out -> SarifReport.of(out, run(Run.Told.ALL)));
        List<Double> ranks = Pattern.compile("\"rank\":([0-9.]+)")
                .matcher(log)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();

        assertThat(ranks).hasSize(8).allSatisfy(rank -> assertThat(rank).isBetween(0.0, 100.0));
        assertThat(ranks.get(0)).as("an error").isGreaterThan(ranks.get(1));
    }

    @Test
    void reviewdogCountsColumnsInBytes() {
        // é takes two bytes, the emoji four, each curly quote three
        assertThat(written(RdReport::document))
                .contains("\"location\":{\"path\":\"a b/ü:1,2.txt\",\"range\":{\"start\":{\"line\":2,\"column\":27},"
                        + "\"end\":{\"line\":2,\"column\":32}}},\"related_locations\":[{\"message\":\"the other day\","
                        + "\"location\":{\"path\":\"a b/ü:1,2.txt\",\"range\":{\"start\":{\"line\":1,\"column\":16},"
                        + "\"end\":{\"line\":1,\"column\":21}}}}]}");
        assertThat(TEXT.lines()
                        .toList()
                        .get(1)
                        .substring(0, TEXT.lines().toList().get(1).indexOf("5 May"))
                        .getBytes(UTF_8))
                .hasSize(26);
    }

    @Test
    void fixesAreOfferedInTheirPlace() throws IOException {
        Finding plain = twoDays();
        Finding mended = new Finding(
                plain.check(),
                plain.severity(),
                plain.span(),
                plain.message(),
                plain.evidence(),
                List.of(new Fix(plain.span(), "3 “May”", "the day from above")),
                plain.fingerprint());
        StringWriter rd = new StringWriter();
        StringWriter sarif = new StringWriter();
        for (Report report : List.of(RdReport.document(rd), SarifReport.of(sarif, run(Run.Told.ALL)))) {
            report.review(Reviews.of("a.txt", TEXT, mended));
            report.end();
        }

        assertJson("rdjson.json", rd.toString());
        assertJson("sarif-schema-2.1.0.json", sarif.toString());
        assertThat(rd.toString())
                .contains("\"suggestions\":[{\"range\":{\"start\":{\"line\":2,\"column\":27},"
                        + "\"end\":{\"line\":2,\"column\":32}},\"text\":\"3 “May”\"}]");
        assertThat(sarif.toString())
                .contains(
                        "\"fixes\":[{\"description\":{\"text\":\"the day from above\"},\"artifactChanges\":["
                                + "{\"artifactLocation\":{\"uri\":\"a.txt\"},\"replacements\":[{\"deletedRegion\":{\"startLine\":2,"
                                + "\"startColumn\":24,\"endLine\":2,\"endColumn\":29},\"insertedContent\":{\"text\":\"3 “May”\"}}]}]}]");
    }

    @Test
    void annotationsCountCodePoints() {
        String json = written(AnnotationsReport::new);
        Matcher position = Pattern.compile("\"exact\":\"5 May\",.*?\"start\":(\\d+),\"end\":(\\d+)")
                .matcher(json);

        assertThat(position.find()).isTrue();
        int start = Integer.parseInt(position.group(1));
        int[] points = TEXT.codePoints().toArray();
        assertThat(new String(points, start, Integer.parseInt(position.group(2)) - start))
                .isEqualTo("5 May");
        assertThat(json)
                .contains("\"prefix\":\"3 May”.\\r\\nThe café 😀 | opens on \"")
                .contains("\"source\":\"./a%20b/%C3%BC:1,2.txt\"", "\"source\":\"file:///tmp/b.txt\"")
                .endsWith("\"total\":4}\n");
        assertThat(json.split("\"id\":\"urn:uuid:", -1)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void gitLabGetsAFingerprintOfItsOwnForEachEntry() {
        List<String> fingerprints = Pattern.compile("\"fingerprint\":\"(\\w+)\"")
                .matcher(written(GitLabReport::new))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(fingerprints).hasSize(5).doesNotHaveDuplicates();
        assertThat(written(GitLabReport::new))
                .contains("\"severity\":\"blocker\",\"location\":{\"path\":\"c.md\",\"lines\":{\"begin\":3");
    }

    @Test
    void gitHubCommandsAreEscaped() {
        assertThat(written(GitHubReport::new).lines())
                .contains(
                        "::error file=c.md,line=3,title=factdesk::the front matter is not \"YAML\"",
                        "::error file=a b/ü%3A1%2C2.txt,line=2,endLine=2,col=24,endColumn=29,title=event-two-dates::"
                                + "these two disagree%0Aline 1: the other day",
                        "::notice file=/tmp/b.txt,line=3,endLine=3,col=4,endColumn=10,title=year-missing::"
                                + "which year,%0Aof \u0001 <two>: & 100%25?");
    }

    @Test
    void gitHubIsShownTenOfAKindAndToldOfTheRest() {
        StringWriter out = new StringWriter();
        Report report = new GitHubReport(out);
        for (int i = 0; i < 12; i++) {
            report.review(Reviews.of(i + ".txt", TEXT, twoDays(), as(Severity.INFO, "7 May", "which?")));
        }
        report.problem(new Problem("c.md", 0, "no", null));
        report.end();
        List<String> lines = out.toString().lines().toList();

        assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10);
        assertThat(lines.get(0)).isEqualTo("::error file=c.md,title=factdesk::no");
        assertThat(lines.get(19))
                .isEqualTo(
                        "::notice title=factdesk::not shown here, since GitHub shows no more of a step: 3 errors, 3 infos");
    }

    @Test
    void theSummaryIsATableThatNoWordOfADraftBreaks() {
        String summary = written(SummaryReport::new);

        assertThat(summary)
                .startsWith("## factdesk\n\n**2 errors, 2 infos** in 3 articles; kept back: 2 baseline, 2 mute\n")
                .contains(
                        "| error | a b/ü:1,2.txt:2:24 | these two disagree; line 1: the other day | 5 May | event-two-dates |\n")
                .contains("which year, of &#60;two&#62;: &#38; 100%?")
                .contains("\n### Not read or not checked\n\n- c.md:3: the front matter is not \"YAML\"\n")
                .endsWith("\n### To tidy up\n\n- d.md:4: nothing to mute here\n");
    }

    @Test
    void theSummaryHasRoomForTheGravestOnly() {
        StringWriter out = new StringWriter();
        Report report = new SummaryReport(out);
        for (int i = 0; i < 300; i++) {
            report.review(Reviews.of(i + ".txt", TEXT, as(Severity.INFO, "7 May", "which?"), twoDays()));
        }
        report.end();

        assertThat(out.toString().split("\n\\| error ", -1)).hasSize(301);
        assertThat(out.toString().split("\n\\| info ", -1)).hasSize(201);
        assertThat(report.leftOut()).hasSize(1).first().asString().startsWith("100 findings left out");
        assertThat(out.toString()).contains(report.leftOut().get(0));
    }

    @Test
    void junitHasASuiteAnArticleAndSkipsWhatIsKeptBack() {
        assertThat(written(out -> new JUnitReport(out, run(Run.Told.ALL))))
                .contains("<testsuite name=\"c.md\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">")
                .contains("<testsuite name=\"/tmp/b.txt\" tests=\"4\" failures=\"2\" errors=\"0\" skipped=\"2\">")
                .contains("<testsuite name=\"clean.txt\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">")
                .contains("<skipped>said so</skipped>")
                .contains("😀")
                .doesNotContain("\u0001");
    }
}
