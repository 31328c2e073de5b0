package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Something the article says is so. */
public sealed interface Claim extends Fact
        permits Appointment, Departure, Meeting, OfficeHeld, OfficialAct, Quantity, Statement, Threat {

    /** Who stands behind it. */
    Source source();

    /** How far. */
    Stance stance();

    /** The word that makes it one ("met", "resigned"); null where there is none of its own. */
    default @Nullable Span trigger() {
        return null;
    }

    /** The name of this kind of claim in the JSON contract: "meeting", "appointment" …. */
    String type();

    /** The names of all kinds in the JSON contract. */
    static Set<String> types() {
        return Set.of(
                "act", "appointment", "departure", "event", "meeting", "office", "quantity", "statement", "threat");
    }

    /** Its roles by their names in the JSON contract, each with its spans; roles without a span are absent. */
    Map<String, List<Filler>> roles();
}
