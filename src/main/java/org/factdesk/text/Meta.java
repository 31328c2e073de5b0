package org.factdesk.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says about itself outside its body.
 *
 * @param asOf the day the article speaks from: the option, else metadata, else the dateline; never the clock
 * @param headline the headline where it is metadata and not part of the text
 * @param standfirst the summary below the headline, likewise
 * @param dateline the dateline as written ("GENEVA (Feb. 3)")
 * @param bylines the authors
 * @param language a BCP 47 tag, "en" unless the file says otherwise
 * @param corrects the id of the article that this one corrects, else null
 */
public record Meta(
        @Nullable LocalDate asOf,
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String dateline,
        List<String> bylines,
        String language,
        @Nullable String corrects) {

    /** An article that says nothing about itself. */
    public static final Meta NONE = new Meta(null, null, null, null, List.of(), "en");

    public Meta {
        bylines = List.copyOf(bylines);
    }

    /** What an article says that corrects no other. */
    public Meta(
            @Nullable LocalDate asOf,
            @Nullable String headline,
            @Nullable String standfirst,
            @Nullable String dateline,
            List<String> bylines,
            String language) {
        this(asOf, headline, standfirst, dateline, bylines, language, null);
    }

    /** The same metadata as of another day. */
    public Meta withAsOf(@Nullable LocalDate day) {
        return new Meta(day, headline, standfirst, dateline, bylines, language, corrects);
    }
}
