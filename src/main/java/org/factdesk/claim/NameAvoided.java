package org.factdesk.claim;

import java.time.LocalDate;
import org.factdesk.text.Span;

/**
 * The article uses a name that the desk no longer uses, and not the new one in the same sentence.
 *
 * @param span the name
 * @param preferred the name to use
 * @param since the first day on which it surely is
 * @param words since when, for a message; "" where it always was so
 */
public record NameAvoided(Span span, String preferred, LocalDate since, String words) implements Fact {}
