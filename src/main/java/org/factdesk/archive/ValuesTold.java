package org.factdesk.archive;

import java.util.Locale;
import java.util.Set;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.compare.Correction;
import org.factdesk.compare.Published;
import org.factdesk.compare.Sighting;
import org.factdesk.compare.Value;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** The numbers, days and names that a correction can take back, and the corrections. */
final class ValuesTold {
    private static final Set<String> NEGATORS = Lexicon.words("negators");

    private ValuesTold() {}

    static void tell(Tellings tellings) {
        Published article = new Published(tellings.annotated(), tellings.notes().facts());
        for (Correction correction : Correction.in(article)) {
            if (!replaced(tellings, correction)) {
                continue;
            }
            tellings.tell(
                    new What(
                            Kind.VALUE,
                            key(correction.wrong()),
                            Standing.CORRECTED,
                            correction.right().id()),
                    correction.right().span(),
                    new About(
                            tellings.asOf(),
                            tellings.asOf(),
                            correction.matter().keys(),
                            ""));
        }
        for (Sighting sighting : Sighting.all(tellings.annotated())) {
            tellings.tell(
                    What.so(Kind.VALUE, key(sighting.value()), sighting.thing()),
                    sighting.value().span(),
                    new About(
                            tellings.asOf(), tellings.asOf(), sighting.matter().keys(), ""));
        }
    }

    /** Whether one name took the place of another: two of one sentence that denies neither are who and where ("misstated the number of jobs that Mills cut in Town"). */
    private static boolean replaced(Tellings tellings, Correction correction) {
        Span sentence = tellings.sentence(correction.right().span());
        return !correction.right().name()
                || !sentence.covers(correction.wrong().span())
                || tellings.annotated().tokens(sentence).stream()
                        .anyMatch(token -> NEGATORS.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    private static String key(Value value) {
        return value.kind() + "|" + value.id();
    }
}
