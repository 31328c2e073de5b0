package org.factdesk.archive;

import java.time.YearMonth;
import java.util.SortedSet;

/**
 * Somebody is called the holder of an office by articles of the archive. When that began and ended no article says by being there: first and last
 * are days of articles.
 *
 * @param person the name, the longest that is told
 * @param spellings all names that are told of the same person, folded
 * @param office which office
 * @param first the first telling
 * @param last the last
 * @param articles how many articles tell it
 * @param months the months with such an article
 */
public record Called(
        String person,
        SortedSet<String> spellings,
        NamedOffice office,
        Telling first,
        Telling last,
        int articles,
        SortedSet<YearMonth> months) {}
