package org.factdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.check.Suppressed;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One SARIF 2.1.0 log. GitHub shows 5,000 results of a run and refuses one with more than 25,000: the gravest are kept, and it is said how many are not
 * in the log.
 */
public final class SarifReport extends FindingsWriter {
    private static final int MOST_RESULTS = 5000;
    private static final int KEPT_BACK = 10;
    private final Writer out;
    private final Run run;
    private final For reader;
    private final Gravest<Result> results = new Gravest<>(MOST_RESULTS);
    private int places;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();

    /** Who reads the log. */
    enum For {
        /** Whoever knows all of SARIF. */
        ANYBODY,
        /**
         * GitHub's code scanning: it takes what is suppressed for open, and tells findings of one check on one line apart by nothing but a fingerprint
         * of its own name.
         */
        CODE_SCANNING
    }

    /** A finding and what keeps it back. */
    record Result(Located found, @Nullable Suppressed kept) {}

    private SarifReport(Writer out, Run run, For reader) {
        this.out = out;
        this.run = run;
        this.reader = reader;
    }

    /** A report that writes to {@code out}, with all that is kept back and why. */
    public static SarifReport of(Writer out, Run run) {
        return new SarifReport(out, run, For.ANYBODY);
    }

    /** The same as GitHub's code scanning takes it. */
    public static SarifReport forCodeScanning(Writer out, Run run) {
        return new SarifReport(out, run, For.CODE_SCANNING);
    }

    @Override
    void add(Review review) {
        Located.all(review).forEach(found -> add(found, null));
        if (reader == For.ANYBODY) {
            review.suppressed().forEach(each -> add(Located.of(review.article(), each.finding()), each));
        }
    }

    private void add(Located found, @Nullable Suppressed kept) {
        places += Math.max(0, found.related().size() - SarifLog.MOST_RELATED);
        // what is kept back goes first where there is no room
        results.add(kept == null ? found.weight() : found.weight() + KEPT_BACK, new Result(found, kept));
    }

    @Override
    void add(Problem problem) {
        problems.add(problem);
    }

    @Override
    void addNotice(Problem notice) {
        notices.add(notice);
    }

    @Override
    void finish() throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            new SarifLog(json, run, reader)
                    .write(results.inOrder(), new SarifLog.Notifications(problems, notices, leftOut()));
            json.writeRaw('\n');
        }
    }

    @Override
    public List<String> leftOut() {
        List<String> words = new ArrayList<>();
        if (results.missing() > 0) {
            words.add(String.format(
                    Locale.ROOT,
                    "%,d of %,d findings are left out of this log, those of the lowest severity: code hosts show no more",
                    results.missing(),
                    results.seen()));
        }
        if (places > 0) {
            words.add(TextReport.counted(places, "related place")
                    + " left out of this log, the last of those of a finding: code hosts show no more");
        }
        return words;
    }
}
