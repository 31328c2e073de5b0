package org.factdesk.annotate.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The deal is worth $4.2 million.|$4.2 million = 4200000 ±50000 USD",
                "It lost €5bn and £3.1m.|€5bn = 5000000000 ±500000000 EUR; £3.1m = 3100000 ±50000 GBP",
                "Two hundred and forty delegates met.|Two hundred and forty = 240 ±0",
                "He paid two and a half million pesos.|two and a half million pesos = 2500000 ±50000 peso",
                "Half a million people left.|Half a million = 500000 ±25000",
                "About 5m people saw it.|5m = 5000000 ±500000 ABOUT",
                "A 10-mile run and a five-member jury.|10-mile = 10 ±0.5 mile; five = 5 ±0",
                "Rates rose by 3 percentage points to 9%.|3 percentage points = 3 ±0.5 point; 9% = 9 ±0.5 percent",
                "Nearly two-thirds of voters stayed away.|two-thirds = 0.6667 ±0.005 fraction NEARLY",
                "Prices fell by a third.|a third = 0.3333 ±0.005 fraction",
                "Between 10 and 12 ships sailed.|10 and 12 = 10 ±0 to 12",
                "They ordered 10-12 ships.|10-12 = 10 ±0 to 12",
                "A cost of $10 to $12 million is likely.|$10 to $12 million = 10000000 ±500000 to 12000000 USD",
                "At least 40 and no more than 50 came.|40 = 40 ±0 AT_LEAST; 50 = 50 ±0 AT_MOST",
                "Forty or so boats sank.|Forty = 40 ±0 ABOUT",
                "The 47-year-old won.|47-year-old = 47 ±0.5 age"
            })
    void readsValuePrecisionUnitAndHedge(String text, String numbers) {
        assertThat(told(text)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It met on May 3, 1985, at 10:30.",
                "Under Article 5 and Resolution 1701 it stands.",
                "Flight 370 left from Room 12.",
                "She lives at 10 Downing Street.",
                "They won 3-1 and lost 6-4, 6-3.",
                "Version 2.5.1 of the F-16 manual is dated 9/11.",
                "The third party won the third quarter.",
                "No one knew, and one never does.",
                "It began in 2015 and ended by 1998."
            })
    void leavesNamesDatesScoresAndOrdinalsAlone(String text) {
        assertThat(told(text)).isEmpty();
    }

    private static String told(String text) {
        Annotated annotated = Texts.annotated(text);
        return annotated.numbers().stream()
                .map(number -> told(annotated, number))
                .collect(Collectors.joining("; "));
    }

    private static String told(Annotated annotated, NumberExpression number) {
        String upTo = number.upTo() == null ? "" : " to " + number.upTo().toPlainString();
        String hedge = number.hedge() == null ? "" : " " + number.approximation();
        return annotated.article().words(number.span()) + " = "
                + number.value().stripTrailingZeros().toPlainString() + " ±"
                + number.tolerance().stripTrailingZeros().toPlainString() + upTo
                + (number.unit().isEmpty() ? "" : " " + number.unit()) + hedge;
    }
}
