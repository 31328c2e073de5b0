package org.factdesk.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** What the values of columns mean that stand in a file of Parquet as bare numbers: days and moments. */
final class Columns {
    private final Map<String, LogicalTypeAnnotation> meanings = new HashMap<>();

    Columns(MessageType schema) {
        for (Type column : schema.getFields()) {
            LogicalTypeAnnotation meaning = column.getLogicalTypeAnnotation();
            if (meaning instanceof DateLogicalTypeAnnotation || meaning instanceof TimestampLogicalTypeAnnotation) {
                meanings.put(column.getName(), meaning);
            }
        }
    }

    /** The {@code value} of {@code column}; days and moments as ISO text. */
    Object value(String column, Object value) {
        LogicalTypeAnnotation meaning = meanings.get(column);
        if (meaning == null || !(value instanceof Number number)) {
            return value;
        }
        return meaning instanceof TimestampLogicalTypeAnnotation moment
                ? moment(number.longValue(), moment).toString()
                : LocalDate.ofEpochDay(number.longValue()).toString();
    }

    private static Instant moment(long number, TimestampLogicalTypeAnnotation moment) {
        return Instant.EPOCH.plus(
                number,
                switch (moment.getUnit()) {
                    case MILLIS -> ChronoUnit.MILLIS;
                    case MICROS -> ChronoUnit.MICROS;
                    case NANOS -> ChronoUnit.NANOS;
                });
    }
}
