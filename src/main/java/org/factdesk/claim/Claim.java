package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;

/** Something the article says is so. */
public sealed interface Claim extends Fact
        permits Appointment, Departure, Meeting, OfficeHeld, OfficialAct, Quantity, Statement, Threat {

    /** Who stands behind it. */
    Source source();

    /** How far. */
    Stance stance();

    /** The name of this kind of claim in the JSON contract: "meeting", "appointment" …. */
    String type();

    /** Its roles by their names in the JSON contract, each with its spans; roles without a span are absent. */
    Map<String, List<Span>> roles();
}
