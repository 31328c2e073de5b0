package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Day;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Stance;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.extract.clause.Stances;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The verb at the end of whose clause a meeting is told, so that its day, its place and those who act are the meeting's:
 * "flies to Lima on Friday for talks", "play on Sunday in the final".
 */
final class Carrier {
    private static final Set<String> TRAVEL = Lexicon.words("travel-verbs");
    private static final Set<String> PLANNED = Lexicon.words("planning-words");

    private final Line line;
    private final Naming naming;
    private final int verb;
    private final int end;

    private Carrier(Line line, Naming naming, int verb, int end) {
        this.line = line;
        this.naming = naming;
        this.verb = verb;
        this.end = end;
    }

    /** The verb of a journey made for what chunk {@code k} tells, or null. */
    static @Nullable Carrier journey(Line line, Naming naming, int k) {
        boolean purpose = line.reads(k - 1, "for");
        int end = purpose ? k - 1 : k;
        int at = verbBefore(line, end);
        boolean fits = at >= 0
                && at < end - 1
                && (TRAVEL.contains(line.verb(at).lemma())
                        || line.verb(at).lemma().equals("visit"))
                && (purpose || (line.is(k, Job.VERB) && line.tokens(k).get(0).is("to")));
        return fits ? new Carrier(line, naming, at, end) : null;
    }

    /** The verb, with its day, of the clause that ends in occasion {@code k} behind "in", or null. */
    static @Nullable Carrier contest(Line line, Naming naming, int k) {
        int at = line.reads(k - 1, "in") ? verbBefore(line, k - 1) : -1;
        Carrier carrier = at < 0 || line.passive(at) ? null : new Carrier(line, naming, at, k - 1);
        return carrier == null || carrier.day() == null ? null : carrier;
    }

    /** The verb group with only phrases between it and chunk {@code end}, or -1. */
    private static int verbBefore(Line line, int end) {
        int at = end - 1;
        while (line.is(at, Job.TIME) || line.is(at, Job.NOUN) || line.is(at, Job.PREPOSITION)) {
            at--;
        }
        return line.is(at, Job.VERB) ? at : -1;
    }

    /** Those who act. */
    List<Mention> actors() {
        List<Mention> actors = new ArrayList<>();
        line.subjects(verb).forEach(subject -> actors.add(naming.who(subject)));
        return actors;
    }

    /** The one acted upon, or null: "play Rovers on Sunday". */
    @Nullable
    Mention object() {
        return line.is(verb + 1, Job.NOUN) ? naming.who(verb + 1) : null;
    }

    /** The day told between the verb and the meeting, or null. */
    @Nullable
    Day day() {
        for (int i = verb + 1; i < end; i++) {
            Day day = line.is(i, Job.TIME) ? naming.day(line.span(i, i)) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** Where the journey goes, or null. */
    @Nullable
    Mention goal() {
        for (int i = verb + 1; i < end; i++) {
            boolean led = line.reads(i - 1, "to") || line.reads(i - 1, "in") || line.reads(i - 1, "for");
            boolean visited = i == verb + 1 && line.verb(verb).lemma().equals("visit");
            if ((led || visited) && line.is(i, Job.NOUN) && naming.place(i)) {
                return naming.who(i);
            }
        }
        return null;
    }

    /** The place of those who act, or null: "voters in Latvia". */
    @Nullable
    Mention home() {
        for (int subject : line.subjects(verb)) {
            if (line.reads(subject + 1, "in") && line.is(subject + 2, Job.NOUN) && naming.place(subject + 2)) {
                return naming.who(subject + 2);
            }
        }
        return null;
    }

    /** How sure it is; a journey told in the present tense with its day is planned: "flies to Lima on Friday". */
    Stance stance() {
        return timetable() ? Stance.PLANNED : planned(line, verb);
    }

    private boolean timetable() {
        Token first = line.tokens(verb).get(0);
        return TRAVEL.contains(line.verb(verb).lemma())
                && line.tokens(verb).size() == 1
                && (first.tagged("VBZ") || first.tagged("VBP"))
                && day() != null;
    }

    /** The stance of {@code verb}, planned as well where it is in the words of planning: "is scheduled for". */
    static Stance planned(Line line, int verb) {
        Token first = line.tokens(verb).get(0);
        boolean set = line.passive(verb)
                && !first.tagged("VBD")
                && PLANNED.contains(line.verb(verb).lemma());
        return set && Stances.of(line, verb) == Stance.ASSERTED ? Stance.PLANNED : Stances.of(line, verb);
    }
}
