package org.factdesk.extract.calendar;

import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.DateMention.Bound;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb whose event a date gives the time of: "met … on 3 June", "On 3 June the ministers met". Verbs of planning, speaking and
 * being have no day that is surely theirs; and nothing that could take the date for itself may stand between.
 */
final class Binding {
    private static final int REACH = 12;

    /** Verbs that take the day whatever their object is. */
    private static final Set<String> EVENTS = Lexicon.words("event-verbs");

    private static final Set<String> LEAVING_THE_DATE = Lexicon.words("dated-object-verbs");
    private static final Set<String> DATED = Lexicon.words("dated-nouns");
    private static final List<String> DATED_ENDINGS = List.of("ing", "ion", "ment", "ence", "al");
    private static final Set<String> BARRIERS = Lexicon.words("date-barriers");
    private static final Set<String> UNREAL = Lexicon.words("unreal-words");
    private static final Set<String> PLANS = Lexicon.words("planning-words");
    private final Words words;

    Binding(Words words) {
        this.words = words;
    }

    /** A verb and the time it speaks of. */
    record Verb(Bound bound, @Nullable Span span) {
        static final Verb NONE = new Verb(Bound.OPEN, null);
    }

    /** The verb bound to the date of tokens {@code from} to {@code until}. */
    Verb of(Sentence sentence, int from, int until) {
        if (words.any(sentence.first(), sentence.end(), UNREAL)) {
            return Verb.NONE;
        }
        String lead = words.lower(from - 1);
        if ((lead.equals("on") || lead.equals("for")) && appointed(from - 2)) {
            return new Verb(Bound.FUTURE, words.at(from - 2).span());
        }
        if (!lead.equals("on") && !lead.equals("in")) {
            return Verb.NONE;
        }
        return from - 1 == sentence.first() ? right(sentence, until) : left(sentence, from - 1);
    }

    /** "Is due on", "are scheduled for". */
    private boolean appointed(int i) {
        String before = words.lower(i - 1);
        return (before.equals("is") || before.equals("are"))
                && (words.tagged(i, "JJ") || words.tagged(i, "VBN"))
                && PLANS.contains(words.at(i).lemma());
    }

    private Verb left(Sentence sentence, int lead) {
        boolean plain = !words.tagged(lead - 1, "JJ"); // "bonds due on 3 June"
        for (int i = lead - 1; i >= Math.max(sentence.first(), lead - REACH); i--) {
            if (words.tagged(i, "V") || words.tagged(i, "MD")) {
                if (i == lead - 1 && words.at(i).lemma().equals("be")) {
                    return present(i);
                }
                return EVENTS.contains(words.at(i).lemma()) || (plain && happens(i)) ? verb(sentence, i) : Verb.NONE;
            }
            if (BARRIERS.contains(words.lower(i))) {
                return Verb.NONE;
            }
            plain &= !dated(i);
        }
        return Verb.NONE;
    }

    private boolean happens(int i) {
        return !LEAVING_THE_DATE.contains(words.at(i).lemma());
    }

    /** Whether the word is a thing that may have a day of its own, or a preposition behind which such things stand. */
    private boolean dated(int i) {
        if (words.tagged(i, "IN")) {
            String preposition = words.lower(i);
            return !preposition.equals("in") && !preposition.equals("at") && !preposition.equals("of");
        }
        if (!words.tagged(i, "N")) {
            return words.tagged(i, "CD");
        }
        String lemma = words.at(i).lemma();
        return DATED.contains(lemma) || DATED_ENDINGS.stream().anyMatch(lemma::endsWith);
    }

    /** "On 3 June, the ministers met": the first verb behind the date, with nothing but its subject between. */
    private Verb right(Sentence sentence, int until) {
        for (int i = until; i < Math.min(sentence.end(), until + REACH); i++) {
            if (words.tagged(i, "V")) {
                boolean auxiliary = words.tagged(i + 1, "V") && !words.tagged(i, "VBG");
                return event(sentence, auxiliary ? i + 1 : i);
            }
            if (words.tagged(i, "MD") && words.tagged(i + 1, "VB")) {
                return event(sentence, i + 1);
            }
            if (i > until && BARRIERS.contains(words.lower(i))) {
                return Verb.NONE;
            }
        }
        return Verb.NONE;
    }

    private Verb event(Sentence sentence, int i) {
        return EVENTS.contains(words.at(i).lemma()) || happens(i) ? verb(sentence, i) : Verb.NONE;
    }

    private Verb verb(Sentence sentence, int i) {
        Span span = words.at(i).span();
        String tag = words.at(i).tag();
        int before = i - 1;
        while (before > sentence.first() && words.tagged(before, "RB")) {
            before--;
        }
        String auxiliary = words.lower(before);
        boolean was = auxiliary.equals("was") || auxiliary.equals("were");
        boolean object = words.tagged(i + 1, "DT") || words.tagged(i + 1, "PRP$");
        boolean mistagged = tag.equals("VBN") && words.tagged(before, "N") && (object || onlyVerb(sentence, i));
        if (tag.equals("VBD") || (tag.equals("VBN") && was) || mistagged) {
            return past(span, before);
        }
        if (tag.equals("VB")) {
            boolean be = auxiliary.equals("be");
            return future(sentence, span, be ? before - 1 : before);
        }
        return tag.equals("VBN") && auxiliary.equals("be") ? future(sentence, span, before - 1) : present(i);
    }

    /** "The trial starts on 3 June", "the vote is on 3 June": what is on the calendar (Comrie, Tense, 1985, section 2.3.3). */
    private Verb present(int i) {
        boolean present = words.tagged(i, "VBZ") || words.tagged(i, "VBP");
        return present ? new Verb(Bound.PRESENT, words.at(i).span()) : Verb.NONE;
    }

    /** A sentence has a finite verb, so that the only word tagged as a verb is one, whatever form it was taken for. */
    private boolean onlyVerb(Sentence sentence, int verb) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (i != verb && finite(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean finite(int i) {
        String tag = words.at(i).tag();
        boolean infinitive = tag.equals("VB") && words.lower(i - 1).equals("to");
        return words.tagged(i, "MD") || (words.tagged(i, "V") && !infinitive && !tag.equals("VBG"));
    }

    /** Not "would have met", "was to have met". */
    private Verb past(Span span, int before) {
        boolean relative =
                words.lower(before).equals("have") || words.lower(before).equals("to");
        return relative ? Verb.NONE : new Verb(Bound.PAST, span);
    }

    /** "will meet", "is to meet", "are expected to meet"; a past frame ("was due to") is no plan any more. */
    private Verb future(Sentence sentence, Span span, int before) {
        String word = words.lower(before);
        if (word.equals("will") || word.equals("'ll") || word.equals("shall")) {
            return new Verb(Bound.FUTURE, span);
        }
        if (!word.equals("to")) {
            return Verb.NONE;
        }
        boolean present = words.tagged(before - 1, "VBZ") || words.tagged(before - 1, "VBP");
        if (present && PLANS.contains(words.at(before - 1).lemma())) {
            return new Verb(Bound.FUTURE, span);
        }
        for (int i = before - 1; i >= Math.max(sentence.first(), before - 3); i--) {
            String frame = words.lower(i);
            if (frame.equals("is") || frame.equals("are")) {
                return new Verb(Bound.FUTURE, span);
            }
            if (frame.equals("was") || frame.equals("were") || frame.equals("had") || frame.equals("been")) {
                return Verb.NONE;
            }
        }
        return Verb.NONE;
    }
}
