package org.factdesk.report;

import java.util.List;

/** A line of a sheet. */
public interface SheetLine {

    /** How it is to look, in one word: what a style sheet calls it by. */
    String look();

    /** Its cells, in the order of the columns. */
    List<String> cells();
}
