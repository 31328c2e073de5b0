package org.factdesk.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Office holders that an archive has seen, one a row, of which those count that somebody has confirmed. First and last seen are days of articles and
 * are never taken for the days on which somebody came and went: the beginning must be written in, and of an end nobody knows the last day seen is
 * the last day known.
 */
final class Candidates {
    private static final Set<String> YES = Set.of("yes", "y", "x", "true", "1");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0");

    private Candidates() {}

    /** The confirmed ones of {@code rows}. */
    static Harvest confirmed(List<Row> rows) {
        Harvest harvest = new Harvest();
        rows.forEach(row -> take(row, harvest));
        return harvest;
    }

    private static void take(Row row, Harvest harvest) {
        String confirmed = row.text("confirmed").toLowerCase(Locale.ROOT);
        if (NO.contains(confirmed)) {
            return;
        }
        if (!YES.contains(confirmed)) {
            row.wrong("confirmed", "confirmed is '" + row.text("confirmed") + "'; write yes or leave it empty");
        } else if (row.has(List.of("candidate", "office", "source")) && dated(row)) {
            harvest.holder(values(row));
        }
    }

    private static boolean dated(Row row) {
        if (row.text("since").isEmpty()) {
            row.wrong(
                    "since",
                    "since is empty; first seen (" + row.text("first_seen")
                            + ") is the day of an article: write from when, as 2023, 2023-06 or 2023-06-03");
            return false;
        }
        try {
            return row.date("since") != null && (row.text("until").isEmpty() || row.date("until") != null);
        } catch (Row.Refused refused) {
            row.wrong(refused.key(), refused.told());
            return false;
        }
    }

    private static Map<String, String> values(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", row.text("candidate"));
        for (String column : List.of("office", "body", "country", "since", "until", "source")) {
            values.put(column, row.text(column));
        }
        values.put("checked", row.text("until").isEmpty() ? row.text("last_seen") : "");
        return values;
    }
}
