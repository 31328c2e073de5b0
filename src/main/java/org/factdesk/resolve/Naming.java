package org.factdesk.resolve;

import java.util.List;
import java.util.Map;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes the ids of persons and bodies into the facts. */
final class Naming {
    private final Map<Span, String> people;
    private final Map<Span, Mention> words;

    Naming(Map<Span, String> people, Map<Span, Mention> words) {
        this.people = people;
        this.words = words;
    }

    /** The facts with ids in their offices, so that titles can be told apart. */
    static List<Fact> bodies(List<Fact> facts) {
        return facts.stream().map(Naming::body).toList();
    }

    private static Fact body(Fact fact) {
        if (fact instanceof OfficeHeld held) {
            return new OfficeHeld(
                    held.span(),
                    held.person(),
                    office(held.office()),
                    held.source(),
                    held.stance(),
                    held.day(),
                    held.quoted());
        }
        if (fact instanceof PersonMention person && person.office() != null) {
            return new PersonMention(
                    person.person(),
                    person.form(),
                    person.words(),
                    office(person.office()),
                    person.sentence(),
                    person.quoted());
        }
        return fact;
    }

    Fact named(Fact fact) {
        if (fact instanceof OfficeHeld held) {
            return new OfficeHeld(
                    held.span(),
                    held.person().withId(personAt(held.person().span())),
                    office(held.office()),
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
                    optional(move.office()),
                    optional(move.organization()),
                    move.place(),
                    move.day(),
                    source(move.source()),
                    move.stance());
        }
        if (fact instanceof Departure move) {
            return new Departure(
                    move.span(),
                    move.trigger(),
                    somebody(move.person()),
                    optional(move.office()),
                    optional(move.organization()),
                    move.place(),
                    move.day(),
                    source(move.source()),
                    move.stance());
        }
        if (fact instanceof Meeting meeting) {
            return meeting(meeting);
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
        return fact instanceof PersonMention person ? person(person) : fact;
    }

    private Meeting meeting(Meeting meeting) {
        return new Meeting(
                meeting.span(),
                meeting.trigger(),
                meeting.kind(),
                meeting.mode(),
                mentions(meeting.participants()),
                meeting.label(),
                meeting.day(),
                meeting.venue(),
                meeting.event(),
                source(meeting.source()),
                meeting.stance());
    }

    private PersonMention person(PersonMention person) {
        return new PersonMention(
                person.person().withId(people.get(person.span())),
                person.form(),
                person.words(),
                optional(person.office()),
                person.sentence(),
                person.quoted());
    }

    private List<Mention> mentions(List<Mention> mentions) {
        return mentions.stream().map(this::mention).toList();
    }

    /** A person's id and no body's, whatever the words. */
    private @Nullable Mention somebody(@Nullable Mention mention) {
        return mention == null || mention.id() != null ? mention : mention.withId(personAt(mention.span()));
    }

    private @Nullable Mention optional(@Nullable Mention mention) {
        return mention == null ? null : mention(mention);
    }

    private static @Nullable Office optional(@Nullable Office office) {
        return office == null ? null : office(office);
    }

    /** A person's id where its words are a person's, else a body's. */
    private Mention mention(Mention mention) {
        if (mention.id() != null) {
            return mention;
        }
        String person = personAt(mention.span());
        return person != null || isPerson(mention.span()) ? mention.withId(person) : mention.withId(Bodies.id(mention));
    }

    private static Office office(Office office) {
        Mention body = office.body();
        return body == null
                ? office
                : new Office(
                        office.span(),
                        office.title(),
                        body.withId(Bodies.of(office)),
                        office.term(),
                        office.singleSeat());
    }

    private Source source(Source source) {
        if (source instanceof Source.Named named) {
            return new Source.Named(mention(named.person()));
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

    private Source unresolved(Source.Unresolved open) {
        String person = personAt(open.span());
        Mention mention = words.get(open.span());
        return person == null || mention == null ? open : new Source.Named(mention.withId(person));
    }

    private boolean isPerson(Span span) {
        return words.keySet().stream().anyMatch(span::overlaps);
    }

    private @Nullable String personAt(Span span) {
        String exact = people.get(span);
        return exact != null
                ? exact
                : people.keySet().stream()
                        .filter(span::overlaps)
                        .min(java.util.Comparator.naturalOrder())
                        .map(people::get)
                        .orElse(null);
    }
}
