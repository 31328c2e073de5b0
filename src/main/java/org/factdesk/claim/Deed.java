package org.factdesk.claim;

import java.time.LocalDate;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something on a day that the sentence names, does it now or is about to.
 *
 * @param span the verb
 * @param who the person
 * @param day the day, null where the sentence names none
 * @param recent whether it is news: of the days right before the article, of a weekday where nothing says when that was, or of now
 */
public record Deed(Span span, Mention who, @Nullable Day day, boolean recent) implements Fact {

    /** The id of the person; null where unsure. */
    public @Nullable String actor() {
        return who.id();
    }

    /** Whether it was surely done after {@code death}; of somebody "late" it is enough that it is news. */
    public boolean follows(Death death) {
        Day died = death.day();
        if (day == null || died == null) {
            return recent || (died != null && died.year() != null && died.month() == null);
        }
        LocalDate done = day.from();
        if (done == null || died.until() == null) {
            return died.year() != null && (day.year() == null ? recent : day.year() > died.year());
        }
        return done.isAfter(died.until());
    }

    /** Where the text says when. */
    public Span when() {
        return day == null ? span : day.span();
    }

    /** The same deed, its person known. */
    public Deed of(Mention who) {
        return new Deed(span, who, day, recent);
    }
}
