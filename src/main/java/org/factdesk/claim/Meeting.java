package org.factdesk.claim;

import java.util.List;
import java.util.Map;
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
        NEGOTIATION
    }

    /** How a meeting is held. */
    public enum Mode {
        IN_PERSON,
        PHONE,
        VIDEO,
        UNKNOWN
    }

    public Meeting {
        participants = List.copyOf(participants);
    }

    @Override
    public String type() {
        return "meeting";
    }

    @Override
    public Map<String, List<Span>> roles() {
        return new Roles()
                .addAll("participant", participants)
                .add("place", venue)
                .add("time", day)
                .build();
    }
}
