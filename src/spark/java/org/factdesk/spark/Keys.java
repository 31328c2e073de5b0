package org.factdesk.spark;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.Closeable;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.factdesk.archive.Clipping;

/** Which articles of a run are to be read, by ids and hashes alone: not those that the store has, and one of each id. */
final class Keys implements Closeable {
    private static final StructType SCHEMA =
            Rows.ARTICLES.schema().add("address", DataTypes.StringType).add("number", DataTypes.LongType);
    private static final StructType PAIRS =
            Rows.ARTICLES.schema().add("in", DataTypes.StringType).add("at", DataTypes.IntegerType);
    private static final String[] VERSION = {"id", "version"};

    /** {@code nth} is 1 for the article of an id that counts. */
    private final Dataset<Row> ranked;

    private final Dataset<Row> known;

    /** The keys of {@code sources} beside the articles that the store has. */
    Keys(Dataset<Row> sources, Dataset<Row> stored) {
        this.ranked = Steps.over(sources, SCHEMA, Keys::key)
                .withColumn("rank", concat(coalesce(col("date"), lit("null")), col("version")))
                .withColumn(
                        "nth",
                        row_number().over(Window.partitionBy("id").orderBy(desc("rank"), asc("path"), asc("number"))))
                .persist(StorageLevel.DISK_ONLY());
        this.known = ranked.where("nth = 1").join(stored.select("id", "version"), VERSION, "left_semi");
    }

    private static void key(Row source, Consumer<Row> out) {
        Reader.clip(source, clipping -> {
            Row row = Rows.ARTICLES.row(clipping);
            Object[] cells = new Object[SCHEMA.size()];
            for (int i = 0; i < row.size(); i++) {
                cells[i] = row.get(i);
            }
            cells[row.size()] = source.get(Sources.PATH);
            cells[row.size() + 1] = source.get(Sources.NUMBER);
            out.accept(RowFactory.create(cells));
        });
    }

    /** Those of {@code sources} that are to be read; what cannot be read as an article is among them. */
    Dataset<Row> fresh(Dataset<Row> sources) {
        Dataset<Row> skipped =
                ranked.where("nth > 1").unionByName(known).select(col("address").as("path"), col("number"));
        return sources.join(skipped, new String[] {"path", "number"}, "left_anti");
    }

    /** How many articles the store has already, or another line has in the same words. */
    long known() {
        Dataset<Row> kept = ranked.where("nth = 1").select("id", "version");
        return known.count()
                + ranked.where("nth > 1").join(kept, VERSION, "left_semi").count();
    }

    /** Other articles with the id of one that counts, as problems. */
    Dataset<Row> doubled() {
        Dataset<Row> kept = ranked.where("nth = 1")
                .select(
                        col("id"),
                        col("version").as("counts"),
                        col("path").as("in"),
                        col("line").as("at"));
        Dataset<Row> others = ranked.where("nth > 1")
                .join(kept, "id")
                .where("version <> counts")
                .selectExpr(quoted(PAIRS));
        return Steps.over(others, Rows.PROBLEMS.schema(), Keys::problem);
    }

    private static String[] quoted(StructType schema) {
        return Arrays.stream(schema.fieldNames()).map(name -> "`" + name + "`").toArray(String[]::new);
    }

    private static void problem(Row row, Consumer<Row> out) {
        Clipping other = Rows.ARTICLES.of(row);
        int own = Rows.ARTICLES.schema().size();
        Clipping kept = new Clipping(other.id(), "", null, "", row.getString(own), row.getInt(own + 1), null);
        out.accept(Rows.PROBLEMS.row(other.doubled(kept)));
    }

    @Override
    public void close() {
        ranked.unpersist();
    }
}
