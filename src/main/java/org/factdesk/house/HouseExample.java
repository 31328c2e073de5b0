package org.factdesk.house;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that shows what a rule does.
 *
 * @param line where it stands in the rule's file
 * @param bad whether the rule must speak of it; else it must be silent
 * @param text the article
 * @param asOf the day it speaks from, null where it does not say
 * @param headline its headline, null where it has none
 */
public record HouseExample(
        int line,
        boolean bad,
        String text,
        @Nullable LocalDate asOf,
        @Nullable String headline) {}
