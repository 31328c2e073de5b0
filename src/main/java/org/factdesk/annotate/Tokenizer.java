package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.factdesk.text.Span;

/** Splits a sentence into words and marks after the Penn Treebank's conventions; hyphenated words stay whole. */
final class Tokenizer {
    private static final String OPENING = "\"'([{<*$£€¥₹#~_`|=+¿¡•";
    private static final String CLOSING = "\"')]}>*,;:!?%…`|_=";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|[@#]\\w+|[\\w-]+\\.(?:com|org|net|gov|edu|info|int)(?:/\\S*)?");
    private static final Pattern INITIALS =
            Pattern.compile("(?:\\p{Lu}\\.)+(?:-?\\p{Lu}\\.)*|\\p{Lu}-(?:\\p{Lu}\\.)+|\\p{L}(?:\\.\\p{L})+\\.");
    private static final Pattern CURRENCY = Pattern.compile("\\p{Lu}{1,3}[$£€¥]|Rs\\.?(?=\\d)");
    private static final Pattern ELIDED =
            Pattern.compile("(?i)\\d\\d(?:s.*|\\W.*|)|(?:s|em|til|tis|twas|ll|re|ve|d)\\W*");
    private static final int LONGEST_WORD = 200;

    private final Abbreviations abbreviations;
    private final String text;
    private final String plain;
    private final int sentenceEnd;
    private final List<Span> tokens = new ArrayList<>();

    private Tokenizer(Abbreviations abbreviations, String text, String plain, int sentenceEnd) {
        this.abbreviations = abbreviations;
        this.text = text;
        this.plain = plain;
        this.sentenceEnd = sentenceEnd;
    }

    /** The tokens of {@code sentence}; {@code plain} is {@code text} in ASCII typography. */
    static List<Span> split(Abbreviations abbreviations, String text, String plain, Span sentence) {
        Tokenizer tokenizer = new Tokenizer(abbreviations, text, plain, sentence.end());
        int i = sentence.start();
        while (i < sentence.end()) {
            if (Typography.isSpace(plain.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < sentence.end() && !Typography.isSpace(plain.charAt(end))) {
                end++;
            }
            tokenizer.chunk(i, end);
            i = end;
        }
        return tokenizer.tokens;
    }

    /** A stretch without white space: marks at its ends fall off, the rest is a word or several. */
    private void chunk(int from, int to) {
        int start = opening(from, to);
        int end = closing(start, to);
        if (start < end) {
            core(start, end);
        }
        for (int i = end; i < to; i = mark(i, to)) {}
    }

    private int opening(int from, int to) {
        int i = from;
        while (i < to) {
            char c = plain.charAt(i);
            boolean elision = c == '\'' && elided(i, to);
            boolean handle = c == '#' && i + 1 < to && Character.isLetter(plain.charAt(i + 1));
            boolean dash = c == '-'
                    && !(i + 1 < to && Character.isDigit(plain.charAt(i + 1)) && !Typography.isDash(text.charAt(i)));
            boolean dots = c == '…' || (c == '.' && i + 1 < to && plain.charAt(i + 1) == '.');
            if (elision || handle || !(dash || dots || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0)) {
                return i;
            }
            i = mark(i, to);
        }
        return to;
    }

    /** "'s", "'90s", "'em": an apostrophe that belongs to its word. */
    private boolean elided(int i, int to) {
        String rest = plain.substring(i + 1, Math.min(to, i + 5));
        if (rest.isEmpty()) {
            return false;
        }
        return ELIDED.matcher(rest).matches();
    }

    private int closing(int start, int to) {
        int end = to;
        while (end > start) {
            char c = plain.charAt(end - 1);
            boolean bracketed = c == ')' && bracketOpen(start, end - 1);
            boolean stop = c == '.' && !keepsStop(start, end, to);
            boolean dash = c == '-'
                    && (Typography.isDash(text.charAt(end - 1)) || (end - 2 >= start && plain.charAt(end - 2) == '-'));
            if (bracketed || !(stop || dash || CLOSING.indexOf(c) >= 0)) {
                return end;
            }
            end--;
        }
        return end;
    }

    private boolean bracketOpen(int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            open += plain.charAt(i) == '(' ? 1 : plain.charAt(i) == ')' ? -1 : 0;
        }
        return open > 0;
    }

    private boolean keepsStop(int start, int end, int to) {
        if (end - start > LONGEST_WORD || (end - 2 >= start && plain.charAt(end - 2) == '.')) {
            return false;
        }
        String word = plain.substring(start, end);
        if (INITIALS.matcher(word).matches()) {
            return true;
        }
        return abbreviations.mayEnd(word) || (abbreviations.knows(word) && to != sentenceEnd);
    }

    /** One mark, or a run of equal dots or dashes, as a token; returns where it ends. */
    private int mark(int from, int to) {
        int end = from + 1;
        char c = plain.charAt(from);
        if (c == '.' || c == '-' || c == '*' || c == '=' || c == '_' || c == '`') {
            while (end < to && plain.charAt(end) == c) {
                end++;
            }
        }
        add(from, end);
        return end;
    }

    private void core(int start, int end) {
        if (end - start > LONGEST_WORD || address(start, end)) {
            add(start, end);
            return;
        }
        for (int i = start + 1; i < end - 1; i++) {
            int width = separator(start, i, end);
            if (width > 0) {
                word(start, i);
                mark(i, i + width);
                chunk(i + width, end);
                return;
            }
        }
        int amount = amount(start, end);
        if (amount > start) {
            add(start, amount);
            chunk(amount, end);
        } else {
            word(start, end);
        }
    }

    /** Where the amount begins behind a currency that begins with a capital ("US$5", "Rs500"); {@code start} where none does. */
    private int amount(int start, int end) {
        if (!Character.isUpperCase(plain.charAt(start))) {
            return start;
        }
        var currency = CURRENCY.matcher(plain).region(start, end);
        return currency.lookingAt() && currency.end() < end ? currency.end() : start;
    }

    /** Whether the stretch is an e-mail or web address or a handle: only what holds one of its marks is looked at closely. */
    private boolean address(int start, int end) {
        boolean possible = "@#".indexOf(plain.charAt(start)) >= 0;
        for (int i = start; i < end && !possible; i++) {
            possible = ".@/".indexOf(plain.charAt(i)) >= 0;
        }
        return possible && ADDRESS.matcher(plain).region(start, end).matches();
    }

    /** The width of a mark inside a word that splits it, or 0. */
    private int separator(int start, int i, int end) {
        char c = plain.charAt(i);
        char before = plain.charAt(i - 1);
        char after = plain.charAt(i + 1);
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        return switch (c) {
            case '-' -> {
                int run = 1;
                while (i + run < end && plain.charAt(i + run) == '-') {
                    run++;
                }
                char raw = text.charAt(i);
                yield run > 1 || raw == '\u2014' || raw == '\u2015' ? run : 0;
            }
            case '"', '…', '[', ']', ';', '?', '!' -> 1;
            case '.' -> after == '.' ? dots(i, end) : 0;
            case ',', '/' -> letters ? 1 : 0;
            case ':' -> Character.isLetter(before) ? 1 : 0;
            case '(' -> end - i <= 5 && plain.charAt(end - 1) == ')' ? 0 : 1;
            case ')' -> bracketOpen(start, i) ? 0 : 1;
            default -> 0;
        };
    }

    private int dots(int i, int end) {
        int width = 1;
        while (i + width < end && plain.charAt(i + width) == '.') {
            width++;
        }
        return width;
    }

    /** A word without outer marks; a clitic at its end is a token of its own. */
    private void word(int start, int end) {
        int cut = clitic(start, end);
        if (start < cut) {
            add(start, cut);
        }
        if (cut < end) {
            add(cut, end);
        }
    }

    private int clitic(int start, int end) {
        int length = end - start;
        if (length == 6 && plain.regionMatches(true, start, "cannot", 0, 6)) {
            return start + 3;
        }
        if (length > 3 && plain.regionMatches(true, end - 3, "n't", 0, 3)) {
            return end - 3;
        }
        for (String clitic : new String[] {"'s", "'d", "'m", "'re", "'ve", "'ll"}) {
            if (length >= clitic.length()
                    && plain.regionMatches(true, end - clitic.length(), clitic, 0, clitic.length())) {
                return end - clitic.length();
            }
        }
        return end;
    }

    private void add(int start, int end) {
        tokens.add(new Span(start, end));
    }
}
