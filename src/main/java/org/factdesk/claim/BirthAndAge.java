package org.factdesk.claim;

import java.time.LocalDate;
import java.time.Period;
import org.factdesk.text.Span;

/**
 * When a person was born and how old the text says the person is.
 *
 * @param span the age
 * @param person the person
 * @param age the age in years
 * @param birth the day or year of birth, resolved
 * @param on the day the age is given for
 */
public record BirthAndAge(Span span, Mention person, int age, Day birth, LocalDate on) implements Fact {

    /** The age of somebody born at the end of the stretch of days given for the birth. */
    public int youngest() {
        return birth.until() == null ? 0 : Period.between(birth.until(), on).getYears();
    }

    /** The age of somebody born at its beginning. */
    public int oldest() {
        return birth.from() == null
                ? Integer.MAX_VALUE
                : Period.between(birth.from(), on).getYears();
    }
}
