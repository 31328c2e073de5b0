package org.factdesk.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.factdesk.check.Finding;
import org.factdesk.check.Topic;
import org.factdesk.claim.Mention;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.desk.Review;
import org.factdesk.knowledge.Addition;
import org.factdesk.knowledge.Table;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * What {@code factdesk kb add} would write of an office holder whom the desk does not know: offered as an edit of its table, for the writer to look over.
 *
 * @param table the table
 * @param title what an editor offers
 * @param edit the row, behind the last
 */
record Entry(Path table, String title, TextEdit edit) {
    private static final String COUNTRY = "place:";

    /** The entry that answers {@code finding}; null where it is not about an office holder, or the desk has no table of them. */
    static @Nullable Entry of(Finding finding, Review review, Newsroom newsroom) {
        if (newsroom.catalogue().get(finding.check()).topic() != Topic.KNOWLEDGE) {
            return null;
        }
        OfficeHeld held = review.notes().facts().stream()
                .filter(OfficeHeld.class::isInstance)
                .map(OfficeHeld.class::cast)
                .filter(known -> known.current() && known.span().equals(finding.span()))
                .findFirst()
                .orElse(null);
        return held == null
                ? null
                : of(values(held, review), held, newsroom.settings().knowledge());
    }

    private static @Nullable Entry of(Map<String, String> values, OfficeHeld held, List<Path> knowledge) {
        for (Path table : tables(knowledge)) {
            try {
                String before = Files.readString(table);
                String added =
                        before.isBlank() ? null : Addition.behind(Table.HOLDERS, before, table, values, ignored -> {});
                if (added != null) {
                    String title = "Add " + held.person().text() + ", "
                            + held.office().title() + ", to " + table.getFileName();
                    return new Entry(table, title, new TextEdit(end(before), added));
                }
            } catch (IOException unreadable) {
                // Told when the desk was opened.
            }
        }
        return null;
    }

    private static List<Path> tables(List<Path> knowledge) {
        return knowledge.stream()
                .flatMap(path -> Files.isDirectory(path) ? in(path) : Stream.of(path))
                .filter(path -> path.toString().endsWith(".csv"))
                .toList();
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Map<String, String> values(OfficeHeld held, Review review) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", held.person().text());
        values.put("office", held.office().title());
        Mention body = held.office().body();
        if (body != null) {
            String id = body.id();
            boolean state = id != null && id.startsWith(COUNTRY) && id.length() == COUNTRY.length() + 2;
            values.put(state ? "country" : "body", id != null && state ? id.substring(COUNTRY.length()) : body.text());
        }
        LocalDate asOf = review.article().meta().asOf();
        if (asOf != null) {
            values.put("since", asOf.toString());
        }
        int line = review.article().offsets().locate(held.span()).line();
        values.put("source", Path.of(review.article().path()).getFileName() + ":" + line);
        return values;
    }

    private static Range end(String text) {
        Lines lines = Lines.of(text);
        Position end = new Position(lines.line(text.length()) - 1, lines.column(text.length()) - 1);
        return new Range(end, end);
    }
}
