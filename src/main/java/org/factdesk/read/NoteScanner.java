package org.factdesk.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.text.Pieces;
import org.factdesk.text.SourceNote;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Takes the notes on sources out of a draft in plain text or Markdown, so that nobody reads them as its words: {@code [^ev: …]},
 * {@code [^1]} with its definition, {@code <!-- source: … -->}; and with them what an editor has struck out.
 */
final class NoteScanner {
    private static final Pattern DEFINITION =
            Pattern.compile("^ {0,3}\\[\\^(?<label>[^\\]\\s]{1,60})\\]:[ \\t]*(?<words>.*)$", Pattern.MULTILINE);
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~)", Pattern.MULTILINE);
    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s*(?<to>sources?|evidence|ev|factdesk)\\s*:(?<words>.{0,4000}?)-->", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\[\\^(?:ev|evidence|source)\\s*:");
    private static final Pattern LABEL = Pattern.compile("\\[\\^(?<label>[^\\]\\s]{1,60})\\]");
    private static final int LONGEST = 2000;
    private static final String CLOSING = ",.;:!?)\n\r";

    private final String file;
    private final Map<String, String> definitions = new HashMap<>();
    private final List<Cut> cuts = new ArrayList<>();

    private NoteScanner(String file) {
        this.file = file;
    }

    /** A stretch to take out, and the note it is; null for what defines a note elsewhere and for a comment to factdesk. */
    private record Cut(int start, int end, SourceNote.@Nullable Kind kind, String words) {}

    /**
     * A draft without its notes.
     *
     * @param text its words
     * @param ground the way back to the file
     * @param notes the notes, each behind the last word before it
     */
    record Stripped(String text, Pieces ground, List<SourceNote> notes) {}

    /** The draft {@code file} without its notes, from offset {@code from} on; null where it has none. */
    static @Nullable Stripped strip(String file, int from) {
        if (file.indexOf("[^", from) < 0 && file.indexOf("<!--", from) < 0 && file.indexOf('{', from) < 0) {
            return null;
        }
        NoteScanner scanner = new NoteScanner(file);
        scanner.scan(from);
        return scanner.cuts.isEmpty() ? null : scanner.stripped(from);
    }

    /** The source that the comment of a web page names; null where it names none. */
    static @Nullable String comment(String words) {
        Matcher comment = COMMENT.matcher("<!--" + words + "-->");
        return comment.matches() && kind(comment) != null ? comment.group("words") : null;
    }

    /** Whether {@code words} still wait for their writer: an editor puts an ellipsis where something is to be written. */
    static boolean isBlank(String words) {
        return words.isBlank() || words.strip().equals("…");
    }

    /** What a comment is; null for one to factdesk or one that is not filled in, which name no source. */
    private static SourceNote.@Nullable Kind kind(Matcher comment) {
        return comment.group("to").equals("factdesk") || isBlank(comment.group("words"))
                ? null
                : SourceNote.Kind.COMMENT;
    }

    private void scan(int from) {
        BitSet code = code(file, from);
        List<Cut> defined = new ArrayList<>();
        Matcher definition = DEFINITION.matcher(file);
        for (int at = from; at <= file.length() && definition.find(at); ) {
            int end = endOfDefinition(definition.end());
            if (!code.get(definition.start())) {
                definitions.put(
                        definition.group("label"),
                        definition.group("words") + " " + file.substring(definition.end(), end));
                defined.add(new Cut(definition.start(), end, null, ""));
            }
            at = Math.max(end, definition.end());
        }
        defined.forEach(cut -> code.set(cut.start(), cut.end()));
        marks(from, code);
        cuts.addAll(defined);
        EditMarks.of(file, from).stream()
                .filter(edit -> !code.get(edit.start()))
                .forEach(edit -> cuts.add(cut(edit.start(), edit.end(), null, "")));
        cuts.sort((one, other) -> Integer.compare(one.start(), other.start()));
    }

    private void marks(int from, BitSet passed) {
        for (int at = from; at < file.length(); ) {
            Cut cut = mark(at);
            if (cut != null && !passed.get(at) && !passed.get(cut.start())) {
                cuts.add(cut);
                at = cut.end();
            } else {
                at++;
            }
        }
    }

    private @Nullable Cut mark(int at) {
        char c = file.charAt(at);
        if (c == '[' && file.startsWith("[^", at)) {
            return footnote(at);
        }
        if (c == '<' && file.startsWith("<!--", at)) {
            Matcher comment = COMMENT.matcher(file).region(at, file.length());
            return comment.lookingAt() ? cut(at, comment.end(), kind(comment), comment.group("words")) : null;
        }
        return null;
    }

    private @Nullable Cut footnote(int at) {
        Matcher inline = INLINE.matcher(file).region(at, file.length());
        if (inline.lookingAt()) {
            int end = closing(inline.end());
            return end < 0 ? null : cut(at, end + 1, SourceNote.Kind.FOOTNOTE, file.substring(inline.end(), end));
        }
        Matcher label = LABEL.matcher(file).region(at, file.length());
        String words = label.lookingAt() ? definitions.get(label.group("label")) : null;
        return words == null ? null : cut(at, label.end(), SourceNote.Kind.FOOTNOTE, words);
    }

    /** The bracket that closes what is open at {@code from}, or -1 where the paragraph ends first. */
    private int closing(int from) {
        int depth = 1;
        for (int i = from; i < Math.min(file.length(), from + LONGEST); i++) {
            char c = file.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            if (c == '\n' && i + 1 < file.length() && file.charAt(i + 1) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** A note takes the blanks before it along where none is needed behind it. */
    private Cut cut(int start, int end, SourceNote.@Nullable Kind kind, String words) {
        int first = start;
        if (end == file.length() || CLOSING.indexOf(file.charAt(end)) >= 0) {
            while (first > 0 && (file.charAt(first - 1) == ' ' || file.charAt(first - 1) == '\t')) {
                first--;
            }
        }
        return new Cut(first, end, kind, words);
    }

    /** A definition goes on with the lines behind it, up to a blank line or the next definition, and with indented lines behind blank ones. */
    private int endOfDefinition(int from) {
        int end = from;
        int at = from;
        boolean blank = false;
        while (at < file.length()) {
            int start = at + 1;
            int stop = file.indexOf('\n', start);
            int lineEnd = stop < 0 ? file.length() : stop;
            String line = file.substring(Math.min(start, lineEnd), lineEnd);
            boolean indented = line.startsWith("    ") || line.startsWith("\t");
            if (line.isBlank()) {
                blank = true;
            } else if ((blank && !indented) || DEFINITION.matcher(line).lookingAt()) {
                return end;
            } else {
                end = lineEnd;
            }
            at = lineEnd;
        }
        return end;
    }

    /** Where fenced blocks and words between backticks stand. */
    static BitSet code(String file, int from) {
        BitSet code = new BitSet();
        Matcher fence = FENCE.matcher(file);
        int at = from;
        while (at <= file.length() && fence.find(at)) {
            int start = fence.start();
            int end = fence.find(fence.end()) ? fence.end() : file.length();
            code.set(start, end);
            at = Math.max(end, start + 1);
            if (end == file.length()) {
                break;
            }
        }
        Matcher ticks = Pattern.compile("`[^`\\n]+`").matcher(file);
        while (ticks.find()) {
            code.set(ticks.start(), ticks.end());
        }
        return code;
    }

    private Stripped stripped(int from) {
        StringBuilder text = new StringBuilder(file.length() - from);
        Pieces.Builder ground = new Pieces.Builder();
        List<SourceNote> notes = new ArrayList<>();
        int at = from;
        for (Cut cut : cuts) {
            int end = Math.max(at, cut.start());
            text.append(file, at, end);
            ground.verbatim(end - at, at);
            if (cut.kind() != null) {
                int point = lastWord(text);
                notes.add(new SourceNote(cut.kind(), new Span(point, point), ReferenceReader.read(cut.words())));
            }
            at = Math.max(at, cut.end());
        }
        text.append(file, at, file.length());
        ground.verbatim(file.length() - at, at);
        return new Stripped(text.toString(), ground.build(), notes);
    }

    private static int lastWord(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Paragraphs.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
