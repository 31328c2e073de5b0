package org.factdesk.knowledge;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a pinned fact: its value may be a number with a unit, a date or words. */
final class PinnedValue {
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d[\\d,]*(?:\\.\\d+)?)\\s*(\\D*)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PinnedValue() {}

    static PinnedFact read(Row row) {
        String value = row.text("value");
        Matcher number = NUMBER.matcher(value);
        boolean dated = value.matches("\\d{4}-\\d{2}(-\\d{2})?")
                || Set.of("date", "year").contains(row.text("unit"));
        boolean counted = !dated && number.matches();
        PartialDate date = dated ? row.date("value") : null;
        BigDecimal amount = counted ? Table.number(row, "value", number.group(1)) : null;
        String unit = counted && row.text("unit").isEmpty() ? number.group(2).strip() : row.text("unit");
        return new PinnedFact(
                row.text("subject"),
                row.list("property"),
                value,
                amount,
                unit,
                date,
                tolerance(row, amount),
                row.date("valid_until"),
                row.date("review_by"),
                row.origin());
    }

    /** "5" or, of the value, "1%". */
    private static BigDecimal tolerance(Row row, @Nullable BigDecimal amount) {
        String written = row.text("tolerance");
        boolean share = written.endsWith("%");
        BigDecimal tolerance =
                Table.number(row, "tolerance", share ? written.substring(0, written.length() - 1) : written);
        if (tolerance == null) {
            return BigDecimal.ZERO;
        }
        return share && amount != null ? amount.abs().multiply(tolerance).divide(HUNDRED) : tolerance;
    }
}
