package org.factdesk.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.PiecedOffsets;
import org.factdesk.text.Pieces;
import org.factdesk.text.Reference;
import org.factdesk.text.Section;
import org.factdesk.text.SourceNote;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Puts the text of an article together from the pieces of a marked-up file that are words, section by section, and remembers where
 * each piece stands. White space is folded to one character.
 */
final class Manuscript {
    private static final String GAP = "\n\n";
    private final StringBuilder text = new StringBuilder();
    private final Pieces.Builder pieces = new Pieces.Builder();
    private final List<Section> sections = new ArrayList<>();
    private final List<SourceNote> notes = new ArrayList<>();
    private final Deque<SourceNote> awaited = new ArrayDeque<>();
    private final @Nullable Pieces ground;
    private Section.@Nullable Role role;
    private int begun;

    /**
     * An empty manuscript.
     *
     * @param ground the way from the offsets given here to the file, null where they are the file's own
     */
    Manuscript(@Nullable Pieces ground) {
        this.ground = ground;
    }

    /** Awaits {@code taken}, notes that stand at offsets of what is still to be added. */
    void await(List<SourceNote> taken) {
        awaited.addAll(taken);
    }

    /** Adds a note behind the last word. */
    void note(SourceNote.Kind kind, Reference reference) {
        int last = lastWord();
        notes.add(new SourceNote(kind, new Span(last, last), reference));
    }

    /** Adds a note that hangs on the words from {@code start} on, an offset that {@link #length} gave before they were added. */
    void link(int start, Reference reference) {
        int first = Math.max(start, begun);
        int last = lastWord();
        if (last > first) {
            notes.add(new SourceNote(SourceNote.Kind.LINK, new Span(first, last), reference));
        }
    }

    /** The characters added so far. */
    int length() {
        return text.length();
    }

    private int lastWord() {
        int last = text.length();
        while (last > 0 && Paragraphs.isSpace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** Puts the notes that stand before offset {@code start} behind the last word. */
    private void place(int start) {
        while (!awaited.isEmpty() && awaited.peek().at().start() <= start) {
            SourceNote note = awaited.remove();
            note(note.kind(), note.reference());
        }
    }

    /** Puts the notes among the {@code count} characters that were added last, which stand at {@code start}. */
    private void placeWithin(int start, int count) {
        while (!awaited.isEmpty() && awaited.peek().at().start() < start + count) {
            SourceNote note = awaited.remove();
            int at = text.length() - count + note.at().start() - start;
            notes.add(new SourceNote(note.kind(), new Span(at, at), note.reference()));
        }
    }

    /** Ends the section and begins one of {@code next} with the next word. */
    void begin(Section.Role next) {
        end();
        role = next;
    }

    /** Ends the section: what follows, until the next begins, are paragraphs. */
    void end() {
        int last = text.length();
        while (last > begun && Paragraphs.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last > begun) {
            Section.Role known = role == null ? Section.Role.PARAGRAPH : role;
            sections.add(new Section(known, new Span(begun, last)));
        }
        begun = text.length();
        role = null;
    }

    /** Adds characters that stand at {@code start} as they are. */
    void add(CharSequence words, int start) {
        int from = 0;
        while (from < words.length()) {
            boolean space = folds(words.charAt(from));
            int to = from + 1;
            while (to < words.length() && folds(words.charAt(to)) == space) {
                to++;
            }
            if (space) {
                space(start + from, start + to);
            } else {
                verbatim(words, from, to, start);
            }
            from = to;
        }
    }

    /** Only the white space that markup is free to fold; no-break and other typographic spaces are the writer's. */
    private static boolean folds(char c) {
        return c <= ' ';
    }

    private void verbatim(CharSequence words, int from, int to, int start) {
        place(start + from);
        open();
        text.append(words, from, to);
        placeWithin(start + from, to - from);
        if (ground == null) {
            pieces.verbatim(to - from, start + from);
            return;
        }
        for (int at = start + from; at < start + to; at++) {
            int first = ground.start(at);
            int last = ground.end(at + 1);
            if (last - first == 1) {
                pieces.verbatim(1, first);
            } else {
                pieces.instead(1, first, last);
            }
        }
    }

    /** Adds characters that stand for {@code start} to {@code end} as a whole. */
    void add(CharSequence words, int start, int end) {
        if (words.length() == 1 && folds(words.charAt(0))) {
            space(start, end);
        } else {
            place(start);
            open();
            instead(words, start, end);
        }
    }

    private void space(int start, int end) {
        boolean needed = text.length() > begun && !Paragraphs.isSpace(text.charAt(text.length() - 1));
        if (needed) {
            instead(" ", start, end);
        }
    }

    /** Adds a line end within the section. */
    void newLine(int start, int end) {
        if (text.length() > begun) {
            instead("\n", start, end);
        }
    }

    private void instead(CharSequence words, int start, int end) {
        text.append(words);
        int first = ground == null ? start : ground.start(start);
        int last = ground == null ? end : Math.max(first, ground.end(end));
        pieces.instead(words.length(), first, last);
    }

    /** Parts the section that begins here from the one before. */
    private void open() {
        if (text.length() == begun && begun > 0) {
            text.append(GAP);
            pieces.instead(GAP.length(), 0, 0);
            begun = text.length();
        }
    }

    /** Whether there is no word in it. */
    boolean isEmpty() {
        return text.toString().isBlank();
    }

    /** The finished article. */
    Article article(String path, @Nullable String id, Meta meta, Lines lines) {
        end();
        place(Integer.MAX_VALUE);
        notes.sort(Comparator.comparing(SourceNote::at));
        return new Article(path, id, meta, text.toString(), sections, new PiecedOffsets(pieces.build(), lines), notes);
    }
}
