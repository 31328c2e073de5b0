package org.factdesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.annotate.Texts;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Implied;
import org.factdesk.claim.Mention;
import org.factdesk.lexicon.DeskWords;
import org.jspecify.annotations.Nullable;
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

    @Test
    void supposesThatThoseWhoActHeldTheTalksTheyBreakOff() {
        List<Fact> facts = facts("Ines Moreau praised Olav Berg. Lethia suspended dialogue.");

        assertThat(only(facts, Implied.class).participants())
                .extracting(Mention::text)
                .containsExactly("Lethia");
    }

    @Test
    void supposesThatThoseWhoBreakOffTheirTalksHeldThem() {
        List<Fact> facts = facts("Ines Moreau praised Olav Berg. France and Spain have cut off formal dialogue.");

        assertThat(only(facts, Implied.class).participants())
                .extracting(Mention::text)
                .containsExactly("France", "Spain");
    }

    @Test
    void supposesTheNearestNounForABodyToBeTheOneLeft() {
        List<Fact> facts = facts("They were sacked as the new council took over.");

        assertThat(text(only(facts, Implied.class).organization())).isEqualTo("council");
    }

    @Test
    void supposesThatABodyAtWhichPeopleMeetIsThePlace() {
        List<Fact> facts =
                facts("The dialogue between Ines Moreau and Olav Berg drew crowds at the University of Porto.");

        assertThat(text(only(facts, Implied.class).place())).isEqualTo("University of Porto");
    }

    @Test
    void supposesThatTheNearestPersonNamedIsTheOneWhoLeft() {
        List<Fact> facts = facts("Much became known only after Ines Moreau fled Lisbon, ousted in a revolt.");

        assertThat(text(only(facts, Implied.class).person())).isEqualTo("Ines Moreau");
    }

    @Test
    void supposesWhereNobodyIsNamedThatThePeopleToldOfAreThoseWhoLeave() {
        List<Fact> facts = facts("Once the layoffs start, workers will accept less.");

        assertThat(text(only(facts, Implied.class).person())).isEqualTo("workers");
    }

    @Test
    void supposesNoPaperThatOnlyReportsADepartureToBeTheBodyLeft() {
        List<Fact> facts = facts("The staff were fired, the Porto Times reported.");

        assertThat(facts).noneMatch(fact -> fact instanceof Implied implied && implied.organization() != null);
    }

    @Test
    void supposesThatThoseAddressedHeardWhatWasSaid() {
        List<Fact> facts = facts("Speaking to voters in Lisbon on Friday, Moreau said the port would close.");

        assertThat(text(only(facts, Implied.class).recipient())).isEqualTo("voters");
        assertThat(text(only(facts, Implied.class).place())).isEqualTo("Lisbon");
    }

    @Test
    void supposesThatAPromiseIsMadeToThoseItIsFor() {
        List<Fact> facts = facts("Moreau pledged to give the money to charity.");

        assertThat(text(only(facts, Implied.class).recipient())).isEqualTo("charity");
    }

    private static @Nullable String text(@Nullable Mention mention) {
        return mention == null ? null : mention.text();
    }

    private static List<Fact> facts(String text) {
        return new Extraction(DeskWords.NONE).of(Texts.annotated(text));
    }

    private static <T extends Fact> T only(List<Fact> facts, Class<T> kind) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
