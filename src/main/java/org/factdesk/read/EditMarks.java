package org.factdesk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.text.Span;

/** What an editor's marks in a draft (CriticMarkup) take out of it, so that it is read as it is to run: with all changes made. */
final class EditMarks {
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]+\\}");
    /** A brace and the two signs beside it. */
    private static final int MARK = 3;

    private static final String ARROW = "~>";

    private EditMarks() {}

    /** The stretches of {@code file} from offset {@code from} on that are not to be read, in their order. */
    static List<Span> of(String file, int from) {
        List<Span> cuts = new ArrayList<>();
        Matcher braced = BRACED.matcher(file);
        for (int at = from; at <= file.length() && braced.find(at); at = braced.end()) {
            if (braced.end() - braced.start() >= 2 * MARK) {
                mark(braced.group(), braced.start(), cuts);
            }
        }
        return cuts;
    }

    private static void mark(String words, int start, List<Span> cuts) {
        int last = words.length() - MARK;
        switch (words.substring(0, MARK) + words.substring(last)) {
            case "{----}", "{>><<}" -> cuts.add(new Span(start, start + words.length()));
            case "{++++}", "{====}" -> around(start, MARK, last, words.length(), cuts);
            case "{~~~~}" -> {
                int arrow = words.indexOf(ARROW, MARK);
                if (arrow >= 0 && arrow + ARROW.length() <= last) {
                    around(start, arrow + ARROW.length(), last, words.length(), cuts);
                }
            }
            default -> {
                // braces of the writer's own
            }
        }
    }

    private static void around(int start, int opened, int closing, int end, List<Span> cuts) {
        cuts.add(new Span(start, start + opened));
        cuts.add(new Span(start + closing, start + end));
    }
}
