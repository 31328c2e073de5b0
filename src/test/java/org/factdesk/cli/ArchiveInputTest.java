package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are read from Parquet and from folders. */
class ArchiveInputTest {
    private static final String OPENS = "The Baltic harbour summit will open on %s 2025 in Tallinn, the %s said.";
    private static final Map<String, String> FIRST =
            Map.of("id", "p1", "date", "2025-04-01", "title", "Summit", "text", OPENS.formatted("3 May", "organisers"));
    private static final Map<String, String> SECOND =
            Map.of("id", "p2", "date", "2025-04-04", "title", "Summit", "text", OPENS.formatted("5 May", "mayor"));
    private static final Map<String, String> CORRECTION =
            Map.of("id", "p3", "date", "2025-04-05", "text", "The summit opens on 5 May.", "correction-of", "p1");

    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    @TempDir
    private Path folder;

    private void parquet(String name, List<Map<String, String>> rows) throws IOException {
        Types.MessageTypeBuilder columns = Types.buildMessage();
        for (String column : List.of("id", "date", "title", "text", "correction-of", "section")) {
            columns.addField(Types.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(column));
        }
        MessageType schema = columns.named("news");
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (ParquetWriter<Map<String, String>> writer =
                ParquetWriter.writeFile(schema, file.toFile(), (row, cells) -> row.forEach(cells::write))) {
            for (Map<String, String> row : rows) {
                writer.write(row);
            }
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Run index(String input) {
        return Run.of("archive", "index", at(input), "--store", at("store"));
    }

    private String contradictions() {
        return Run.of("archive", "contradictions", "--store", at("store")).out();
    }

    @Test
    void parquetIsReadWithAllFields() throws IOException {
        parquet("news.parquet", List.of(FIRST, SECOND));
        assertThat(index("news.parquet").err()).contains("2 articles read");
        assertThat(contradictions())
                .contains("event-two-dates: \"3 May 2025\" and \"5 May 2025\"")
                .contains("\"Summit\" (p1, 2025-04-01)");
        parquet("news.parquet", List.of(FIRST, SECOND, CORRECTION));
        assertThat(index("news.parquet").err()).contains("1 article read, 2 known already");
        assertThat(contradictions()).doesNotContain("event-two-dates");
    }

    @Test
    void aFolderIsReadWithAllThatIsInIt() throws IOException {
        parquet("news/2025/april.parquet", List.of(FIRST));
        Files.writeString(
                folder.resolve("news/later.jsonl"),
                "{\"id\":\"p2\",\"date\":\"2025-04-04\",\"text\":\"" + SECOND.get("text") + "\"}\n");
        Files.writeString(folder.resolve("news/note.md"), "---\ndate: 2025-04-05\n---\nThe choir sang.\n");
        Run run = index("news");
        assertThat(run.err()).contains("3 articles read");
        assertThat(run.code()).isZero();
        assertThat(contradictions()).contains("event-two-dates: \"3 May 2025\" and \"5 May 2025\"");
    }

    @Test
    void whatIsNoParquetIsToldAndTheRestIsRead() throws IOException {
        parquet("news/good.parquet", List.of(FIRST));
        Files.writeString(folder.resolve("news/bad.parquet"), "PAR1 but for the rest");
        Run run = index("news");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("bad.parquet").contains("1 article read, 0 known already, 1 not read");
    }

    @Test
    void daysAndMomentsOfParquetAreDates() throws IOException {
        MessageType schema = Types.buildMessage()
                .required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("text")
                .required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("id")
                .required(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.dateType())
                .named("date")
                .named("news");
        dated("days.parquet", schema, OPENS.formatted("3 May", "organisers"), (int) DAY.toEpochDay());
        MessageType moments = Types.buildMessage()
                .required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("text")
                .required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("id")
                .required(PrimitiveTypeName.INT64)
                .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                .named("date")
                .named("news");
        long noon = (DAY.plusDays(3).toEpochDay() * 24 + 12) * 3_600_000_000L;
        dated("moments.parquet", moments, OPENS.formatted("5 May", "mayor"), noon);
        Run run = Run.of("archive", "index", at("days.parquet"), at("moments.parquet"), "--store", at("store"));
        assertThat(run.err()).contains("2 articles read").doesNotContain("without a date");
        assertThat(run.code()).isZero();
        assertThat(contradictions()).contains(", 2025-04-01)").contains(", 2025-04-04)");
    }

    private void dated(String name, MessageType schema, String text, Number date) throws IOException {
        try (ParquetWriter<Map<String, Object>> writer = ParquetWriter.writeFile(
                schema, folder.resolve(name).toFile(), (row, cells) -> row.forEach(cells::write))) {
            writer.write(Map.of("text", text, "id", name, "date", date));
        }
    }
}
