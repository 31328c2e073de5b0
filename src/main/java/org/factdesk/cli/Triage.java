package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factdesk.check.Finding;
import org.factdesk.check.Grounds;
import org.factdesk.claim.Fact;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.decide.Decision;
import org.factdesk.decide.Decision.Status;
import org.factdesk.decide.Decisions;
import org.factdesk.desk.Review;
import org.factdesk.knowledge.Addition;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.report.GroundsReport;
import org.factdesk.report.TextReport;
import org.factdesk.text.Article;
import org.jspecify.annotations.Nullable;

/** A conversation about findings: each is shown, an editor decides, and the decision is on disk before the next is shown. */
final class Triage {
    private static final String KEYS = "accept, dismiss, sourced, knowledge, explain, next, back, undo, quit, ?";
    private static final String HELP = """
            a  accept     it is right: the draft will be changed; it is told until then
            d  dismiss    it is no trouble, for a reason
            s  sourced    you have seen a source that the draft does not name
            k  knowledge  add who holds an office to what the desk knows
            x  explain    what was read, what the rule asks for, what would silence it
            n  next       leave it open        b  back      the one before
            u  undo       take the last decision back
            q  quit       everything decided so far is kept
            """;
    private static final String TABLE = "knowledge/offices.csv";

    private final Console console;
    private final PrintWriter out;
    private final BufferedReader in;
    private final Newsroom newsroom;
    private final DecidedOptions file;
    private final String by;
    private final Deque<Step> steps = new ArrayDeque<>();
    private Decisions decisions;

    Triage(Console console, Newsroom newsroom, DecidedOptions file, String by, Decisions decisions) {
        this.console = console;
        this.out = console.out();
        this.in = new BufferedReader(new InputStreamReader(console.in(), UTF_8));
        this.newsroom = newsroom;
        this.file = file;
        this.by = by;
        this.decisions = decisions;
    }

    /** A finding to decide on. */
    record Item(Finding finding, Review review) {

        Article article() {
            return review.article();
        }
    }

    /** What was decided at a place of the list, and what was in force before. */
    private record Step(
            int at, String fingerprint, @Nullable Decision before) {}

    /** Goes through {@code items} until their end or until the editor leaves. */
    void run(List<Item> items) {
        int at = 0;
        while (at < items.size()) {
            Item item = items.get(at);
            out.print("\n" + (at + 1) + " of " + items.size() + "\n"
                    + TextReport.of(item.finding(), item.article(), console.palette()));
            int next = answered(item, at);
            if (next < 0) {
                break;
            }
            at = next;
        }
        long open = items.stream()
                .filter(item -> decisions.on(item.finding()) == null)
                .count();
        out.print("\n" + (items.size() - open) + " decided, " + open + " open\n");
        out.flush();
    }

    /** Asks until there is an answer that leads on; gives the next place in the list, or -1 to leave. */
    private int answered(Item item, int at) {
        while (true) {
            String answer = ask(KEYS + " >");
            if (answer == null) {
                return -1;
            }
            switch (answer.toLowerCase(Locale.ROOT)) {
                case "a", "accept" -> {
                    decide(item, at, Status.ACCEPTED, "");
                    return at + 1;
                }
                case "d", "dismiss" -> {
                    if (decided(item, at, Status.DISMISSED, "why is it no trouble?")) {
                        return at + 1;
                    }
                }
                case "s", "sourced" -> {
                    if (decided(item, at, Status.SOURCED, "which source?")) {
                        return at + 1;
                    }
                }
                case "k", "knowledge" -> learn(item);
                case "x", "explain" -> explain(item);
                case "n", "next", "" -> {
                    return at + 1;
                }
                case "b", "back" -> {
                    return Math.max(0, at - 1);
                }
                case "u", "undo" -> {
                    Step last = steps.poll();
                    if (last != null) {
                        undo(last);
                        return last.at();
                    }
                    out.print("nothing to undo\n");
                }
                case "q", "quit" -> {
                    return -1;
                }
                default -> out.print(HELP);
            }
        }
    }

    private @Nullable String ask(String question) {
        out.print(question + " ");
        out.flush();
        try {
            String answer = in.readLine();
            return answer == null ? null : answer.strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Decides with the reason the editor gives; without one, nothing is decided. */
    private boolean decided(Item item, int at, Status status, String question) {
        String reason = ask(question);
        if (reason == null || reason.isEmpty()) {
            out.print("nothing decided: this needs a reason\n");
            return false;
        }
        decide(item, at, status, reason);
        return true;
    }

    private void decide(Item item, int at, Status status, String reason) {
        Decision before = decisions.on(item.finding());
        Decision decision = file.decision(item.finding(), item.article(), status, reason, by, null);
        keep(decisions.and(decision));
        steps.push(new Step(at, decision.fingerprint(), before));
    }

    private void undo(Step step) {
        Decision before = step.before();
        keep(before == null ? decisions.without(step.fingerprint()) : decisions.and(before));
    }

    private void keep(Decisions changed) {
        file.write(changed);
        decisions = changed;
    }

    private void explain(Item item) {
        Grounds grounds = grounds(item);
        if (grounds != null) {
            out.print(new GroundsReport(item.article(), newsroom.catalogue(), console.palette()).of(grounds));
        }
    }

    private @Nullable Grounds grounds(Item item) {
        return newsroom.explain(item.review()).stream()
                .filter(grounds ->
                        grounds.finding().fingerprint().equals(item.finding().fingerprint()))
                .findFirst()
                .orElse(null);
    }

    /** Adds an office holder to a table; what the finding itself says is the default. */
    private void learn(Item item) {
        Map<String, String> values = new LinkedHashMap<>();
        OfficeHeld held = held(item);
        String table = ask("table [" + TABLE + "]:");
        put(
                values,
                "person",
                "who",
                held == null ? "" : item.article().line(held.person().span()));
        put(values, "office", "office", held == null ? "" : held.office().title());
        put(values, "country", "of which country, if any", "");
        put(values, "body", "of which other body, if any", "");
        put(values, "since", "since when (2024, 2024-03 or 2024-03-15), if known", "");
        put(values, "source", "where do you have it from", "");
        if (table == null || !values.keySet().containsAll(List.of("person", "office", "source"))) {
            out.print("nothing added: a holder needs a person, an office and a source\n");
            return;
        }
        Path place = Path.of(table.isEmpty() ? TABLE : table);
        try {
            if (Addition.add(place, values, problem -> out.print(problem.place() + ": " + problem.message() + "\n"))) {
                out.print("added to " + place + "; checked with it from the next run on\n");
            }
        } catch (IOException failed) {
            out.print("not added: " + failed.getMessage() + "\n");
        }
    }

    private void put(Map<String, String> values, String column, String question, String known) {
        String answer = ask(known.isEmpty() ? question + "?" : question + " [" + known + "]?");
        String value = answer == null || answer.isEmpty() ? known : answer;
        if (!value.isEmpty()) {
            values.put(column, value);
        }
    }

    private @Nullable OfficeHeld held(Item item) {
        Grounds grounds = grounds(item);
        for (Fact fact : grounds == null ? List.<Fact>of() : grounds.facts()) {
            if (fact instanceof OfficeHeld held) {
                return held;
            }
        }
        return null;
    }
}
