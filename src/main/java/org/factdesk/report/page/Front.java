package org.factdesk.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.factdesk.check.Check;
import org.factdesk.report.Coverage;
import org.factdesk.text.Problem;

/**
 * What stands above the articles of a report.
 *
 * @param severities how many findings there are of each severity that occurs
 * @param checks the checks that speak
 * @param kinds how many claims of each kind have a source, all together last
 */
public record Front(
        List<Counted> severities,
        List<Spoken> checks,
        List<Line> articles,
        List<Problem> problems,
        List<Problem> notices,
        List<Coverage.Kind> kinds) {

    public Front {
        severities = List.copyOf(severities);
        checks = List.copyOf(checks);
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        kinds = List.copyOf(kinds);
    }

    /** How many findings are called {@code name}. */
    public record Counted(String name, int count) {}

    /** How often a check speaks. */
    public record Spoken(Check check, String topic, int count) {}

    /** An article in the list of them. */
    public record Line(int number, String name, String headline, int errors, int warnings, int infos, int kept) {

        /** How many notes it has. */
        public int findings() {
            return errors + warnings + infos;
        }
    }

    /** The topics of its checks. */
    public List<String> topics() {
        return checks.stream().map(Spoken::topic).distinct().sorted().toList();
    }

    /** The checks of {@code topic}. */
    public List<Spoken> checksOf(String topic) {
        return checks.stream().filter(each -> each.topic().equals(topic)).toList();
    }

    /** How many findings there are. */
    public int findings() {
        return severities.stream().mapToInt(Counted::count).sum();
    }

    /** What there is, in words. */
    public String found() {
        String notes = severities.stream()
                .map(each -> counted(each.count(), each.name()))
                .collect(Collectors.joining(", "));
        String unread = problems.isEmpty() ? "" : ", " + counted(problems.size(), "problem");
        return (notes.isEmpty() ? "no findings" : notes) + " in " + counted(articles.size(), "article") + unread
                + (kept() == 0 ? "" : "; " + String.format(Locale.ROOT, "%,d", kept()) + " kept back");
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** How many findings are kept back. */
    public int kept() {
        return articles.stream().mapToInt(Line::kept).sum();
    }

    /** The chart of the claims. */
    public Chart chart() {
        return new Chart(kinds);
    }
}
