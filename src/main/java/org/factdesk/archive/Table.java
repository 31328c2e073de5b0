package org.factdesk.archive;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import blue.strategic.parquet.ParquetWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one kind stand in Parquet: plain columns of text and whole numbers, days as ISO text, which every reader of Parquet understands.
 *
 * @param schema the columns
 * @param out a row as the values of its columns, in their order
 * @param in the other way round
 */
record Table<T>(MessageType schema, Function<T, @Nullable Object[]> out, Function<Row, T> in) {
    static final Table<Clipping> ARTICLES = new Table<>(
            schema("article", "id", "version", "date", "title", "path", "#line", "corrects"),
            Table::cells,
            Table::clipping);

    static final Table<Telling> CLAIMS = new Table<>(
            schema(
                    "claim",
                    "kind",
                    "key",
                    "standing",
                    "value",
                    "words",
                    "from",
                    "until",
                    "#start",
                    "#end",
                    "#at",
                    "sentence",
                    "matter",
                    "source",
                    "id",
                    "version",
                    "date",
                    "title",
                    "path",
                    "#line",
                    "corrects"),
            Table::cells,
            Table::telling);

    static final Table<Problem> PROBLEMS = new Table<>(
            schema("problem", "path", "#line", "#column", "message", "excerpt"),
            problem ->
                    new Object[] {problem.path(), problem.line(), problem.column(), problem.message(), problem.excerpt()
                    },
            row -> new Problem(
                    row.text("path"),
                    row.number("line"),
                    row.number("column"),
                    row.text("message"),
                    row.maybe("excerpt")));

    private static final JsonFactory JSON = new JsonFactory();

    /** The values of one row by the names of their columns. */
    record Row(Map<String, Object> values) {
        String text(String column) {
            Object value = values.get(column);
            return value == null ? "" : value.toString();
        }

        @Nullable
        String maybe(String column) {
            Object value = values.get(column);
            return value == null ? null : value.toString();
        }

        @Nullable
        LocalDate day(String column) {
            String value = maybe(column);
            return value == null ? null : LocalDate.parse(value);
        }

        int number(String column) {
            return values.get(column) instanceof Number number ? number.intValue() : 0;
        }
    }

    private static MessageType schema(String name, String... columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (String column : columns) {
            if (column.startsWith("#")) {
                schema.addField(Types.required(PrimitiveTypeName.INT32).named(column.substring(1)));
            } else {
                schema.addField(Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column));
            }
        }
        return schema.named(name);
    }

    private static @Nullable Object[] cells(Clipping article) {
        return new @Nullable Object[] {
            article.id(),
            article.version(),
            text(article.date()),
            article.title(),
            article.path(),
            article.line(),
            article.corrects()
        };
    }

    private static Clipping clipping(Row row) {
        return new Clipping(
                row.text("id"),
                row.text("version"),
                row.day("date"),
                row.text("title"),
                row.text("path"),
                row.number("line"),
                row.maybe("corrects"));
    }

    private static @Nullable Object[] cells(Telling told) {
        Object[] own = {
            told.kind().name(),
            told.key(),
            told.standing().name(),
            told.value(),
            told.words(),
            text(told.from()),
            text(told.until()),
            told.start(),
            told.end(),
            told.line(),
            told.sentence(),
            told.matter(),
            told.source()
        };
        return Stream.of(own, cells(told.article())).flatMap(Stream::of).toArray();
    }

    private static Telling telling(Row row) {
        return new Telling(
                Telling.Kind.valueOf(row.text("kind")),
                row.text("key"),
                Telling.Standing.valueOf(row.text("standing")),
                row.text("value"),
                row.text("words"),
                row.day("from"),
                row.day("until"),
                row.number("start"),
                row.number("end"),
                row.number("at"),
                row.text("sentence"),
                row.text("matter"),
                row.text("source"),
                clipping(row));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** {@code row} as one line of JSON, its values in the order of the columns. */
    String line(T row) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartArray();
            for (Object value : out.apply(row)) {
                json.writeString(value == null ? null : value.toString());
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    /** The row of such a {@code line}. */
    T row(String line) throws IOException {
        Map<String, Object> values = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            for (Type column : schema.getFields()) {
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    boolean text = column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
                    values.put(column.getName(), text ? json.getText() : Integer.valueOf(json.getText()));
                }
            }
        }
        return in.apply(new Row(values));
    }

    /** A file at {@code path} to which rows can be added. */
    ParquetWriter<T> writer(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.deleteIfExists(path);
        Dehydrator<T> cells = (row, writer) -> {
            @Nullable Object[] values = out.apply(row);
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    writer.write(schema.getFieldName(i), values[i]);
                }
            }
        };
        return ParquetWriter.writeFile(schema, path.toFile(), cells);
    }

    /** Writes {@code rows} to a file at {@code path}, which is on the disk when this returns. */
    void write(Path path, List<T> rows) throws IOException {
        try (ParquetWriter<T> file = writer(path)) {
            for (T row : rows) {
                file.write(row);
            }
        }
        try (FileChannel written = FileChannel.open(path, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** The rows of the file at {@code path}; to be closed. */
    Stream<T> read(Path path) throws IOException {
        return rows(path).map(in);
    }

    /** The rows of any file of Parquet; to be closed. */
    static Stream<Row> rows(Path path) throws IOException {
        Columns columns = new Columns(
                ParquetReader.readMetadata(path.toFile()).getFileMetaData().getSchema());
        return ParquetReader.streamContent(path.toFile(), new Hydrator<Map<String, Object>, Row, String[]>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
                if (value != null) {
                    String name = String.join(".", column);
                    row.put(name, columns.value(name, value));
                }
                return row;
            }

            @Override
            public Row finish(Map<String, Object> row) {
                return new Row(row);
            }
        });
    }
}
