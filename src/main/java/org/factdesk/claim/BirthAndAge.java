package org.factdesk.claim;

import java.time.LocalDate;
import java.time.Period;
import org.factdesk.text.Span;

/**
 * When a person was born and how old the text says the person is or was.
 *
 * @param span the age
 * @param age the age in years
 * @param bornBy the birth as written
 * @param bornFrom the first day the birth may have been
 * @param bornUntil the last day it may have been
 * @param from the first day the age may be given for
 * @param until the last day it may be given for
 */
public record BirthAndAge(
        Span span, int age, Day bornBy, LocalDate bornFrom, LocalDate bornUntil, LocalDate from, LocalDate until)
        implements Fact {

    /** The least age that fits the birth. */
    public int youngest() {
        return Period.between(bornUntil, from).getYears();
    }

    /** The greatest age that fits the birth. */
    public int oldest() {
        return Period.between(bornFrom, until).getYears();
    }

    /** The ages that fit the birth, for a message: "39 or 40". */
    public String fitting() {
        return youngest() == oldest()
                ? "" + oldest()
                : youngest() + (oldest() - youngest() == 1 ? " or " : " to ") + oldest();
    }
}
