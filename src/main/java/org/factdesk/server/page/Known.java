package org.factdesk.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.Origin;
import org.factdesk.text.Folding;

/**
 * An entry of what the desk knows.
 *
 * @param kind what it is an entry of
 * @param about whom or what it is about
 * @param says what it says
 * @param when for which time
 * @param origin where it stands, and where the desk has it from
 */
public record Known(String kind, String about, String says, String when, Origin origin) {
    private static final int MOST = 200;

    /** The entries of {@code knowledge} that hold {@code words}, as many as a page shows. */
    static List<Known> of(Knowledge knowledge, String words) {
        String wanted = Folding.folded(words.strip().toLowerCase(Locale.ROOT));
        return all(knowledge).stream()
                .filter(known -> known.holds(wanted))
                .limit(MOST)
                .toList();
    }

    private boolean holds(String wanted) {
        return wanted.isEmpty()
                || Folding.folded((about + " " + says).toLowerCase(Locale.ROOT)).contains(wanted);
    }

    private static List<Known> all(Knowledge knowledge) {
        List<Known> all = new ArrayList<>();
        knowledge
                .holdings()
                .forEach(each -> all.add(new Known(
                        "office",
                        each.person(),
                        (each.office()
                                + (each.body().isEmpty() ? "" : ", " + each.body())
                                + (each.country().isEmpty() ? "" : ", " + each.country())),
                        each.tenure().words(),
                        each.origin())));
        knowledge
                .people()
                .forEach(each -> all.add(new Known(
                        "person",
                        each.name(),
                        String.join(", ", each.aliases()),
                        each.born() == null ? "" : "born " + each.born().words(),
                        each.origin())));
        knowledge
                .facts()
                .forEach(each -> all.add(new Known(
                        "fact",
                        each.subject(),
                        (String.join(" ", each.property()) + " " + each.value() + " " + each.unit()).strip(),
                        each.validUntil() == null
                                ? ""
                                : "until " + each.validUntil().words(),
                        each.origin())));
        knowledge
                .names()
                .forEach(each -> all.add(new Known(
                        "name",
                        each.preferred(),
                        "not " + each.avoided(),
                        each.since() == null ? "" : "since " + each.since().words(),
                        each.origin())));
        knowledge
                .diary()
                .forEach(each -> all.add(new Known(
                        "diary",
                        each.title(),
                        each.venue(),
                        each.first().equals(each.last())
                                ? each.first().toString()
                                : each.first() + " to " + each.last(),
                        each.origin())));
        return all;
    }
}
