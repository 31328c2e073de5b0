package org.factdesk.cli;

import java.util.List;
import org.factdesk.desk.Review;
import org.factdesk.report.Report;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** All reports of a run as one. What happens to one of the files does not keep the others from being written. */
final class Outputs implements Report, AutoCloseable {
    private final Report printed;
    private final List<FiledReport> files;
    private final @Nullable Report pushed;
    private final Console console;

    Outputs(Report printed, List<FiledReport> files, @Nullable Report pushed, Console console) {
        this.printed = printed;
        this.files = List.copyOf(files);
        this.pushed = pushed;
        this.console = console;
    }

    @Override
    public void review(Review review) {
        printed.review(review);
        files.forEach(file -> file.review(review));
        if (pushed != null) {
            pushed.review(review);
        }
    }

    @Override
    public void problem(Problem problem) {
        printed.problem(problem);
        files.forEach(file -> file.problem(problem));
    }

    @Override
    public void notice(Problem notice) {
        printed.notice(notice);
        files.forEach(file -> file.notice(notice));
    }

    @Override
    public void end() {
        printed.end();
        printed.leftOut().forEach(remark -> console.remark(remark));
        files.forEach(FiledReport::end);
        if (pushed != null) {
            console.out().flush();
            pushed.end();
        }
    }

    @Override
    public List<String> leftOut() {
        return printed.leftOut();
    }

    /** Lets go of the files; those that did not come to their end are as they were. */
    @Override
    public void close() {
        files.forEach(FiledReport::close);
    }
}
