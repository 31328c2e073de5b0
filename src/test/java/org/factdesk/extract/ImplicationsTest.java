package org.factdesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.annotate.Texts;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Implied;
import org.factdesk.claim.Mention;
import org.junit.jupiter.api.Test;

class ImplicationsTest {

    @Test
    void supposesThePlaceOfADepartureWithoutSayingItInTheClaim() {
        List<Fact> facts = facts("Crowds in Lisbon cheered when the general was ousted.");

        assertThat(only(facts, Departure.class).place()).isNull();
        assertThat(only(facts, Implied.class).place())
                .isNotNull()
                .extracting(Mention::text)
                .isEqualTo("Lisbon");
    }

    @Test
    void supposesThatTheLastTwoPeopleNamedHeldATalkWithoutParticipants() {
        List<Fact> facts = facts("Ines Moreau praised Olav Berg. The dialogue took an hour.");

        assertThat(only(facts, Implied.class).participants())
                .extracting(Mention::text)
                .containsExactly("Olav Berg", "Ines Moreau");
    }

    private static List<Fact> facts(String text) {
        return Extraction.of(Texts.annotated(text));
    }

    private static <T extends Fact> T only(List<Fact> facts, Class<T> kind) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
