package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.factdesk.text.Span;

/** Splits a section into sentences: OpenNLP proposes, abbreviations, initials and closing quotes overrule. */
final class Sentences {
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.|(?:\\p{Lu}\\p{Ll}?\\.-?)+");
    /** Longer than any word but an address or a row of dots. */
    private static final Pattern LONG_WORD = Pattern.compile("[^\\s\\p{Z}]{200,}");

    private static final Pattern STOP = Pattern.compile("[.!?]");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private final SentenceDetectorME detector;
    private final Abbreviations abbreviations;

    Sentences(SentenceDetectorME detector, Abbreviations abbreviations) {
        this.detector = detector;
        this.abbreviations = abbreviations;
    }

    /** The sentences of {@code section} of {@code plain}, without white space at their ends. */
    List<Span> split(String plain, Span section) {
        List<Span> sentences = new ArrayList<>();
        String block = section.in(plain);
        int start = 0;
        for (int end : ends(block)) {
            Span trimmed = trim(block, start, end);
            if (trimmed.length() > 0) {
                sentences.add(new Span(section.start() + trimmed.start(), section.start() + trimmed.end()));
            }
            start = end;
        }
        return sentences;
    }

    private List<Integer> ends(String block) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        var blank = BLANK_LINE.matcher(block);
        while (blank.find()) {
            ends(block, from, blank.start(), ends);
            from = blank.end();
        }
        ends(block, from, block.length(), ends);
        return ends;
    }

    private void ends(String block, int from, int to, List<Integer> ends) {
        int start = from;
        for (opennlp.tools.util.Span span : detector.sentPosDetect(calm(block.substring(from, to)))) {
            int end = closeQuote(block, from + span.getEnd(), to);
            if (end > start && !goesOn(block, end, to)) {
                afterAbbreviations(block, start, end, ends);
                ends.add(end);
                start = end;
            }
        }
        if (ends.isEmpty() || ends.get(ends.size() - 1) < to) {
            ends.add(to);
        }
    }

    /** The same text, of the full stops within a long word only the last one left: no other can end a sentence, and the model looks from each to the word's end. */
    private static String calm(String text) {
        return LONG_WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(calmed(word.group())));
    }

    private static String calmed(String word) {
        int last = Math.max(word.lastIndexOf('.'), Math.max(word.lastIndexOf('!'), word.lastIndexOf('?')));
        return last < 0 ? word : STOP.matcher(word.substring(0, last)).replaceAll("-") + word.substring(last);
    }

    /** "… in the U.S. The …": ends that the model does not propose. */
    private void afterAbbreviations(String block, int from, int to, List<Integer> ends) {
        for (int i = block.indexOf(". ", from); i >= 0 && i + 2 < to; i = block.indexOf(". ", i + 1)) {
            if (Character.isUpperCase(block.charAt(i + 2))
                    && abbreviations.mayEnd(lastWord(block, i + 1))
                    && abbreviations.opens(word(block, i + 2, to))) {
                ends.add(i + 1);
            }
        }
    }

    /** A closing quote or bracket after the full stop, even behind a space, still belongs to the sentence. */
    private static int closeQuote(String block, int end, int to) {
        int i = end;
        while (i < to && "\"')]".indexOf(block.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether the proposed end is none: an abbreviation or an initial, or a small letter goes on. */
    private boolean goesOn(String block, int end, int to) {
        int next = end;
        while (next < to && Typography.isSpace(block.charAt(next))) {
            next++;
        }
        if (next == to) {
            return false;
        }
        String last = lastWord(block, end);
        String following = word(block, next, to);
        if (Character.isLowerCase(block.charAt(next))
                && !block.substring(end, next).contains("\n")) {
            return !last.isEmpty();
        }
        if (!last.endsWith(".")) {
            return false;
        }
        if (abbreviations.mayEnd(last)) {
            return !abbreviations.opens(following) && !opensQuote(block, next);
        }
        boolean number = last.equals("No.") || last.equals("Nos.");
        if (abbreviations.knows(last)) {
            return !number || Character.isDigit(block.charAt(next));
        }
        return INITIAL.matcher(last).matches() && !abbreviations.opens(following) && !opensQuote(block, next);
    }

    private static boolean opensQuote(String block, int next) {
        return block.charAt(next) == '"' || block.charAt(next) == '\n';
    }

    private static String lastWord(String block, int end) {
        int start = end;
        while (start > 0 && !Typography.isSpace(block.charAt(start - 1)) && end - start < 40) {
            start--;
        }
        while (start < end && "\"'([".indexOf(block.charAt(start)) >= 0) {
            start++;
        }
        return block.substring(start, end);
    }

    private static String word(String block, int start, int to) {
        int end = start;
        while (end < to && Character.isLetter(block.charAt(end))) {
            end++;
        }
        return block.substring(start, end);
    }

    private static Span trim(String block, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Typography.isSpace(block.charAt(start))) {
            start++;
        }
        while (end > start && Typography.isSpace(block.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
