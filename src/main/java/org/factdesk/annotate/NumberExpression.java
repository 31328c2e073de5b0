package org.factdesk.annotate;

import java.math.BigDecimal;
import org.factdesk.claim.Approximation;
import org.factdesk.text.Span;

/**
 * A number in words or digits with its unit.
 *
 * @param span the number with its magnitude word, currency sign or percent sign
 * @param value its value ("4.2 million" is 4200000)
 * @param unit "percent", "USD", "km", "year" …, or "" for a plain count
 * @param approximation what the words before it allow
 */
public record NumberExpression(Span span, BigDecimal value, String unit, Approximation approximation) {}
