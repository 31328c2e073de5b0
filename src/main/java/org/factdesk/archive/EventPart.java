package org.factdesk.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;

/** Which part of an event a day is told of: a congress of three days opens on one, ends on another and is spoken at on each of them. */
enum EventPart {
    /** It was held then. */
    WHOLE,
    /** It opened then. */
    BEGIN,
    /** It ended then. */
    END,
    /** Somebody was there then. */
    WITHIN;

    private static final Set<String> AMONG =
            Set.of("about", "at", "by", "during", "for", "from", "in", "into", "of", "on", "to", "with");
    private static final Set<String> BEGINNING = Set.of("begin", "commence", "convene", "kick", "open", "start");
    private static final Set<String> ENDING = Set.of("adjourn", "close", "conclude", "end", "finish");
    private static final Set<String> OTHERS = Set.of("and", "that", "where", "who", "while");
    private static final Set<String> HELPING = Set.of("be", "have", "go");
    private static final Set<String> PLANNING = Lexicon.words("plain-plan-words");

    /** The part that the sentence tells of the event that its token at {@code at} names. */
    static EventPart of(List<Token> sentence, int at) {
        int first = EventNames.first(sentence, at);
        Token before = first < 2 ? null : sentence.get(first - 2);
        List<Token> behind = sentence.subList(at + 1, sentence.size());
        boolean more = behind.size() > 2
                && behind.get(0).is(",")
                && (behind.get(1).tagged("W") || behind.get(1).tagged("VBN"));
        if (more) {
            return told(behind.subList(behind.get(1).tagged("W") ? 2 : 1, behind.size()), WHOLE);
        }
        if (before != null && AMONG.contains(before.text().toLowerCase(Locale.ROOT))) {
            return WITHIN;
        }
        return told(behind, before != null && before.tagged("V") ? WITHIN : WHOLE);
    }

    /** What the first verb of the clause tells, {@code none} where it has none. */
    private static EventPart told(List<Token> clause, EventPart none) {
        for (Token token : clause) {
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            if (token.is(",") || OTHERS.contains(lemma)) {
                return none;
            }
            if (BEGINNING.contains(lemma) || ENDING.contains(lemma)) {
                return BEGINNING.contains(lemma) ? BEGIN : END;
            }
            boolean main = token.tagged("V") && !HELPING.contains(lemma);
            if (main && !PLANNING.contains(token.text().toLowerCase(Locale.ROOT))) {
                return WHOLE;
            }
        }
        return none;
    }

    /** How a telling keeps it. */
    String word() {
        return "part:" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether one event may have days of {@code this} and a later one of {@code other}, since it took more than one. */
    private boolean before(EventPart other) {
        return (this == BEGIN || this == WITHIN) && (other == END || other == WITHIN);
    }

    /** Whether an event of several days explains both: on {@code early} this part of it, on a later day that. Where a telling keeps no part, it is the whole. */
    static boolean explained(String early, String late) {
        return of(early).before(of(late));
    }

    private static EventPart of(String matter) {
        for (EventPart part : values()) {
            if (List.of(matter.split(" ", -1)).contains(part.word())) {
                return part;
            }
        }
        return WHOLE;
    }
}
