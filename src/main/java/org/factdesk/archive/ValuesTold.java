package org.factdesk.archive;

import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.compare.Correction;
import org.factdesk.compare.Published;
import org.factdesk.compare.Sighting;
import org.factdesk.compare.Value;

/** The numbers, days and names that a correction can take back, and the corrections. */
final class ValuesTold {
    private ValuesTold() {}

    static void tell(Tellings tellings) {
        Published article = new Published(tellings.annotated(), tellings.notes().facts());
        for (Correction correction : Correction.in(article)) {
            tellings.tell(
                    new What(
                            Kind.VALUE,
                            key(correction.wrong()),
                            Standing.CORRECTED,
                            correction.right().id()),
                    correction.right().span(),
                    new About(tellings.asOf(), tellings.asOf(), correction.matter(), ""));
        }
        for (Sighting sighting : Sighting.all(tellings.annotated())) {
            tellings.tell(
                    What.so(Kind.VALUE, key(sighting.value()), sighting.thing()),
                    sighting.value().span(),
                    new About(tellings.asOf(), tellings.asOf(), sighting.matter(), ""));
        }
    }

    private static String key(Value value) {
        return value.kind() + "|" + value.id();
    }
}
