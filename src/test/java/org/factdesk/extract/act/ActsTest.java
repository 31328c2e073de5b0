package org.factdesk.extract.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.annotate.Texts;
import org.factdesk.claim.Fact;
import org.factdesk.claim.OfficialAct;
import org.factdesk.claim.Threat;
import org.factdesk.extract.Extraction;
import org.factdesk.lexicon.DeskWords;
import org.junit.jupiter.api.Test;

class ActsTest {

    @Test
    void readsWhatAMinistryOrdered() {
        assertThat(found("The Health Ministry recently ordered the closure of two clinics.", OfficialAct.class))
                .extracting(act -> act.authority().text())
                .containsExactly("Health Ministry");
    }

    @Test
    void takesAnOrderInARestaurantForNoAct() {
        assertThat(found("The tourists ordered the soup.", OfficialAct.class)).isEmpty();
    }

    @Test
    void readsWhoAccusesWhom() {
        assertThat(found("The union accused the company of fraud.", Threat.class))
                .extracting(threat -> threat.actor().text())
                .containsExactly("union");
    }

    @Test
    void takesAWarningOfNothingForNoThreat() {
        assertThat(found("The sign warned drivers.", Threat.class)).isEmpty();
    }

    private static <F extends Fact> List<F> found(String text, Class<F> kind) {
        return new Extraction(DeskWords.NONE)
                .of(Texts.annotated(text)).stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
    }
}
