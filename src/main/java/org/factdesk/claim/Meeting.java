package org.factdesk.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * People or states meet, call or negotiate.
 *
 * @param span the words of the claim
 * @param trigger the word that tells of it ("talks", "met")
 * @param kind what it is called
 * @param mode how it is held
 * @param participants who takes part, each as named here
 * @param host who receives the others, where the text says so
 * @param label what it is called here, to tell it from others
 * @param day when
 * @param venue where it is held; never the place a participant comes from
 * @param event which event it is; two meetings with one id are the same event, null where unsure
 */
public record Meeting(
        Span span,
        Span trigger,
        Kind kind,
        Mode mode,
        List<Mention> participants,
        @Nullable Mention host,
        Label label,
        @Nullable Day day,
        @Nullable Mention venue,
        @Nullable String event,
        Source source,
        Stance stance)
        implements Claim {

    /** What a meeting is called. */
    public enum Kind {
        MEETING,
        CALL,
        SUMMIT,
        VISIT,
        NEGOTIATION,
        DISCUSSION,
        CONFERENCE,
        /** What people attend without meeting each other: a vote, a trial, a funeral, a match. */
        OCCASION
    }

    /** How a meeting is held. */
    public enum Mode {
        IN_PERSON,
        PHONE,
        VIDEO,
        UNKNOWN
    }

    /**
     * The words by which a text tells one meeting from another.
     *
     * @param head the noun, in its dictionary form ("summit"), or that of the verb ("meeting" for "met")
     * @param qualifiers the words before it in lower case, articles left out ("nuclear", "second")
     * @param reference how it is brought in
     */
    public record Label(String head, Set<String> qualifiers, Reference reference) {
        public Label {
            qualifiers = Collections.unmodifiableSet(new TreeSet<>(qualifiers));
        }
    }

    /** How a text brings a meeting in: anew, as known, by a verb, or as one of many. */
    public enum Reference {
        NEW,
        KNOWN,
        VERB,
        MANY
    }

    public Meeting {
        participants = List.copyOf(participants);
    }

    /** The same meeting, known to be {@code event}. */
    public Meeting withEvent(@Nullable String event) {
        return new Meeting(span, trigger, kind, mode, participants, host, label, day, venue, event, source, stance);
    }

    /** Whether {@code person} is one of those who take part. */
    public boolean joins(Mention person) {
        return participants.stream().anyMatch(participant -> participant.same(person));
    }

    @Override
    public String type() {
        return kind == Kind.OCCASION ? "event" : "meeting";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        return new Roles()
                .addAll("participant", participants)
                .add("host", host)
                .add("place", venue)
                .add("time", day)
                .build();
    }
}
