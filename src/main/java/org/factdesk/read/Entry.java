package org.factdesk.read;

import java.time.LocalDate;
import java.util.List;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Problem;
import org.factdesk.text.VerbatimOffsets;
import org.jspecify.annotations.Nullable;

/**
 * An article as a row of a table.
 *
 * @param id its own id, null to go by the number of the row
 * @param date the day it speaks from, as written
 * @param title its headline
 * @param text its words
 * @param corrects the id of the article that it corrects
 */
public record Entry(
        @Nullable String id,
        @Nullable String date,
        @Nullable String title,
        @Nullable String text,
        @Nullable String corrects) {

    /** Hands over the article of row {@code number} of {@code path}, or what is wrong with it. */
    public void to(Inbox inbox, String path, int number) {
        LocalDate day = date == null || date.isBlank() ? null : IsoDay.of(date);
        String words = text;
        if (words == null) {
            inbox.problem(new Problem(path, number, "the article has no \"text\"", null));
        } else if (day == null && date != null && !date.isBlank()) {
            String message = "\"date\" is \"" + date + "\"; it must be a day like 2026-02-04, or null";
            inbox.problem(new Problem(path, number, message, null));
        } else {
            Meta meta = new Meta(day, title, null, null, List.of(), "en", corrects);
            inbox.article(Dateline.setApart(new Article(
                    path,
                    id == null ? Integer.toString(number) : id,
                    meta,
                    words,
                    Paragraphs.of(words, 0),
                    new VerbatimOffsets(Lines.of(words)))));
        }
    }
}
