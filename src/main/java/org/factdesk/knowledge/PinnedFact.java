package org.factdesk.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact the desk has looked up once for all: how long the pier is, when it was opened, what it is called.
 *
 * @param subject what it is about, each word of which an article names with the value ("Oldquay pier")
 * @param property the words that tell which value of the subject is meant, one of which stands beside it ("long", "length"); may be empty
 * @param value the value as the file writes it
 * @param number the value as a number; null where it is none
 * @param unit the unit of the number; "" for a plain count
 * @param date the value as a date; null where it is none
 * @param tolerance how far a number may lie from it
 * @param validUntil the first day on which it holds no longer; null while it does
 * @param reviewBy the day by which somebody looks it up again; null where nobody must
 */
public record PinnedFact(
        String subject,
        List<String> property,
        String value,
        @Nullable BigDecimal number,
        String unit,
        @Nullable PartialDate date,
        BigDecimal tolerance,
        @Nullable PartialDate validUntil,
        @Nullable PartialDate reviewBy,
        Origin origin) {
    public PinnedFact {
        property = List.copyOf(property);
    }

    /** The words of the subject; see {@link Subject#words}. */
    public List<String> words() {
        return Subject.words(subject);
    }
}
