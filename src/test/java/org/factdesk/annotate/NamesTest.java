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
}
