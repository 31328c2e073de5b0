package org.factdesk.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one article tells, with what it takes to hold it against the same thing told elsewhere.
 *
 * @param kind what is told
 * @param key of what or whom; tellings of one kind and key belong together
 * @param standing how it is told
 * @param value what
 * @param words the words of the value as written
 * @param from the first day for which it is told; null where that is unknown
 * @param until the last day for which it is told; null where that is unknown
 * @param start where the words begin in the article's text
 * @param end where they end
 * @param line the line of its file
 * @param sentence the sentence on one line
 * @param matter keys of words that say what it is about, parted by blanks
 * @param source who says so, "" for the article itself
 * @param article where it stands
 */
public record Telling(
        Kind kind,
        String key,
        Standing standing,
        String value,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int start,
        int end,
        int line,
        String sentence,
        String matter,
        String source,
        Clipping article) {

    /** What can be told. */
    public enum Kind {
        /** Who holds an office; the key is the office. */
        HOLDER,
        /** Which office somebody holds; the key is the person. */
        TITLE,
        /** When something takes place; the key is its name. */
        DAY,
        /** Where something takes place; the key is its name and day. */
        PLACE,
        /** A figure for a month, quarter or year; the key is period, unit and thing. */
        FIGURE,
        /** Who said something; the key is the words. */
        SPEAKER,
        /** In which words; the key is the speaker and how they begin or end. */
        WORDING,
        /** A number, day or name; the key is which, and of a correction which it replaced. */
        VALUE
    }

    /** How it is told. */
    public enum Standing {
        SO,
        PLANNED,
        /** Here it changes: somebody comes or goes, an event is moved. */
        CHANGED,
        /** What was told before was wrong. */
        CORRECTED
    }

    /** The day from which it is looked at: that for which it is told, else that of the article. */
    @Nullable
    LocalDate day() {
        return from != null ? from : article.date();
    }
}
