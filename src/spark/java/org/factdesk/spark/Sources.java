package org.factdesk.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What an archive is made from as one table: lines of JSON Lines and rows of Parquet, each with its file and number. */
final class Sources {
    static final int PATH = 0;
    static final int NUMBER = 1;
    static final int JSON = 2;
    /** The first of the fields of an entry. */
    static final int ENTRY = 3;

    private static final List<String> FIELDS = List.of("id", "date", "title", "text", "correction-of");
    private static final StructType LINES = new StructType()
            .add("path", DataTypes.StringType)
            .add("start", DataTypes.LongType)
            .add("nth", DataTypes.LongType)
            .add("json", DataTypes.BinaryType);

    private final SparkSession spark;
    private final String[] paths;

    private Sources(SparkSession spark, List<String> paths) {
        this.spark = spark;
        this.paths = paths.toArray(String[]::new);
    }

    /** The table of all files of {@code paths}, which may be folders. */
    static Dataset<Row> of(SparkSession spark, List<String> paths) {
        Sources sources = new Sources(spark, paths);
        return sources.lines().unionByName(sources.entries());
    }

    /** Lines know their block of the file only; their numbers follow from how many lines the blocks before it have. */
    private Dataset<Row> lines() {
        Dataset<Row> text = spark.read()
                .option("lineSep", "\n")
                .option("recursiveFileLookup", true)
                .option("pathGlobFilter", "*.{jsonl,ndjson,jsonl.gz,ndjson.gz}")
                .text(paths)
                .select(
                        col("_metadata.file_path").as("path"),
                        col("_metadata.file_block_start").as("start"),
                        col("value").cast("binary").as("json"));
        Column before =
                sum("count").over(Window.partitionBy("path").orderBy("start").rowsBetween(Long.MIN_VALUE, -1));
        Dataset<Row> blocks = text.groupBy("path", "start")
                .count()
                .select(col("path"), col("start"), coalesce(before, lit(0L)).as("before"));
        Dataset<Row> lines = text.mapPartitions((MapPartitionsFunction<Row, Row>) Numbered::new, Encoders.row(LINES))
                .join(broadcast(blocks), new String[] {"path", "start"})
                .select(col("path"), col("nth").plus(col("before")).as("number"), col("json"));
        for (String field : FIELDS) {
            lines = lines.withColumn(field, lit(null).cast("string"));
        }
        return lines;
    }

    private Dataset<Row> entries() {
        StructType schema = schema();
        boolean text = schema.apply("date").dataType().equals(DataTypes.StringType);
        Dataset<Row> rows = tables().schema(schema).parquet(paths);
        return rows.select(
                col("_metadata.file_path").as("path"),
                col("_metadata.row_index").plus(1).as("number"),
                lit(null).cast("binary").as("json"),
                col("id"),
                // of a moment its day, in UTC as on threads
                (text ? col("date") : col("date").cast("date").cast("string")).as("date"),
                col("title"),
                col("text"),
                col("`correction-of`"));
    }

    /** The columns of the files; a file that lacks one has nothing in it, and the others are not looked at. */
    private StructType schema() {
        StructType own = new StructType();
        try {
            own = tables().parquet(paths).schema();
        } catch (Exception none) {
            // there is no such file
            if (!String.valueOf(none.getMessage()).contains("UNABLE_TO_INFER_SCHEMA")) {
                throw none;
            }
        }
        List<String> found = Arrays.asList(own.fieldNames());
        StructType schema = new StructType();
        for (String field : FIELDS) {
            DataType type = found.contains(field) ? own.apply(field).dataType() : DataTypes.StringType;
            boolean moment = type.equals(DataTypes.DateType) || type.equals(DataTypes.TimestampType);
            schema = schema.add(field, moment ? type : DataTypes.StringType);
        }
        return schema;
    }

    private DataFrameReader tables() {
        return spark.read().option("recursiveFileLookup", true).option("pathGlobFilter", "*.parquet");
    }

    /** Lines with their numbers in their block; the lines of a block follow each other. */
    private static final class Numbered implements Iterator<Row> {
        private final Iterator<Row> lines;
        private @Nullable String path;
        private long start;
        private long nth;

        Numbered(Iterator<Row> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Row next() {
            Row line = lines.next();
            if (!line.getString(0).equals(path) || line.getLong(1) != start) {
                path = line.getString(0);
                start = line.getLong(1);
                nth = 0;
            }
            nth++;
            return RowFactory.create(path, start, nth, line.get(2));
        }
    }
}
