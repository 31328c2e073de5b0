package org.factdesk.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Pairs the quotation marks of an article; apostrophes, feet and inches are none. */
final class Quotations {
    private static final Set<String> ELISIONS = Lexicon.words("elisions");
    /** A tag of HTML or of an archive's own mark-up left in plain text; the marks around its attributes quote nobody. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,1000}>");

    private static final Pattern DECADE = Pattern.compile("\\d\\ds?");
    private static final int LOOK_AHEAD = 600;

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private final List<Span> unpaired = new ArrayList<>();
    private final Deque<Mark> open = new ArrayDeque<>();
    private int singles;
    /** Whether the next closing mark belongs to a pull quote of the block before. */
    private boolean pulled;

    /** What was found: the quotations, and double quotation marks without a partner. */
    record Paired(List<Quotation> quotations, List<Span> unpaired) {}

    private record Mark(int at, boolean single, boolean continues) {}

    private Quotations(String text) {
        this.text = text;
    }

    /** The quotations of {@code sections}, in the order of the text. */
    static Paired of(String text, List<Section> sections) {
        Quotations quotations = new Quotations(withoutTags(DoubledApostrophes.asMarks(text)));
        boolean continued = false;
        for (int i = 0; i < sections.size(); i++) {
            Span block = sections.get(i).span();
            quotations.read(block, continued);
            Span next = i + 1 < sections.size() ? sections.get(i + 1).span() : null;
            continued = next != null && quotations.opensWithMark(next);
            continued = quotations.finish(block, continued, next);
        }
        quotations.found.sort(Comparator.comparing(Quotation::span));
        quotations.unpaired.sort(Comparator.naturalOrder());
        return new Paired(quotations.found, quotations.unpaired);
    }

    private static String withoutTags(String text) {
        return text.indexOf('<') < 0
                ? text
                : TAG.matcher(text).replaceAll(tag -> " ".repeat(tag.group().length()));
    }

    private void read(Span block, boolean continued) {
        boolean first = continued;
        for (int i = block.start(); i < block.end(); i++) {
            char plain = Typography.plain(text.charAt(i));
            if (plain == '"' && emptied(i, block)) {
                i++;
            } else if (plain == '"') {
                doubleMark(i, block, first);
                first = false;
            } else if (plain == '\'') {
                singleMark(i, block);
            }
        }
    }

    /** Two marks with nothing between, where only code or a picture stood that is no text. */
    private boolean emptied(int at, Span block) {
        boolean pair = at + 1 < block.end() && text.charAt(at) == '"' && text.charAt(at + 1) == '"';
        return pair
                && nothingOpen()
                && standsBefore(at, block)
                && (at + 2 >= block.end() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private boolean opensWithMark(Span block) {
        int i = block.start();
        while (i < block.end() && Typography.isSpace(text.charAt(i))) {
            i++;
        }
        return i < block.end() && Typography.plain(text.charAt(i)) == '"';
    }

    /** Whether the only double mark of {@code block} is its last letter. */
    private boolean onlyEnds(Span block) {
        for (int i = block.start(); i < block.end() - 1; i++) {
            if (Typography.plain(text.charAt(i)) == '"') {
                return false;
            }
        }
        return Typography.plain(text.charAt(block.end() - 1)) == '"';
    }

    private void doubleMark(int at, Span block, boolean continues) {
        if (measures(at, block)) {
            return;
        }
        if (opens(at, block)) {
            open.push(new Mark(at, false, continues));
        } else {
            close(at, false);
        }
    }

    /** Inches and seconds: a digit right before, and no quotation open that could end here. */
    private boolean measures(int at, Span block) {
        char mark = text.charAt(at);
        if (mark == '\u2033') {
            return true;
        }
        boolean digit = at > block.start() && Character.isDigit(text.charAt(at - 1));
        if (mark != '"' || !digit) {
            return false;
        }
        int i = at - 1;
        while (i > block.start() && Character.isDigit(text.charAt(i))) {
            i--;
        }
        if (text.charAt(i) == ' ' && i > block.start()) {
            i--;
        }
        boolean feet =
                Typography.plain(text.charAt(i)) == '\'' && i > block.start() && Character.isDigit(text.charAt(i - 1));
        return feet || nothingOpen();
    }

    private boolean opens(int at, Span block) {
        return switch (text.charAt(at)) {
            case '\u201C' -> !germanCloses(at, block) && !turned(at, block);
            case '\u201E', '\u00AB' -> true;
            case '\u201D' -> standsBefore(at, block) && nothingOpen();
            case '\u00BB' -> false;
            default -> straightOpens(at, block);
        };
    }

    /** Between two spaces only what is open already can tell; behind a full stop, whether a word begins. */
    private boolean straightOpens(int at, Span block) {
        int next = DoubledApostrophes.at(text, at) ? at + 2 : at + 1;
        if (next >= block.end()) {
            return false;
        }
        if (standsBefore(at, block)) {
            return !Typography.isSpace(text.charAt(next)) || nothingOpen();
        }
        return nothingOpen() && ".:;,?!".indexOf(text.charAt(at - 1)) >= 0 && Character.isUpperCase(text.charAt(next));
    }

    /** A closing mark that a typist or program turned the wrong way: behind a word, before a space. */
    private boolean turned(int at, Span block) {
        return !nothingOpen()
                && !standsBefore(at, block)
                && (at + 1 >= block.end() || Typography.isSpace(text.charAt(at + 1)));
    }

    private boolean nothingOpen() {
        return open.size() == singles;
    }

    /** In German style the left curly mark closes what a low mark opened. */
    private boolean germanCloses(int at, Span block) {
        Mark last = open.peek();
        return last != null && text.charAt(last.at) == '\u201E' && !standsBefore(at, block);
    }

    /** Whether {@code at} has nothing, a space, a bracket, a dash or another opening mark to its left. */
    private boolean standsBefore(int at, Span block) {
        if (at == block.start()) {
            return true;
        }
        char left = Typography.plain(text.charAt(at - 1));
        if (Typography.isSpace(left) || "([{-/".indexOf(left) >= 0) {
            return true;
        }
        boolean quote = left == '\'' || left == '"';
        return quote && !open.isEmpty() && open.peek().at == at - 1;
    }

    private void singleMark(int at, Span block) {
        if (text.charAt(at) == '\u2032') {
            return;
        }
        boolean letterAfter = at + 1 < block.end() && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean markAfter = at + 1 < block.end() && "\"[.…\u201C".indexOf(text.charAt(at + 1)) >= 0;
        boolean quoted = text.charAt(at) != '\u2019' && standsBefore(at, block) && (letterAfter || markAfter);
        if (quoted && !elided(at, block)) {
            if (closes(at, block)) {
                open.push(new Mark(at, true, false));
                singles++;
            }
            return;
        }
        if (singles > 0 && text.charAt(at) != '\u2018' && ends(at, block) && !possessive(at, block)) {
            close(at, true);
        }
    }

    private boolean elided(int at, Span block) {
        int end = at + 1;
        while (end < block.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at + 1, end);
        return DECADE.matcher(word).matches() || ELISIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether some mark to the right can close the single quotation opened at {@code at}. */
    private boolean closes(int at, Span block) {
        int end = Math.min(block.end(), at + LOOK_AHEAD);
        for (int i = at + 2; i < end; i++) {
            if (Typography.plain(text.charAt(i)) == '\''
                    && text.charAt(i) != '\u2018'
                    && ends(i, block)
                    && !possessive(i, block)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int at, Span block) {
        char left = at > block.start() ? text.charAt(at - 1) : ' ';
        if (Typography.isSpace(left)) {
            return false;
        }
        return at + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** "the workers' rights": an s before, a small letter after, and a better closing mark further right. */
    private boolean possessive(int at, Span block) {
        boolean shape = at >= 1
                && text.charAt(at - 1) == 's'
                && at + 2 < block.end()
                && text.charAt(at + 1) == ' '
                && Character.isLowerCase(text.charAt(at + 2));
        if (!shape) {
            return false;
        }
        int end = Math.min(block.end(), at + LOOK_AHEAD);
        for (int i = at + 2; i < end; i++) {
            char c = Typography.plain(text.charAt(i));
            if (c == '"') {
                return false;
            }
            if (c == '\'' && standsBefore(i, block)) {
                return false;
            }
            if (c == '\'' && ends(i, block)) {
                return true;
            }
        }
        return false;
    }

    private void close(int at, boolean single) {
        while (!open.isEmpty() && open.peek().single && !single) {
            open.pop();
            singles--;
        }
        if (open.isEmpty() || open.peek().single != single) {
            if (!single && !pulled) {
                unpaired.add(new Span(at, at + 1));
            }
            pulled &= single;
            return;
        }
        Mark mark = open.pop();
        singles -= single ? 1 : 0;
        add(mark, at, at + 1);
    }

    private void add(Mark mark, int wordsEnd, int end) {
        int first = mark.at + (DoubledApostrophes.at(text, mark.at) ? 2 : 1);
        int last = end > wordsEnd && DoubledApostrophes.at(text, wordsEnd) ? end + 1 : end;
        found.add(new Quotation(
                new Span(mark.at, last), new Span(Math.min(first, wordsEnd), wordsEnd), open.size(), mark.continues));
    }

    /**
     * Deals with what is still open at the end of a block; returns whether a quotation goes on in the next. One that fills its block and ends
     * with the next is a pull quote with the name below it.
     */
    private boolean finish(Span block, boolean nextOpens, @Nullable Span next) {
        boolean goesOn = false;
        while (!open.isEmpty()) {
            Mark mark = open.pop();
            if (mark.single) {
                continue;
            }
            if (open.isEmpty() && nextOpens) {
                add(mark, block.end(), block.end());
                goesOn = true;
            } else if (open.isEmpty() && next != null && mark.at == block.start() && onlyEnds(next)) {
                add(mark, block.end(), block.end());
                pulled = true;
            } else {
                unpaired.add(new Span(mark.at, mark.at + 1));
            }
        }
        singles = 0;
        return goesOn;
    }
}
