package org.factdesk.evidence;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.factdesk.text.Reference;
import org.factdesk.text.SourceNote;
import org.factdesk.text.Span;

/** The fact checkers' ledger: claims of drafts, each with its source. */
public final class Ledger {
    /** A ledger with no entry. */
    public static final Ledger NONE = new Ledger(List.of());

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private final List<Entry> entries;

    private Ledger(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One claim and its source.
     *
     * @param drafts the draft it is in, as seen from the ledger and from the working directory; empty for any
     * @param line the line of the draft it stood on, 0 where the ledger does not say
     * @param claim its words
     */
    record Entry(List<Path> drafts, int line, String claim, Reference reference) {
        Entry {
            drafts = List.copyOf(drafts);
        }

        boolean isOf(Article article) {
            try {
                return drafts.isEmpty()
                        || drafts.contains(
                                Path.of(article.path()).toAbsolutePath().normalize());
            } catch (InvalidPathException standardInputOrWorse) {
                return false;
            }
        }
    }

    /** What {@code files}, each YAML or CSV, hold together; {@code problems} is told of mistakes, and the other entries stand. */
    public static Ledger read(List<Path> files, Consumer<Problem> problems) {
        List<Entry> entries = new ArrayList<>();
        files.forEach(file -> entries.addAll(LedgerFile.read(file, problems)));
        return new Ledger(entries);
    }

    /** The notes it has on {@code article}; a claim whose words are no longer there has none. */
    List<SourceNote> notes(Article article) {
        List<SourceNote> notes = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.isOf(article)) {
                for (Span span : places(entry, article)) {
                    notes.add(new SourceNote(SourceNote.Kind.LEDGER, span, entry.reference()));
                }
            }
        }
        return notes;
    }

    /** Where the words of the claim stand; the place nearest to its line where the ledger tells one. */
    private static List<Span> places(Entry entry, Article article) {
        List<String> words = List.of(SPACE.split(entry.claim(), -1));
        StringBuilder pattern = new StringBuilder();
        for (String word : words) {
            pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        Matcher place = Pattern.compile("(?U)(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])")
                .matcher(article.text());
        List<Span> places = new ArrayList<>();
        while (place.find()) {
            places.add(new Span(place.start(), place.end()));
        }
        return entry.line() == 0 || places.size() < 2 ? places : List.of(nearest(places, entry.line(), article));
    }

    private static Span nearest(List<Span> places, int line, Article article) {
        Span nearest = places.get(0);
        for (Span place : places) {
            if (away(place, line, article) < away(nearest, line, article)) {
                nearest = place;
            }
        }
        return nearest;
    }

    private static int away(Span place, int line, Article article) {
        return Math.abs(article.offsets().locate(place).line() - line);
    }
}
