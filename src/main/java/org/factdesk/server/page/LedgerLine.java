package org.factdesk.server.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.docket.Exhibit;
import org.factdesk.docket.Item;
import org.factdesk.docket.State;
import org.factdesk.report.SheetForm;
import org.factdesk.report.SheetLine;

/**
 * A fact of an article in its ledger: what it is, what was decided of it, and what it rests on.
 *
 * @param evidence what stands for or against it
 */
public record LedgerLine(Card card, List<Exhibit> evidence) implements SheetLine {

    public LedgerLine {
        evidence = List.copyOf(evidence);
    }

    /** The ledger of the article called {@code title}. */
    static SheetForm form(String title) {
        return new SheetForm(
                "Ledger: " + title,
                List.of(
                        "note",
                        "line",
                        "words",
                        "kind",
                        "status",
                        "severity",
                        "question",
                        "reason",
                        "evidence",
                        "assigned to",
                        "decided by",
                        "decided at"),
                List.of(7, 7, 60, 18, 16, 10, 45, 40, 45, 16, 16, 22),
                Set.of("line"));
    }

    @Override
    public String look() {
        return Told.code(card.item().state());
    }

    /** Who decided; empty where nobody has. */
    public String by() {
        return card.item().state() == State.OPEN ? "" : card.item().changedBy();
    }

    /** A piece of evidence in one line. */
    public static String told(Exhibit exhibit) {
        String source = switch (exhibit.kind()) {
            case LINK -> exhibit.url();
            case FILE -> exhibit.fileName() + " (SHA-256 " + exhibit.sha256() + ")";
            case QUOTE -> "“" + exhibit.passage() + "”" + (exhibit.url().isEmpty() ? "" : " " + exhibit.url());
            case NOTE -> "";
        };
        return (source + " " + exhibit.note()).strip();
    }

    @Override
    public List<String> cells() {
        Item item = card.item();
        return List.of(
                card.number(),
                Integer.toString(card.line()),
                item.words(),
                card.kind(),
                Told.state(item.state()),
                card.isFinding() ? card.look() : "",
                item.message(),
                item.reason(),
                evidence.stream().map(LedgerLine::told).collect(Collectors.joining("; ")),
                item.assignee() == null ? "" : item.assignee().name(),
                by(),
                by().isEmpty() ? "" : item.changedAt().toString());
    }
}
