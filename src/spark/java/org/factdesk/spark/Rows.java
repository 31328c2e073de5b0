package org.factdesk.spark;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.factdesk.archive.Cells;
import org.factdesk.archive.Clipping;
import org.factdesk.archive.Telling;
import org.factdesk.text.Problem;

/** The rows of a store as Spark has them. */
final class Rows<T> {
    static final Rows<Clipping> ARTICLES = new Rows<>(Cells.ARTICLES);
    static final Rows<Telling> CLAIMS = new Rows<>(Cells.CLAIMS);
    static final Rows<Problem> PROBLEMS = new Rows<>(Cells.PROBLEMS);

    private final Cells<T> cells;
    private final StructType schema;

    private Rows(Cells<T> cells) {
        this.cells = cells;
        StructType columns = new StructType();
        for (int column = 0; column < cells.names().size(); column++) {
            columns = columns.add(
                    cells.names().get(column), cells.number(column) ? DataTypes.IntegerType : DataTypes.StringType);
        }
        this.schema = columns;
    }

    StructType schema() {
        return schema;
    }

    /** The columns, to choose them. */
    Column[] columns() {
        return cells.names().stream().map(functions::col).toArray(Column[]::new);
    }

    Row row(T row) {
        return RowFactory.create(cells.of(row));
    }

    /** The row whose columns are the first of {@code row}, in their order. */
    T of(Row row) {
        return cells.row(row::get);
    }
}
