package org.factdesk.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One draft: its text, its blocks, what it says about itself, and the way back to its file.
 *
 * @param path the file as the user named it, "-" for standard input
 * @param id the article's own id where a file holds many, else null
 * @param meta what it says about itself
 * @param text the words that are checked; for plain text and JSON Lines exactly the input
 * @param sections its blocks in order; they do not overlap and hold every word that is checked
 * @param offsets the way back to the file
 * @param notes what it says of its sources in footnotes, links and comments, in the order of the text
 * @param mutes where its writer keeps checks silent, in the order of the file
 */
public record Article(
        String path,
        @Nullable String id,
        Meta meta,
        String text,
        List<Section> sections,
        OffsetMap offsets,
        List<SourceNote> notes,
        List<Mute> mutes) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public Article {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        mutes = List.copyOf(mutes);
    }

    /** An article without mutes. */
    public Article(
            String path,
            @Nullable String id,
            Meta meta,
            String text,
            List<Section> sections,
            OffsetMap offsets,
            List<SourceNote> notes) {
        this(path, id, meta, text, sections, offsets, notes, List.of());
    }

    /** An article without notes. */
    public Article(
            String path, @Nullable String id, Meta meta, String text, List<Section> sections, OffsetMap offsets) {
        this(path, id, meta, text, sections, offsets, List.of());
    }

    /** The same article that says something else about itself. */
    public Article with(Meta other) {
        return new Article(path, id, other, text, sections, offsets, notes, mutes);
    }

    /** The same article in other blocks. */
    public Article inSections(List<Section> others) {
        return new Article(path, id, meta, text, others, offsets, notes, mutes);
    }

    /** The same article with other notes. */
    public Article withNotes(List<SourceNote> others) {
        return new Article(path, id, meta, text, sections, offsets, others, mutes);
    }

    /** The same article with other mutes. */
    public Article withMutes(List<Mute> others) {
        return new Article(path, id, meta, text, sections, offsets, notes, others);
    }

    /** The characters of {@code span}. */
    public String words(Span span) {
        return span.in(text);
    }

    /** The characters of {@code span} on one line: white space is single blanks. */
    public String line(Span span) {
        String words = words(span);
        return even(words) ? words : SPACE.matcher(words).replaceAll(" ");
    }

    private static boolean even(String words) {
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || (blank && c == ' ')) {
                return false;
            }
            blank = c == ' ';
        }
        return true;
    }
}
