package org.factdesk.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.EvidenceNote;
import org.factdesk.claim.Source;
import org.factdesk.desk.Notes;
import org.factdesk.text.Article;
import org.factdesk.text.Reference;
import org.factdesk.text.Standing;

/**
 * A claim of a draft and what stands behind it: a line of the fact checker's sheet.
 *
 * @param path the draft, with the article's id where it holds many
 * @param line the line of the draft
 * @param claim its words
 * @param kind its kind by its name in the JSON contract
 * @param source what its notes name, else who says it; empty where nobody does
 * @param locator where in the source to look
 */
public record ClaimRow(String path, int line, String claim, String kind, Status status, String source, String locator)
        implements SheetLine {
    /** The fact checker's sheet. */
    public static final SheetForm FORM = new SheetForm(
            "Claims and their sources",
            List.of("path", "line", "claim", "kind", "status", "source", "locator"),
            List.of(30, 7, 70, 14, 12, 45, 18),
            Set.of("line"));

    /** How a claim is sourced. */
    public enum Status {
        /** A note names its source. */
        NOTED,
        /** The text names somebody who says it. */
        ATTRIBUTED,
        /** Somebody decided that it needs none. */
        WAIVED,
        /** The evidence its note names is not there. */
        MISSING,
        /** The evidence its note names is no longer as it was noted. */
        CHANGED,
        /** Nothing stands behind it. */
        OPEN;

        /** Its name on the sheet. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The claims of an article in the order of the text. */
    public static List<ClaimRow> of(Notes notes) {
        List<EvidenceNote> evidence = notes.facts().stream()
                .filter(EvidenceNote.class::isInstance)
                .map(EvidenceNote.class::cast)
                .toList();
        Article article = notes.annotated().article();
        return notes.facts().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::type))
                .map(claim -> of(claim, evidence, article))
                .toList();
    }

    private static ClaimRow of(Claim claim, List<EvidenceNote> evidence, Article article) {
        List<EvidenceNote> own =
                evidence.stream().filter(note -> note.settles(claim.span())).toList();
        return new ClaimRow(
                article.id() == null ? article.path() : article.path() + "#" + article.id(),
                article.offsets().locate(claim.span()).line(),
                article.line(claim.span()),
                claim.type(),
                status(claim, own),
                own.isEmpty() ? speaker(claim.source(), article) : join(own, Reference::source),
                join(own, Reference::locator));
    }

    private static Status status(Claim claim, List<EvidenceNote> notes) {
        List<Standing.State> states =
                notes.stream().map(note -> note.note().standing().state()).toList();
        if (states.contains(Standing.State.MISSING)) {
            return Status.MISSING;
        }
        if (states.contains(Standing.State.CHANGED)) {
            return Status.CHANGED;
        }
        if (notes.stream().anyMatch(note -> note.note().reference().names())) {
            return Status.NOTED;
        }
        boolean spoken = !claim.source().spans().isEmpty();
        return !notes.isEmpty() ? Status.WAIVED : spoken ? Status.ATTRIBUTED : Status.OPEN;
    }

    private static String speaker(Source source, Article article) {
        return source.spans().stream().map(article::line).collect(Collectors.joining("; "));
    }

    private static String join(List<EvidenceNote> notes, Function<Reference, String> part) {
        return notes.stream()
                .map(note -> part.apply(note.note().reference()))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    @Override
    public String look() {
        return status.word();
    }

    @Override
    public List<String> cells() {
        return Stream.of(path, Integer.toString(line), claim, kind, status.word(), source, locator)
                .toList();
    }
}
