package org.factdesk.spark;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.factdesk.archive.Contradiction;
import org.factdesk.archive.Disagreement;
import org.factdesk.archive.Telling;

/**
 * Finds the contradictions of a store: Spark brings together what is told of one key, and sorts what is found. What is told of one key is held
 * in memory while it is compared; a key that thousands tell costs no more for each of them than a rare one, and its task is its own.
 */
final class ContradictionsJob {
    private static final char END = '\u0001';

    /** Articles that were corrected since are left out of the table already. */
    private static final Disagreement DISAGREEMENT = new Disagreement(id -> false);

    private static final StructType FOUND = new StructType()
            .add("order", DataTypes.BinaryType)
            .add("check", DataTypes.StringType)
            .add("earlier", Rows.CLAIMS.schema())
            .add("later", Rows.CLAIMS.schema());

    private final SparkSession spark;
    private final SharedStore store;

    ContradictionsJob(SparkSession spark, SharedStore store) {
        this.spark = spark;
        this.store = store;
    }

    /** Writes the contradictions to {@code place}, sorted from file to file. */
    void run(String place) {
        compared()
                .groupByKey(
                        (MapFunction<Row, String>) told -> told.getAs("kind") + String.valueOf(END) + told.getAs("key"),
                        Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>) (key, told) -> contradictions(told),
                        Encoders.row(FOUND))
                .orderBy("order")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(place);
    }

    /** What is held against each other: values only where a correction names them, all else only of articles that still count. */
    private Dataset<Row> compared() {
        Dataset<Row> claims = store.claims().select(Rows.CLAIMS.columns());
        Dataset<Row> corrected = store.articles()
                .where("corrects is not null")
                .select(col("corrects").as("id"))
                .distinct();
        Dataset<Row> named = claims.where("kind = 'VALUE' and standing = 'CORRECTED'")
                .select("key")
                .distinct();
        return claims.where("kind <> 'VALUE'")
                .join(corrected, new String[] {"id"}, "left_anti")
                .select(Rows.CLAIMS.columns())
                .unionByName(claims.where("kind = 'VALUE'").join(named, new String[] {"key"}, "left_semi"));
    }

    private static Iterator<Row> contradictions(Iterator<Row> told) {
        List<Telling> group = new ArrayList<>();
        told.forEachRemaining(row -> group.add(Rows.CLAIMS.of(row)));
        return DISAGREEMENT.of(group).stream().map(ContradictionsJob::row).iterator();
    }

    private static Row row(Contradiction found) {
        return RowFactory.create(
                // sorts as text does in Java
                found.sortKey().getBytes(StandardCharsets.UTF_16BE),
                found.check(),
                Rows.CLAIMS.row(found.earlier()),
                Rows.CLAIMS.row(found.later()));
    }

    /** The contradictions of {@code place} in their order; the driver holds those of one file at a time. */
    Iterator<Contradiction> found(String place) {
        Iterator<Row> rows = spark.read().parquet(place).orderBy("order").toLocalIterator();
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .map(row -> new Contradiction(
                        row.getString(1), Rows.CLAIMS.of(row.getStruct(2)), Rows.CLAIMS.of(row.getStruct(3))))
                .iterator();
    }
}
