package org.factdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;

/** A report whose writer may fail, on a full disk or a closed pipe. */
abstract class FindingsWriter implements Report {

    /** Something that writes. */
    interface Step {
        void run() throws IOException;
    }

    @Override
    public final void review(Review review) {
        write(() -> add(review));
    }

    @Override
    public final void problem(Problem problem) {
        write(() -> add(problem));
    }

    @Override
    public final void notice(Problem notice) {
        write(() -> addNotice(notice));
    }

    @Override
    public final void end() {
        write(this::finish);
    }

    /** Runs {@code step}; what fails fails unchecked. */
    static void write(Step step) {
        try {
            step.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the findings of an article. */
    abstract void add(Review review) throws IOException;

    /** Writes what could not be read or checked. */
    abstract void add(Problem problem) throws IOException;

    /** Writes what somebody should tidy up; most formats have no place for it. */
    void addNotice(Problem notice) throws IOException {}

    /** Writes the end. */
    abstract void finish() throws IOException;
}
