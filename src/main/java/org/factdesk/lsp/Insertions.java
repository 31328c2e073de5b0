package org.factdesk.lsp;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.factdesk.annotate.Sentence;
import org.factdesk.check.Finding;
import org.factdesk.check.Topic;
import org.factdesk.desk.Review;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.read.Format;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Location;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** What a writer may put into a draft to answer a finding: a dateline, a source, a mute. */
final class Insertions {
    /** Stands for what only the writer knows. A reason or a source of this is none yet. */
    static final String BLANK = "…";

    private static final String PLACE = "PLACE";
    private static final Set<Format> TEXTS = Set.of(Format.TEXT, Format.MARKDOWN, Format.HTML);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Draft draft;
    private final LocalDate today;

    Insertions(Draft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    /** What answers {@code finding}. */
    List<Insertion> of(Finding finding, Review review, Newsroom newsroom) {
        Article article = review.article();
        List<Insertion> insertions = new ArrayList<>();
        if (!TEXTS.contains(draft.format())) {
            return insertions;
        }
        Section first = lead(article);
        if (finding.check().equals("day-without-anchor") && article.meta().asOf() == null && first != null) {
            insertions.add(new Insertion(
                    "Add a dateline", start(article, first.span()), PLACE + ", " + DAY.format(today) + " — ", PLACE));
        }
        if (newsroom.catalogue().get(finding.check()).topic() == Topic.SOURCING) {
            insertions.add(new Insertion(
                    "Add a source",
                    end(article, sentence(finding.span(), review)),
                    " <!-- source: " + BLANK + " -->",
                    BLANK));
        }
        insertions.add(mute(finding, article));
        return insertions;
    }

    private static @Nullable Section lead(Article article) {
        return article.sections().stream()
                .filter(section -> section.role() == Section.Role.PARAGRAPH)
                .findFirst()
                .orElse(null);
    }

    /** A comment on a line of its own before the paragraph, or within it where something else begins the line. */
    private Insertion mute(Finding finding, Article article) {
        Span paragraph = paragraph(finding.span(), article);
        Position at = start(article, paragraph);
        String comment = "<!-- factdesk: mute " + finding.check() + ": " + BLANK + " -->";
        Span line = Lines.of(draft.text()).span(at.getLine() + 1);
        boolean begins = draft.text()
                .substring(line.start(), line.start() + at.getCharacter())
                .isBlank();
        return begins
                ? new Insertion(
                        "Mute " + finding.check() + " here, with a reason",
                        new Position(at.getLine(), 0),
                        comment + (draft.text().contains("\r\n") ? "\r\n" : "\n"),
                        BLANK)
                : new Insertion("Mute " + finding.check() + " here, with a reason", at, comment + " ", BLANK);
    }

    private static Span paragraph(Span words, Article article) {
        return article.sections().stream()
                .map(Section::span)
                .filter(span -> span.overlaps(words) || span.covers(words))
                .findFirst()
                .orElse(words);
    }

    private static Span sentence(Span words, Review review) {
        return review.notes().annotated().sentences().stream()
                .map(Sentence::span)
                .filter(sentence -> sentence.covers(words))
                .findFirst()
                .orElse(words);
    }

    private static Position start(Article article, Span span) {
        Location at = article.offsets().locate(span);
        return new Position(at.line() - 1, at.column() - 1);
    }

    private static Position end(Article article, Span span) {
        Location at = article.offsets().locate(span);
        return new Position(at.endLine() - 1, at.endColumn() - 1);
    }
}
