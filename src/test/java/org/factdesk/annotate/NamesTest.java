package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static List<String> names(String text) {
        return Texts.annotated(text).names().stream()
                .map(name -> name.type() + " " + name.span().in(text))
                .toList();
    }

    @Test
    void namesStandWithoutTitleAndArticle() {
        assertThat(names("President Maria Santos met the United Nations chief in Portugal on Tuesday."))
                .containsExactly("PERSON Maria Santos", "ORGANIZATION United Nations", "LOCATION Portugal");
    }

    @Test
    void aSurnameIsRememberedAfterTheFullName() {
        assertThat(names("Tomas Hedlund won the vote in Sweden. Hedlund thanked the voters."))
                .containsExactly("PERSON Tomas Hedlund", "LOCATION Sweden", "PERSON Hedlund");
    }

    @Test
    void nationalitiesAndFaithsAreGroups() {
        assertThat(names("The Turkish and South Korean ministers spoke with Muslim leaders."))
                .containsExactly("NORP Turkish", "NORP South Korean", "NORP Muslim");
    }

    @Test
    void aNameThatNobodyKnowsIsReadFromWhatStandsAroundIt() {
        assertThat(names("\"The harvest was lost,\" said Ombrevi Tsakunda, who farms near Lake Vorosh."))
                .contains("PERSON Ombrevi Tsakunda", "LOCATION Lake Vorosh");
    }

    @Test
    void thePartOfTheWorldBelongsToThePeople() {
        assertThat(names("Three South Asian and sub-Saharan African states signed."))
                .containsExactly("NORP South Asian", "NORP sub-Saharan African");
    }

    @Test
    void initialsAndRareNamesBelongToThePerson() {
        assertThat(names("The award went to the writer J. K. Martinez on the first day."))
                .containsExactly("PERSON J. K. Martinez");
    }

    @Test
    void capitalLettersInRunningTextAreAnOrganisationUnlessTheyAreKnownToBeNone() {
        assertThat(names("The minister said the TCRB would answer the CEO of the firm."))
                .containsExactly("ORGANIZATION TCRB");
    }

    @Test
    void anOrganisationEndsBeforeTheNextOneAndBeforeTheDay() {
        assertThat(
                        names(
                                "The Ministry of Interior and the Ministry of Health agreed with the School of Law on Tuesday."))
                .containsExactly(
                        "ORGANIZATION Ministry of Interior",
                        "ORGANIZATION Ministry of Health",
                        "ORGANIZATION School of Law");
    }

    @Test
    void aKnownPlaceIsNamedWhole() {
        assertThat(names("A: Saudi Arabia, like Guinea-Bissau, has kept its port. The firm left Sri Lanka, he said."))
                .containsExactly("LOCATION Saudi Arabia", "LOCATION Guinea-Bissau", "LOCATION Sri Lanka");
    }

    @Test
    void aDatelineIsAPlace() {
        assertThat(names("ALGIERS- The minister of the interior received the crew on Monday."))
                .containsExactly("LOCATION ALGIERS");
        assertThat(names("KUWAIT: His Highness the Amir received the crew on Monday."))
                .containsExactly("LOCATION KUWAIT");
    }

    @Test
    void aSmallWordPartsTwoPlaces() {
        assertThat(names("They tread carefully in relation to Afghanistan given Iran's border concerns."))
                .containsExactly("LOCATION Afghanistan", "LOCATION Iran");
    }

    @Test
    void aSurnameMayHaveTwoLetters() {
        assertThat(names("Li Jiaqi sold the firm. The demise of Li stunned the market."))
                .containsExactly("PERSON Li Jiaqi", "PERSON Li");
    }

    @Test
    void bodiesInCapitalsStayWhatTheyAre() {
        assertThat(names("Schools run by UNRWA in Gaza opened. Staff in UNRWA, near Rafah, were paid."))
                .contains("ORGANIZATION UNRWA")
                .doesNotContain("LOCATION UNRWA");
    }

    @Test
    void placesOnTheMapAndCitiesInCapitalsArePlaces() {
        assertThat(names("LISBON (AP) - The ferry to Grey Goose Island left from the foot of Mount Kenya."))
                .contains("LOCATION LISBON", "LOCATION Grey Goose Island", "LOCATION Mount Kenya");
    }

    @Test
    void theHeadOfAPhraseMakesItAnOrganisation() {
        assertThat(names("The plan of Lisbon Harbour Logistics was read by the Federación Minera de Chile."))
                .contains("ORGANIZATION Lisbon Harbour Logistics");
    }

    @Test
    void anHonorificMakesAPersonOfAPlace() {
        assertThat(names("The crowd greeted Sheikh Sabah on the way to the mosque."))
                .contains("PERSON Sabah");
    }

    @Test
    void whatIsCalledANewspaperIsNoPerson() {
        assertThat(names("She spoke to the newspaper Halvard Nord and left."))
                .containsExactly("ORGANIZATION Halvard Nord");
    }

    @Test
    void aTitleAloneIsNoName() {
        assertThat(names("On Tuesday the Sheikh and the Emperor of the island left for Oman."))
                .containsExactly("LOCATION Oman");
    }
}
