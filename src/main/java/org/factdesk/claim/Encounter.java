package org.factdesk.claim;

import java.util.List;
import java.util.function.UnaryOperator;
import org.factdesk.text.Span;

/**
 * People are in one place, as an act of theirs shows that needs it: "the two shook hands".
 *
 * @param span the words of the act
 * @param people who does it, each as named here; empty where the words stand for all of an occasion told nearby ("the two", "they")
 * @param near the sentences around it that may tell of the same occasion: no other day or later leg stands between
 */
public record Encounter(Span span, List<Mention> people, Span near) implements Fact {
    public Encounter {
        people = List.copyOf(people);
    }

    /** Whether it may well be a part of {@code meeting}: told beside it, and of the people who take part in that. */
    public boolean partOf(Meeting meeting) {
        return beside(meeting)
                && meeting.participants().size() > 1
                && people.stream().allMatch(meeting::joins);
    }

    /** Whether it is told beside {@code meeting} with nothing that parts the two. */
    public boolean beside(Meeting meeting) {
        return near.covers(meeting.trigger());
    }

    /** Whether {@code person} is mentioned from {@code meeting} on, in other words than those of this act. */
    public boolean toldWith(PersonMention person, Meeting meeting) {
        return near.covers(person.span())
                && meeting.span().start() < person.span().start()
                && people.stream().noneMatch(one -> one.span().overlaps(person.span()));
    }

    /** The same act, each of its people as {@code known} knows them. */
    public Encounter of(UnaryOperator<Mention> known) {
        return new Encounter(span, people.stream().map(known).toList(), near);
    }
}
