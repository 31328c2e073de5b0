package org.factdesk.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.Origin;
import org.factdesk.knowledge.PinnedFact;
import org.factdesk.knowledge.Table;
import org.factdesk.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * An entry of what the desk knows.
 *
 * @param kind what it is an entry of
 * @param about whom or what it is about
 * @param says what it says
 * @param when for which time
 * @param origin where it stands, and where the desk has it from
 */
public record Known(Table kind, String about, String says, String when, Origin origin) {
    /** The entries of {@code knowledge} that hold {@code words}; of all kinds, or of {@code kind}. */
    public static List<Known> of(Knowledge knowledge, String words, @Nullable Table kind) {
        String wanted = Folding.folded(words.strip().toLowerCase(Locale.ROOT));
        return all(knowledge).stream()
                .filter(known -> kind == null || known.kind() == kind)
                .filter(known -> known.holds(wanted))
                .toList();
    }

    private boolean holds(String wanted) {
        return wanted.isEmpty()
                || Folding.folded((about + " " + says).toLowerCase(Locale.ROOT)).contains(wanted);
    }

    /** The unit, where the value does not name it itself. */
    private static String unit(PinnedFact fact) {
        return fact.value().endsWith(fact.unit()) ? "" : " " + fact.unit();
    }

    private static List<Known> all(Knowledge knowledge) {
        List<Known> all = new ArrayList<>();
        knowledge
                .holdings()
                .forEach(each -> all.add(new Known(
                        Table.HOLDERS,
                        each.person(),
                        (each.office()
                                + (each.body().isEmpty() ? "" : ", " + each.body())
                                + (each.country().isEmpty() ? "" : ", " + each.country())),
                        each.tenure().words(),
                        each.origin())));
        knowledge
                .people()
                .forEach(each -> all.add(new Known(
                        Table.PEOPLE,
                        each.name(),
                        String.join(", ", each.aliases()),
                        each.born() == null ? "" : "born " + each.born().words(),
                        each.origin())));
        knowledge
                .facts()
                .forEach(each -> all.add(new Known(
                        Table.FACTS,
                        each.subject(),
                        (String.join(" ", each.property()) + " " + each.value() + unit(each)).strip(),
                        each.validUntil() == null
                                ? ""
                                : "until " + each.validUntil().words(),
                        each.origin())));
        knowledge
                .names()
                .forEach(each -> all.add(new Known(
                        Table.NAMES,
                        each.preferred(),
                        "not " + each.avoided(),
                        each.since() == null ? "" : "since " + each.since().words(),
                        each.origin())));
        knowledge
                .diary()
                .forEach(each -> all.add(new Known(
                        Table.DIARY,
                        each.title(),
                        each.venue(),
                        each.first().equals(each.last())
                                ? each.first().toString()
                                : each.first() + " to " + each.last(),
                        each.origin())));
        knowledge
                .places()
                .forEach(each -> all.add(new Known(
                        Table.PLACES,
                        each.name(),
                        (String.join(", ", each.aliases()) + (each.within().isEmpty() ? "" : "; in " + each.within()))
                                .replaceFirst("^; ", ""),
                        "",
                        each.origin())));
        return all;
    }
}
