package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;

/** Which places the venues of meetings are. */
final class Venues {

    private Venues() {}

    /** The same facts; venues that the gazetteer knows have its id. */
    static List<Fact> identify(List<Fact> facts) {
        List<Fact> identified = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            boolean placed = fact instanceof Meeting meeting
                    && meeting.venue() != null
                    && meeting.venue().id() == null;
            identified.add(placed ? placed((Meeting) fact) : fact);
        }
        return identified;
    }

    private static Meeting placed(Meeting meeting) {
        Mention venue = meeting.venue();
        if (venue == null) {
            return meeting;
        }
        List<Place> places = Gazetteer.world().places(venue.text());
        return places.isEmpty()
                ? meeting
                : meeting.withVenue(venue.withId(places.get(0).id()));
    }
}
