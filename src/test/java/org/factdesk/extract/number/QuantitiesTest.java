package org.factdesk.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Texts;
import org.factdesk.claim.Filler;
import org.factdesk.claim.Quantity;
import org.factdesk.extract.Extraction;
import org.factdesk.lexicon.DeskWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway will lend Malta US$4.2bn.|value US$4.2bn = 4200000000 USD",
                "It pledged EUR 300 million on Monday.|value EUR 300 million = 300000000 EUR",
                "Inflation rose 0.5 percentage points.|value 0.5 percentage points = 0.5 point",
                "The firm cut 8 percent of its workforce.|value 8 percent = 8 percent, counted workforce",
                "She won 51.2% of the vote.|value 51.2% = 51.2 percent, counted vote",
                "Between 10 and 12 people were hurt.|value 10 and 12 = 10/12, counted people",
                "They want $46-48 million.|value $46-48 million = 46000000/48000000 USD",
                "At least three people died.|value three = 3, counted people, approximation At least = at least",
                "More than 2,000 protesters came.|value 2,000 = 2000, counted protesters, approximation More than = more than",
                "Nearly half of women stayed away.|value half = 50 percent, counted women, approximation Nearly = nearly",
                "Two-thirds of voters backed it.|value Two-thirds = 66.67 percent, counted voters",
                "One in five children is poor.|value One in five = 20 percent, counted children",
                "About nine out of 10 voters agree.|value nine out of 10 = 90 percent, counted voters, approximation About = about",
                "The 27-member bloc met.|value 27 = 27, counted member",
                "A ship took 80,000 tonnes of crude oil.|value 80,000 tonnes = 80000 tonne, counted crude oil",
                "The town lies 12 km east of the city.|value 12 km = 12 km",
                "Ten of the judges agreed.|value Ten = 10, counted judges",
                "The hall holds up to 5,000 people.|value 5,000 = 5000, counted people, approximation up to = at most",
            })
    void readsValueUnitAndWhatIsCounted(String text, String quantity) {
        assertThat(quantities(text)).containsExactly(quantity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call +44 20 7946 0018 today.",
                "He lives at 14 Baker Street.",
                "Arsenal beat Chelsea 3-1 on Saturday.",
                "Use version 2.4.1 of the F-16 manual.",
                "It was their third win, and the 12th time they tried.",
                "It was passed as Resolution 1701 on 3 May 2019.",
                "The 42-year-old was jailed for 12 years.",
                "They waited for two and a half hours.",
            })
    void takesNamesTimesAndAgesForNone(String text) {
        assertThat(quantities(text)).isEmpty();
    }

    private static List<String> quantities(String text) {
        Annotated article = Texts.annotated(text);
        return new Extraction(DeskWords.NONE)
                .of(article).stream()
                        .filter(Quantity.class::isInstance)
                        .map(Quantity.class::cast)
                        .map(claim -> told(claim.roles(), text))
                        .toList();
    }

    private static String told(Map<String, List<Filler>> roles, String text) {
        return roles.entrySet().stream()
                .flatMap(role -> role.getValue().stream().map(filler -> role.getKey() + " " + told(filler, text)))
                .collect(Collectors.joining(", "));
    }

    private static String told(Filler filler, String text) {
        return filler.span().in(text) + (filler.id() == null ? "" : " = " + filler.id());
    }
}
