package org.factdesk.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** A step that makes some rows, or none, of each row. */
final class Steps {
    private Steps() {}

    /** What is done with one row; it runs on an executor. */
    interface Step extends BiConsumer<Row, Consumer<Row>>, Serializable {}

    /** The rows that {@code step} makes of those of {@code table}, a row at a time. */
    static Dataset<Row> over(Dataset<Row> table, StructType schema, Step step) {
        return table.mapPartitions((MapPartitionsFunction<Row, Row>) rows -> each(rows, step), Encoders.row(schema));
    }

    private static Iterator<Row> each(Iterator<Row> rows, Step step) {
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .<Row>mapMulti(step)
                .iterator();
    }
}
