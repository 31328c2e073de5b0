package org.factdesk.server.page;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.report.ExplainReport;
import org.factdesk.report.Palette;
import org.factdesk.server.guard.Refusal;

/**
 * The page of a check: what it flags, why, what to do, when it stays silent.
 *
 * @param facts its severity, topic and age, in one line
 */
public record CheckPage(Check check, String facts, List<Part> parts) {

    public CheckPage {
        parts = List.copyOf(parts);
    }

    /** A heading, or a paragraph or list item below it. */
    public record Part(Kind kind, String words) {}

    /** What a part is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** The page of the check called {@code id}; refused where there is none. */
    static CheckPage of(Catalogue catalogue, String id) {
        Check check = catalogue.find(id);
        if (check == null) {
            throw Refusal.missing();
        }
        List<String> lines = ExplainReport.of(check, catalogue.page(check), Palette.PLAIN)
                .lines()
                .toList();
        return new CheckPage(check, lines.get(1), parts(lines.subList(2, lines.size())));
    }

    /** What the console's lines are parts of: headings stand at the margin, items have a dash, all else goes on. */
    private static List<Part> parts(List<String> lines) {
        List<Part> parts = new ArrayList<>();
        boolean begins = true;
        for (String line : lines) {
            String words = line.strip();
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (words.isEmpty()) {
                begins = true;
            } else if (!line.startsWith(" ")) {
                parts.add(new Part(Kind.HEADING, words));
                begins = true;
            } else if (words.startsWith("- ")) {
                parts.add(new Part(Kind.ITEM, words.substring(2)));
                begins = false;
            } else if (begins || last == null || last.kind() == Kind.HEADING) {
                parts.add(new Part(Kind.PARAGRAPH, words));
                begins = false;
            } else {
                parts.set(parts.size() - 1, new Part(last.kind(), last.words() + " " + words));
            }
        }
        return parts;
    }
}
