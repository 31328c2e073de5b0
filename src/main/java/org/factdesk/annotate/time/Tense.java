package org.factdesk.annotate.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;

/** Reads off the verbs around a time which way it points: the nearest to its left decides, else the first to its right. */
final class Tense {
    private static final int REACH = 40;

    private final Set<String> cues = Lexicon.words("future-cues");
    private final Set<String> promises = Lexicon.words("future-verbs");
    private final Set<String> timetable = Lexicon.words("timetable-verbs");

    /** The direction of a time whose first token is {@code at}, in the sentence of tokens {@code first} to {@code end}. */
    Direction at(List<Token> tokens, int first, int at, int end) {
        for (int i = at - 1; i >= Math.max(first, at - REACH); i--) {
            Direction here = verb(tokens, i, at);
            if (here != Direction.OPEN) {
                return here;
            }
        }
        for (int i = at; i < Math.min(end, at + REACH); i++) {
            Direction here = verb(tokens, i, at);
            if (here != Direction.OPEN) {
                return here;
            }
        }
        return Direction.OPEN;
    }

    private Direction verb(List<Token> tokens, int i, int at) {
        Token token = tokens.get(i);
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean to = i + 1 < tokens.size() && tokens.get(i + 1).is("to");
        if (cues.contains(word) && !token.tagged("NN")) {
            return hadBeen(tokens, i) ? Direction.PAST : Direction.FUTURE;
        }
        if (word.equals("be") && i > 0 && tokens.get(i - 1).is("to")) {
            return Direction.FUTURE;
        }
        if (to && (promises.contains(word) || be(word))) {
            return Direction.FUTURE;
        }
        if (timetable.contains(word) && i < at && at - i <= 4) {
            return Direction.FUTURE;
        }
        return token.tagged("VBD") ? Direction.PAST : Direction.OPEN;
    }

    /** "It had been due to expire on Friday": what was to come then is over now. */
    private static boolean hadBeen(List<Token> tokens, int i) {
        return i >= 2 && tokens.get(i - 1).is("been") && tokens.get(i - 2).is("had");
    }

    private static boolean be(String word) {
        return switch (word) {
            case "is", "are", "was", "were", "'s", "'re" -> true;
            default -> false;
        };
    }
}
