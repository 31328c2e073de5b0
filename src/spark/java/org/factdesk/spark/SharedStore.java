package org.factdesk.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.row_number;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.factdesk.archive.Manifest;
import org.factdesk.archive.StoreLock;
import org.factdesk.archive.StoreRefused;
import org.jspecify.annotations.Nullable;

/**
 * A store where all executors reach it: a folder that they share, HDFS or an object store. It is the store of the threads: its parts are Spark's,
 * and count once the manifest names them, so that a run that was killed leaves nothing that counts.
 */
final class SharedStore implements Closeable {
    private final SparkSession spark;
    private final Path folder;
    private final FileSystem files;
    private final Manifest manifest;
    private final @Nullable StoreLock lock;

    private SharedStore(SparkSession spark, String folder, boolean written) throws IOException {
        this.spark = spark;
        this.files = new Path(folder).getFileSystem(spark.sparkContext().hadoopConfiguration());
        this.folder = files.makeQualified(new Path(folder));
        this.lock = written && local() ? StoreLock.of(disk()) : null;
        this.manifest = read();
    }

    /** The store in {@code folder}, to be read. */
    static SharedStore existing(SparkSession spark, String folder) throws IOException {
        SharedStore store = new SharedStore(spark, folder, false);
        if (store.manifest.equals(Manifest.EMPTY)) {
            throw new StoreRefused(folder + " holds no archive; make one: index INPUT --store " + folder);
        }
        return store;
    }

    /** The store in {@code folder}, to be written; an empty one where there is none. */
    static SharedStore open(SparkSession spark, String folder) throws IOException {
        return new SharedStore(spark, folder, true);
    }

    private boolean local() {
        return "file".equals(folder.toUri().getScheme());
    }

    private java.nio.file.Path disk() {
        return java.nio.file.Path.of(folder.toUri());
    }

    Manifest manifest() {
        return manifest;
    }

    private Manifest read() throws IOException {
        if (local()) {
            return Manifest.read(disk());
        }
        Path file = new Path(folder, Manifest.NAME);
        if (!files.exists(file)) {
            return Manifest.EMPTY;
        }
        try (var in = files.open(file)) {
            return Manifest.of(new String(in.readAllBytes(), StandardCharsets.UTF_8), folder.toString());
        }
    }

    /** Lets {@code next} count, unless another run has been there meanwhile. */
    void name(Manifest next) throws IOException {
        if (!read().equals(manifest)) {
            throw new StoreRefused("another run has written to the store in " + folder + " meanwhile; run it again");
        }
        if (local()) {
            next.write(disk());
        } else {
            replace(next.json());
        }
    }

    /** An object store shows a file once it is whole. On HDFS it is short, and one block. */
    private void replace(String json) throws IOException {
        try (OutputStream out = files.create(new Path(folder, Manifest.NAME), true)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A folder for parts of this run, in which no other run writes. */
    String place(String kind) {
        return new Path(
                        folder,
                        kind + "/" + String.format(Locale.ROOT, "%06d", manifest.next()) + "-"
                                + spark.sparkContext().applicationId())
                .toString();
    }

    /** The parts of {@code place}, as a manifest names them. */
    List<String> parts(String place) throws IOException {
        List<String> parts = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> each = files.listFiles(new Path(place), true);
        while (each.hasNext()) {
            Path file = each.next().getPath();
            if (file.getName().endsWith(".parquet")) {
                parts.add(folder.toUri().relativize(file.toUri()).getPath());
            }
        }
        parts.sort(null);
        return parts;
    }

    void drop(String place) throws IOException {
        files.delete(new Path(place), true);
    }

    private <T> Dataset<Row> table(Rows<T> rows, List<String> parts) {
        String[] paths =
                parts.stream().map(part -> new Path(folder, part).toString()).toArray(String[]::new);
        return paths.length == 0
                ? spark.createDataFrame(List.of(), rows.schema())
                : spark.read().schema(rows.schema()).parquet(paths);
    }

    /** All articles that it ever read; {@code nth} is 1 for the row of its id that counts. */
    private Dataset<Row> versions() {
        Dataset<Row> all = table(Rows.ARTICLES, manifest.articles());
        if (manifest.articles().isEmpty()) {
            return all.withColumn("nth", lit(1));
        }
        return all.withColumn("batch", regexp_extract(col("_metadata.file_path"), "/articles/([0-9]+)", 1))
                .withColumn("row", col("_metadata.row_index"))
                .withColumn(
                        "nth",
                        row_number()
                                .over(Window.partitionBy("id")
                                        .orderBy(col("batch").desc(), col("row").desc())));
    }

    /** The articles that count. */
    Dataset<Row> articles() {
        return versions().where("nth = 1").select(Rows.ARTICLES.columns());
    }

    /** All that its articles tell; what an earlier version of one told is left out. */
    Dataset<Row> claims() {
        Dataset<Row> versions = versions().select("id", "version", "nth");
        Dataset<Row> live = versions.where("nth = 1").select(col("id"), col("version"));
        Dataset<Row> stale = versions.where("nth > 1")
                .select("id", "version")
                .distinct()
                .join(live, new String[] {"id", "version"}, "left_anti");
        return table(Rows.CLAIMS, manifest.claims()).join(stale, new String[] {"id", "version"}, "left_anti");
    }

    /** What could not be read so far. */
    Dataset<Row> problems() {
        return table(Rows.PROBLEMS, manifest.problems());
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
