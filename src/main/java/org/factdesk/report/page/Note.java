package org.factdesk.report.page;

import java.util.List;
import org.factdesk.check.Check;

/**
 * A finding as a note in the margin.
 *
 * @param key what its marks and its note are joined by
 * @param number its number in the article
 * @param place the line of the draft
 * @param words what it is about
 * @param marked whether these words are set on the page
 * @param ends the other words it rests on
 * @param fixes what would answer it, in words
 */
public record Note(
        String key,
        int number,
        String severity,
        Check check,
        String message,
        int place,
        String words,
        boolean marked,
        String fingerprint,
        List<End> ends,
        List<String> fixes) {

    /** Other words that a finding rests on; {@code marked} where they are set on the page. */
    public record End(String id, String number, String label, String words, boolean marked) {}

    public Note {
        ends = List.copyOf(ends);
        fixes = List.copyOf(fixes);
    }

    /** The topic of its check. */
    public String topic() {
        return Names.of(check.topic());
    }
}
