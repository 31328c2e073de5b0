package org.factdesk.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.annotate.Texts;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Extraction;
import org.factdesk.lexicon.DeskWords;
import org.junit.jupiter.api.Test;

class MeetingsTest {

    @Test
    void readsWhoMetWhom() {
        assertThat(meeting("The mayor met union leaders in Lisbon.").participants())
                .extracting(Mention::text)
                .containsExactly("mayor", "union leaders");
    }

    @Test
    void readsBothSidesOfTalksBeforeTheMainClause() {
        assertThat(meeting("In talks with Petrova, Moreau praised the ceasefire.")
                        .participants())
                .extracting(Mention::text)
                .containsExactly("Petrova", "Moreau");
    }

    @Test
    void readsThePlaceBehindACity() {
        Mention venue = meeting("Norway and Sweden are expected to hold talks in the Swiss city of Geneva.")
                .venue();
        assertThat(venue).isNotNull().extracting(Mention::text).isEqualTo("Geneva");
    }

    @Test
    void takesThePlaceACounterpartComesFromForNoVenue() {
        assertThat(meeting("Moreau held phone talks with his counterparts in Norway.")
                        .venue())
                .isNull();
    }

    @Test
    void knowsACallByItsNoun() {
        Meeting meeting = meeting("Moreau held a phone call with Petrova.");
        assertThat(meeting.kind()).isEqualTo(Meeting.Kind.CALL);
        assertThat(meeting.mode()).isEqualTo(Meeting.Mode.PHONE);
    }

    @Test
    void takesAnExpectedMeetingForPlanned() {
        assertThat(meeting("Norway and Sweden are expected to hold talks in Geneva.")
                        .stance())
                .isEqualTo(Stance.PLANNED);
    }

    @Test
    void takesARefusedMeetingForDenied() {
        assertThat(meeting("Moreau refused to meet Petrova.").stance()).isEqualTo(Stance.DENIED);
    }

    @Test
    void takesATargetForNoMeeting() {
        assertThat(meetings("The company met its target for the year.")).isEmpty();
    }

    private static Meeting meeting(String text) {
        List<Meeting> meetings = meetings(text);
        assertThat(meetings).as(text).hasSize(1);
        return meetings.get(0);
    }

    private static List<Meeting> meetings(String text) {
        return new Extraction(DeskWords.NONE)
                .of(Texts.annotated(text)).stream()
                        .filter(Meeting.class::isInstance)
                        .map(Meeting.class::cast)
                        .toList();
    }
}
