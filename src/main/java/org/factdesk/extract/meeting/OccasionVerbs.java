package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.extract.clause.Stances;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Occasions told by a verb with its day: "the council voted on the bus lanes on Monday". */
final class OccasionVerbs {
    private static final Map<String, List<Entry>> VERBS = entries();
    private static final Set<String> MATTERS = Lexicon.words("heard-matters");
    /** What may lead from the verb to its day without another event between: not "into", "about", "since". */
    private static final Set<String> LEADS =
            Set.of("on", "of", "in", "at", "over", "for", "with", "against", "by", "to");

    private final Line line;
    private final Naming naming;
    private final Statements statements;

    OccasionVerbs(Annotated article, Line line, Statements statements) {
        this.line = line;
        this.naming = new Naming(article, line);
        this.statements = statements;
    }

    /** A verb with the words that must follow it, the noun for it and what stands behind it. */
    private record Entry(String followers, String noun, String frame) {}

    /** Adds the occasion that verb group {@code k} tells of, if any; the last chunk of the words that are its verb: "goes on trial". */
    int read(int k, List<Meeting> meetings) {
        for (Entry entry : VERBS.getOrDefault(line.verb(k).lemma(), List.of())) {
            int behind = behind(k, entry);
            Stance stance = behind < 0 ? Stance.DENIED : stance(k);
            if (stance == Stance.ASSERTED || stance == Stance.PLANNED || ahead(k, stance)) {
                Meeting meeting = meeting(k, behind, entry.noun(), ahead(k, stance) ? Stance.HEDGED : stance);
                if (meeting != null) {
                    meetings.add(meeting);
                    return behind - 1;
                }
            }
        }
        return k;
    }

    private Stance stance(int k) {
        return line.hangs(k) && !line.tokens(k).get(0).is("to") ? Stance.DENIED : Stances.of(line, k);
    }

    /** «Slovenes go to the polls on Sunday»: the present tense of a timetable. */
    private boolean ahead(int k, Stance stance) {
        Token first = line.tokens(k).get(0);
        return stance == Stance.ASSERTED
                && (first.tagged("VBZ") || first.tagged("VBP"))
                && !first.lemma().equals("have")
                && !line.passive(k);
    }

    /** The first chunk behind the verb and the words that belong to it, or -1 where those are others. */
    private int behind(int k, Entry entry) {
        int next = k + 1;
        StringBuilder words = new StringBuilder();
        while (words.length() < entry.followers().length() && next < line.size()) {
            words.append(words.isEmpty() ? "" : " ").append(line.text(next++));
        }
        boolean fits = words.toString().equals(entry.followers())
                && switch (entry.frame()) {
                    case "object" -> line.passive(k) || object(next);
                    case "matter" ->
                        line.is(next, Job.NOUN)
                                && MATTERS.contains(line.head(next).lemma());
                    case "none" -> !line.is(next, Job.NOUN);
                    default -> true;
                };
        return fits ? next : -1;
    }

    private boolean object(int k) {
        return line.is(k, Job.NOUN) && !MeetingNouns.tells(line.head(k));
    }

    private @Nullable Meeting meeting(int k, int from, String noun, Stance stance) {
        Set<String> words = new LinkedHashSet<>();
        List<Mention> participants = new ArrayList<>();
        Day day = null;
        Mention venue = null;
        int last = k;
        for (int at = from; goesOn(at, from); at++) {
            if (line.is(at, Job.TIME) && day == null) {
                day = naming.day(line.span(at, at));
                last = at;
            } else if (line.is(at, Job.NOUN)) {
                venue = line.reads(at - 1, "in") && naming.place(at) ? naming.who(at) : venue;
                words.addAll(words(at));
            }
        }
        if (day == null) {
            day = dayBefore(k);
        }
        if (day == null || !day.single()) {
            return null;
        }
        for (int subject : line.subjects(k)) {
            participants.add(naming.who(subject));
            words.addAll(words(subject));
            if (line.reads(subject + 1, "of") || line.reads(subject + 1, "in")) {
                words.addAll(words(subject + 2));
            }
        }
        boolean unnamed = participants.isEmpty() || words.isEmpty();
        return unnamed ? null : meeting(k, last, noun, stance, words, participants, day, venue);
    }

    /** Whether chunk {@code at} still belongs to what is told: no clause, no other phrase that could have a day of its own. */
    private boolean goesOn(int at, int from) {
        return line.is(at, Job.TIME)
                || line.is(at, Job.AND)
                || line.is(at, Job.ADVERB)
                || (line.is(at, Job.NOUN) && (at == from || !line.is(at - 1, Job.NOUN)))
                || (line.is(at, Job.PREPOSITION) && LEADS.contains(line.text(at)));
    }

    private Meeting meeting(
            int k,
            int last,
            String noun,
            Stance stance,
            Set<String> words,
            List<Mention> participants,
            Day day,
            @Nullable Mention venue) {
        Token verb = line.verb(k);
        return new Meeting(
                line.span(k, Math.max(k, last)).union(participants.get(0).span()),
                verb.span(),
                Meeting.Kind.OCCASION,
                Meeting.Mode.UNKNOWN,
                participants,
                null,
                new Meeting.Label(noun, words, Meeting.Reference.VERB),
                day,
                venue,
                null,
                statements.sourceOf(verb.span()),
                stance);
    }

    /** The words of noun phrase {@code k} that say what it is, in their dictionary form. */
    private Set<String> words(int k) {
        return line.is(k, Job.NOUN) ? MeetingNouns.telling(line.tokens(k)) : Set.of();
    }

    /** «On Monday the council voted», «the council on Monday voted». */
    private @Nullable Day dayBefore(int k) {
        if (line.hangs(k)) {
            return null;
        }
        if (line.is(k - 1, Job.TIME)) {
            return naming.day(line.span(k - 1, k - 1));
        }
        int first = line.reads(0, "on") ? 1 : 0;
        for (int i = 0; i < k; i++) {
            if (line.is(i, Job.VERB) || line.is(i, Job.CLAUSE)) {
                return null;
            }
        }
        return line.is(first, Job.TIME) ? naming.day(line.span(first, first)) : null;
    }

    private static Map<String, List<Entry>> entries() {
        Map<String, List<Entry>> entries = new HashMap<>();
        Lexicon.table("occasion-verbs").forEach((verb, rest) -> {
            String[] words = verb.split(" ", 2);
            String[] columns = rest.split("\t", -1);
            entries.computeIfAbsent(words[0], key -> new ArrayList<>())
                    .add(new Entry(words.length > 1 ? words[1] : "", columns[0], columns[1]));
        });
        return entries;
    }
}
