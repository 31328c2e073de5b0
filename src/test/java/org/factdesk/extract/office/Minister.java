package org.factdesk.extract.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of {@code fixtures/claims/ministers.csv}: who held which post from when to when, and somebody who held it before. */
record Minister(String person, String post, LocalDate start, LocalDate end, String before) {
    private static final Path FILE = Path.of("fixtures", "claims", "ministers.csv");
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,\"]*))");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static List<Minister> all() {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Minister::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Minister read(String line) {
        List<String> cells = CELL.matcher(line).results().map(Minister::cell).toList();
        return new Minister(
                cells.get(0), cells.get(1), LocalDate.parse(cells.get(2)), LocalDate.parse(cells.get(3)), cells.get(4));
    }

    private static String cell(java.util.regex.MatchResult cell) {
        return cell.group(1) != null ? cell.group(1) : cell.group(2);
    }

    /** The name as a claim has it, without "Lord" or "Baroness". */
    String bareName() {
        String title = person.substring(0, person.indexOf(' '));
        return PersonName.honorific(title.toLowerCase(Locale.ROOT)) ? person.substring(title.length() + 1) : person;
    }

    /** The sentence of {@code shape} that tells of this row. */
    String tell(String shape) {
        return shape.replaceAll("\\{person}", Matcher.quoteReplacement(person))
                .replaceAll("\\{post}", Matcher.quoteReplacement(post))
                .replaceAll("\\{before}", Matcher.quoteReplacement(before))
                .replaceAll("\\{start}", WRITTEN.format(start))
                .replaceAll("\\{end}", WRITTEN.format(end));
    }
}
