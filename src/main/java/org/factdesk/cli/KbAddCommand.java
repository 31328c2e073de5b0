package org.factdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.factdesk.knowledge.Addition;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.Lint;
import org.factdesk.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an office holder to a table. */
@Command(
        name = "add",
        description = "Add an office holder to a table, and print what no longer fits there.",
        mixinStandardHelpOptions = true)
final class KbAddCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A .csv of office holders; it is begun where it is not there.")
    private Path file = Path.of("");

    @Option(names = "--person", paramLabel = "NAME", required = true, description = "Who.")
    private String person = "";

    @Option(names = "--office", paramLabel = "TITLE", required = true, description = "Which office.")
    private String office = "";

    @Option(names = "--body", paramLabel = "NAME", description = "Whose office, if not a country's.")
    private String body = "";

    @Option(names = "--country", paramLabel = "NAME", description = "Of which country: name or code.")
    private String country = "";

    @Option(names = "--since", paramLabel = "DATE", description = "From when: 2024, 2024-03 or 2024-03-15.")
    private String since = "";

    @Option(names = "--until", paramLabel = "DATE", description = "The first day on which it is over.")
    private String until = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "full (default), acting, deputy or designate.")
    private String kind = "";

    @Option(names = "--source", paramLabel = "WORDS", required = true, description = "Where the desk has it from.")
    private String source = "";

    KbAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "person", person);
        put(values, "office", office);
        put(values, "body", body);
        put(values, "country", country);
        put(values, "since", since);
        put(values, "until", until);
        put(values, "kind", kind);
        put(values, "source", source);
        if (!Addition.add(file, values, console::problem)) {
            return Main.TROUBLE;
        }
        long added = Knowledge.load(List.of(file), console::problem).holdings().stream()
                .mapToInt(holding -> holding.origin().line())
                .max()
                .orElse(0);
        for (Problem problem : Lint.of(Knowledge.load(List.of(file), ignored -> {}))) {
            if (problem.line() == added || problem.message().contains(":" + added + ")")) {
                console.err().print(problem.place() + ": " + problem.message() + "\n");
            }
        }
        return console.troubled() ? Main.TROUBLE : 0;
    }

    private static void put(Map<String, String> values, String column, String value) {
        if (!value.isBlank()) {
            values.put(column, value);
        }
    }
}
