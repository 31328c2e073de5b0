package org.factdesk.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.factdesk.check.Severity;
import org.factdesk.docket.Item;
import org.factdesk.docket.Kind;
import org.factdesk.docket.Marked;

/**
 * A finding or claim as a note in the margin.
 *
 * @param number what stands behind its words: 1, 2 … for findings, c1, c2 … for claims
 * @param line the line of the draft
 * @param place where its words begin for whoever edits the text
 * @param summary the fault its check flags, in one line; empty for a claim
 * @param ends the other words it rests on
 */
public record Card(Marked marked, String number, int line, int place, String summary, List<End> ends) {

    public Card {
        ends = List.copyOf(ends);
    }

    /** Other words: their anchor, number, what they are, and the words. */
    public record End(String anchor, String number, String label, String words) {}

    /** The item it is of. */
    public Item item() {
        return marked.item();
    }

    /** Whether it is a finding. */
    public boolean isFinding() {
        return item().kind() == Kind.FINDING;
    }

    /** How it is drawn: its severity, or {@code claim}. */
    public String look() {
        Severity severity = item().severity();
        return severity == null ? "claim" : Told.code(severity);
    }

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return item().state().isSettled();
    }

    /** The shape that goes with its colour. */
    public String sign() {
        Severity severity = item().severity();
        if (severity == null) {
            return "◇";
        }
        return switch (severity) {
            case ERROR -> "■";
            case WARNING -> "▲";
            case INFO -> "●";
        };
    }

    /** What kind of fact it is, in words. */
    public String kind() {
        return Told.label(item().label());
    }

    /** What it says, in one line. */
    public String words() {
        return isFinding() ? item().message() : kind() + " claim";
    }

    /** Where the desk's knowledge is asked about it, with what the words tell filled in. */
    public String lookup() {
        KnowledgeForm form = KnowledgeForm.fitting(item().label());
        String person = role("person");
        String about = person.isEmpty() ? item().words() : person;
        String filled = switch (form) {
            case HOLDERS ->
                query("words", about)
                        + query("person", person)
                        + query("office", role("office"))
                        + query("body", role("organization"));
            case PEOPLE -> query("words", about) + query("person", about);
            case PLACES -> query("words", item().words()) + query("place", item().words());
            case NAMES -> query("words", item().words()) + query("avoid", item().words());
            case DIARY -> query("venue", role("place"));
            case FACTS -> query("subject", role("counted")) + query("value", role("value"));
        };
        return "/knowledge?kind=" + form.table().key() + filled;
    }

    private static String query(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String role(String role) {
        return ends.stream()
                .filter(end -> end.label().equals(role))
                .map(End::words)
                .findFirst()
                .orElse("");
    }
}
