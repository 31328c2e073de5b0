package org.factdesk.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of a knowledge file: the values of its columns or keys. */
abstract class Row {
    private final String path;
    private final int line;
    private final Map<String, String> values;

    Row(String path, int line, Map<String, String> values) {
        this.path = path;
        this.line = line;
        this.values = values;
    }

    /** Tells of a mistake in the value of {@code key}; {@code message} says what is expected. */
    abstract void wrong(String key, String message);

    /** The value of {@code key}, "" where there is none. */
    String text(String key) {
        return values.getOrDefault(key, "").strip();
    }

    /** Whether it has a value for each of {@code keys}; tells of the first that is missing. */
    boolean has(Iterable<String> keys) {
        for (String key : keys) {
            if (text(key).isEmpty()) {
                wrong(key, "this entry has no " + key);
                return false;
            }
        }
        return true;
    }

    /** The values of {@code key}, which are parted by "|". */
    List<String> list(String key) {
        return Arrays.stream(text(key).split("\\|", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The date of {@code key}; null where there is none, or none that can be. */
    @Nullable
    PartialDate date(String key) {
        String written = text(key);
        PartialDate date = PartialDate.parse(written);
        if (date == null && !written.isEmpty()) {
            throw new Refused(
                    key,
                    key + " is '" + written + "', "
                            + (PartialDate.shortYear(written)
                                    ? "a year of two digits; write all four"
                                    : "which is no date; " + PartialDate.FORMS));
        }
        return date;
    }

    Origin origin() {
        return new Origin(path, line, text("source"));
    }

    /** An entry that cannot be read; the others can. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String key;

        Refused(String key, String message) {
            super(message, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }

        String told() {
            String message = getMessage();
            return message == null ? "" : message;
        }
    }
}
