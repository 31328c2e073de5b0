package org.factdesk.resolve;

import java.util.List;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Death;
import org.factdesk.claim.Deed;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Encounter;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.Silence;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.jspecify.annotations.Nullable;

/** Writes the ids of persons, bodies and places into the facts. */
final class Naming {
    private final People people;
    private final Bodies bodies;
    private final Places places;

    Naming(People people, Bodies bodies, Places places) {
        this.people = people;
        this.bodies = bodies;
        this.places = places;
    }

    Fact named(Fact fact) {
        if (fact instanceof OfficeHeld held) {
            return new OfficeHeld(
                    held.span(),
                    held.person().withId(people.at(held.person())),
                    held.office(),
                    source(held.source()),
                    held.stance(),
                    held.day(),
                    held.quoted());
        }
        if (fact instanceof Appointment move) {
            return new Appointment(
                    move.span(),
                    move.trigger(),
                    somebody(move.person()),
                    office(move.office()),
                    optional(move.organization()),
                    place(move.place()),
                    move.day(),
                    source(move.source()),
                    move.stance(),
                    move.aside());
        }
        if (fact instanceof Departure move) {
            return new Departure(
                    move.span(),
                    move.trigger(),
                    somebody(move.person()),
                    office(move.office()),
                    optional(move.organization()),
                    place(move.place()),
                    move.day(),
                    source(move.source()),
                    move.stance());
        }
        if (fact instanceof Meeting meeting) {
            return meeting(meeting);
        }
        if (fact instanceof Death death) {
            return death.of(death.who().withId(people.at(death.who())));
        }
        if (fact instanceof Deed deed) {
            return deed.of(deed.who().withId(people.at(deed.who())));
        }
        if (fact instanceof Encounter encounter) {
            return encounter.of(this::mention);
        }
        if (fact instanceof Silence silence) {
            return silence.of(mention(silence.who()));
        }
        if (fact instanceof Statement statement) {
            return new Statement(
                    statement.span(),
                    statement.form(),
                    statement.cue(),
                    statement.content(),
                    statement.quotes(),
                    mentions(statement.recipients()),
                    source(statement.source()),
                    statement.stance());
        }
        return fact instanceof PersonMention person ? person.resolved(people.id(person.span()), person.office()) : fact;
    }

    private Meeting meeting(Meeting meeting) {
        return new Meeting(
                meeting.span(),
                meeting.trigger(),
                meeting.kind(),
                meeting.mode(),
                mentions(meeting.participants()),
                optional(meeting.host()),
                meeting.label(),
                meeting.day(),
                place(meeting.venue()),
                meeting.event(),
                source(meeting.source()),
                meeting.stance());
    }

    private List<Mention> mentions(List<Mention> mentions) {
        return mentions.stream().map(this::mention).toList();
    }

    /** A person's id and no body's, whatever the words. */
    private @Nullable Mention somebody(@Nullable Mention mention) {
        return mention == null ? null : mention.withId(people.at(mention));
    }

    private @Nullable Mention optional(@Nullable Mention mention) {
        return mention == null ? null : mention(mention);
    }

    private @Nullable Mention place(@Nullable Mention mention) {
        return mention == null ? null : mention.withId(places.id(mention));
    }

    private @Nullable Office office(@Nullable Office office) {
        return office == null ? null : office.of(bodies.of(office));
    }

    /** A person's id where its words are a person's, else a body's. */
    private Mention mention(Mention mention) {
        if (people.names(mention)) {
            return mention.withId(people.at(mention));
        }
        String body = bodies.id(mention);
        boolean place = body != null && body.startsWith("place:");
        String person = place ? null : people.at(mention);
        return mention.withId(person != null ? person : body);
    }

    private Source source(Source source) {
        if (source instanceof Source.Named named) {
            return new Source.Named(speaker(named.person()));
        }
        if (source instanceof Source.Joint joint) {
            return new Source.Joint(joint.span(), mentions(joint.members()));
        }
        if (source instanceof Source.State state) {
            return new Source.State(mention(state.state()));
        }
        if (source instanceof Source.Institution institution) {
            return new Source.Institution(mention(institution.body()));
        }
        return source instanceof Source.Unresolved open ? unresolved(open) : source;
    }

    /** A speaker is a person: a body only if the article, or the world, knows one of that name. */
    private Mention speaker(Mention mention) {
        Mention known = mention(mention);
        boolean org = known.id() != null && known.id().startsWith("org:");
        return org && !bodies.knows(mention) && !bodies.shortName(mention) ? mention : known;
    }

    private Source unresolved(Source.Unresolved open) {
        Mention words = people.mention(open.span());
        return words == null ? open : new Source.Named(words);
    }
}
