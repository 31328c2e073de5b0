package org.factdesk.claim;

import java.time.LocalDate;
import org.factdesk.text.Span;

/**
 * Somebody did something on a day that the sentence names.
 *
 * @param span the verb
 * @param who the person
 * @param day the day
 * @param recent whether it is news: of the days right before the article, or of a weekday where nothing says when that was
 */
public record Deed(Span span, Mention who, Day day, boolean recent) implements Fact {

    /** Whether it was surely done after {@code death}; of somebody "late" it is enough that it is news. */
    public boolean follows(Death death) {
        Day died = death.day();
        if (died == null) {
            return recent;
        }
        LocalDate done = day.from();
        if (done == null || died.until() == null) {
            return died.year() != null && (day.year() == null ? recent : day.year() > died.year());
        }
        return done.isAfter(died.until());
    }

    /** The same deed, its person known. */
    public Deed of(Mention who) {
        return new Deed(span, who, day, recent);
    }
}
