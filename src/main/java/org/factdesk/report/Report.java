package org.factdesk.report;

import java.util.List;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;

/** Writes reviews in one format, as they come, in the order of the files. */
public interface Report {

    /** Adds the findings of an article. */
    void review(Review review);

    /** Adds something that could not be read or checked. */
    void problem(Problem problem);

    /** Adds something that somebody should tidy up and that kept nothing from being checked: a mute that mutes nothing, a decision past its day. */
    default void notice(Problem notice) {}

    /** Finishes the report. */
    void end();

    /** What is not in the report and whoever ordered it should know, once it is finished. */
    default List<String> leftOut() {
        return List.of();
    }
}
