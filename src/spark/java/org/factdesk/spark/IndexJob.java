package org.factdesk.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.factdesk.archive.Manifest;
import org.factdesk.archive.Reading;

/** Reads articles into a store: what is new or changed is analysed by the executors, and what comes of it is written as Parquet by month. */
final class IndexJob {
    private static final int MONTH = "2000-01".length();
    private static final StructType READINGS = new StructType()
            .add("article", Rows.ARTICLES.schema())
            .add("tellings", DataTypes.createArrayType(Rows.CLAIMS.schema()))
            .add("problem", Rows.PROBLEMS.schema());

    private final SparkSession spark;
    private final SharedStore store;

    /**
     * What a run did.
     *
     * @param added articles read
     * @param known articles that the store has already
     * @param undated articles read that have no date
     * @param problems what was not read
     */
    record Count(long added, long known, long undated, long problems) {
        /** In words, for the end of the run. */
        String words() {
            return added + " articles read, " + known + " known already, " + undated + " without a date"
                    + (problems == 0 ? "" : ", " + problems + " not read (see problems in the store)");
        }
    }

    IndexJob(SparkSession spark, SharedStore store) {
        this.spark = spark;
        this.store = store;
    }

    /** Reads what {@code paths} hold into the store. */
    Count run(List<String> paths) throws IOException {
        Dataset<Row> sources = Sources.of(spark, paths);
        try (Keys keys = new Keys(sources, store.articles())) {
            Dataset<Row> readings = Steps.over(
                            keys.fresh(sources),
                            READINGS,
                            (source, out) -> Reader.analyse(source, reading -> out.accept(row(reading))))
                    .persist(StorageLevel.DISK_ONLY());
            Count count = write(readings, keys, sources.inputFiles());
            readings.unpersist();
            return count;
        }
    }

    private static Row row(Reading reading) {
        return RowFactory.create(
                reading.article() == null ? null : Rows.ARTICLES.row(reading.article()),
                reading.tellings().stream().map(Rows.CLAIMS::row).toArray(Row[]::new),
                reading.problem() == null ? null : Rows.PROBLEMS.row(reading.problem()));
    }

    private Count write(Dataset<Row> readings, Keys keys, String[] files) throws IOException {
        String articles = store.place("articles");
        String claims = store.place("claims");
        String problems = store.place("problems");
        save(readings.where("article is not null").select("article.*"), articles);
        saveByMonth(readings.select(explode(col("tellings")).as("told")).select("told.*"), claims);
        save(readings.where("problem is not null").select("problem.*").unionByName(keys.doubled()), problems + "/new");
        save(elsewhere(files), problems + "/earlier");
        Manifest old = store.manifest();
        store.name(new Manifest(
                old.next() + 1,
                old.claimed() + spark.read().parquet(claims).count(),
                joined(old.articles(), store.parts(articles)),
                joined(old.claims(), store.parts(claims)),
                store.parts(problems)));
        Dataset<Row> added = spark.read().parquet(articles);
        return new Count(
                added.count(),
                keys.known(),
                added.where("date is null").count(),
                spark.read().parquet(problems + "/new").count());
    }

    private static void save(Dataset<Row> rows, String place) {
        rows.write().mode(SaveMode.Overwrite).parquet(place);
    }

    /** As few files a month as its claims need; a month of many is parted. */
    private static void saveByMonth(Dataset<Row> claims, String place) {
        claims.withColumn("month", coalesce(substring(col("date"), 1, MONTH), lit("undated")))
                .hint("rebalance", "month")
                .sortWithinPartitions("month", "kind", "key", "id", "start")
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy("month")
                .parquet(place);
    }

    /** What earlier runs could not read of files that this one did not read again. */
    private Dataset<Row> elsewhere(String[] files) {
        Dataset<Row> again = spark.createDataset(
                        Arrays.stream(files).map(Reader::path).toList(), Encoders.STRING())
                .toDF("path");
        return store.problems().join(again, new String[] {"path"}, "left_anti").select(Rows.PROBLEMS.columns());
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
