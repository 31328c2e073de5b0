package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.factdesk.check.Severity;
import org.factdesk.desk.Review;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;

/** Commands that a workflow of GitHub turns into annotations. It shows ten of a kind of each step; what is more is counted in a last one. */
public final class GitHubReport extends FindingsWriter {
    private static final int SHOWN = 10;
    private final Writer out;
    private final Map<Severity, Gravest<String>> commands = new EnumMap<>(Severity.class);

    /** A report that writes to {@code out}. */
    public GitHubReport(Writer out) {
        this.out = out;
        for (Severity severity : Severity.values()) {
            // one of the notices may be the count of what is not shown
            commands.put(severity, new Gravest<>(severity == Severity.INFO ? SHOWN - 1 : SHOWN));
        }
    }

    @Override
    void add(Review review) {
        for (Located found : Located.all(review)) {
            add(found.finding().severity(), 1, command(found));
        }
    }

    @Override
    void add(Problem problem) {
        String line = problem.line() == 0 ? "" : ",line=" + problem.line();
        String place = "file=" + property(problem.path()) + line;
        add(Severity.ERROR, 0, "::error " + place + ",title=factdesk::" + data(problem.message()));
    }

    private void add(Severity severity, int weight, String command) {
        Gravest<String> kind = commands.get(severity);
        if (kind != null) {
            kind.add(weight, command);
        }
    }

    private static String command(Located found) {
        StringJoiner message = new StringJoiner("\n").add(found.finding().message());
        for (Located.Place place : found.related()) {
            message.add("line " + place.at().line() + ": " + place.evidence().label());
        }
        return "::" + word(found.finding().severity()) + " file="
                + property(found.article().path()) + place(found.at()) + ",title="
                + property(found.finding().check()) + "::" + data(message.toString());
    }

    private static String word(Severity severity) {
        return severity == Severity.INFO ? "notice" : Located.lower(severity);
    }

    /** Columns count only where an annotation lies on one line. */
    private static String place(Location at) {
        String lines = ",line=" + at.line() + ",endLine=" + at.endLine();
        return at.line() == at.endLine() ? lines + ",col=" + at.column() + ",endColumn=" + at.endColumn() : lines;
    }

    private static String data(String words) {
        return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String words) {
        return data(words).replace(":", "%3A").replace(",", "%2C");
    }

    @Override
    void finish() throws IOException {
        StringJoiner more = new StringJoiner(", ");
        for (Map.Entry<Severity, Gravest<String>> kind : commands.entrySet()) {
            write(kind.getValue().byWeight());
            int missing = kind.getValue().missing();
            if (missing > 0) {
                more.add(TextReport.counted(missing, Located.lower(kind.getKey())));
            }
        }
        if (more.length() > 0) {
            write(List.of("::notice title=factdesk::not shown here, since GitHub shows no more of a step: " + more));
        }
    }

    private void write(List<String> lines) throws IOException {
        for (String line : lines) {
            out.write(line + "\n");
        }
    }
}
