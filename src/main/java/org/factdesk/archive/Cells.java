package org.factdesk.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of a store as the values of their columns, for an engine that has tables of its own. */
public final class Cells<T> {
    /** Articles. */
    public static final Cells<Clipping> ARTICLES = new Cells<>(Table.ARTICLES);

    /** What they tell. */
    public static final Cells<Telling> CLAIMS = new Cells<>(Table.CLAIMS);

    /** What could not be read. */
    public static final Cells<Problem> PROBLEMS = new Cells<>(Table.PROBLEMS);

    private final Table<T> table;
    private final List<Type> columns;

    private Cells(Table<T> table) {
        this.table = table;
        this.columns = table.schema().getFields();
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(Type::getName).toList();
    }

    /** Whether a column holds whole numbers; the others hold text. */
    public boolean number(int column) {
        return columns.get(column).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32;
    }

    /** The values of {@code row}. */
    public @Nullable Object[] of(T row) {
        return table.out().apply(row);
    }

    /** The row that has {@code value} in each column. */
    public T row(IntFunction<@Nullable Object> value) {
        Map<String, Object> values = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            Object cell = value.apply(column);
            if (cell != null) {
                values.put(columns.get(column).getName(), cell);
            }
        }
        return table.in().apply(new Table.Row(values));
    }
}
