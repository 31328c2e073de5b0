package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** With whom, where and when, collected from the phrases that follow a word for a meeting. */
final class Surroundings {
    private static final Set<String> REDUCED = Lexicon.words("holding-participles");
    private static final Set<String> COMPANY = Set.of("with", "alongside");
    private static final Set<String> SIDES = Set.of("between", "among");
    private static final Map<String, String> NOUNS = Lexicon.table("meeting-nouns");
    private static final Set<String> WHEN = Set.of("on", "in", "for", "at", "during", "this");

    final List<Mention> participants = new ArrayList<>();

    @Nullable
    Day day;

    @Nullable
    Mention venue;

    @Nullable
    Mention host;

    boolean distance;
    boolean video;
    int last;
    /** The chunk at which reading stopped. */
    int reached;

    private final int start;
    private final boolean visit;
    private final boolean members;
    private boolean described;
    private boolean settled;

    private final Line line;
    private final Naming naming;

    Surroundings(Line line, Naming naming, int at) {
        this.line = line;
        this.naming = naming;
        this.last = at;
        this.start = at + 1;
        this.visit = line.head(at).is("visit");
        this.members = line.is(at, Job.NOUN) && ofMembers(line.head(at).lemma());
    }

    /** «A summit of the leaders»: who stands behind "of" takes part. */
    private static boolean ofMembers(String noun) {
        String entry = NOUNS.getOrDefault(noun, "");
        return entry.startsWith("MEETING") || entry.startsWith("SUMMIT");
    }

    /** Reads the phrases from chunk {@code from} to where the clause or the reach of the meeting ends. */
    Surroundings read(int from) {
        int k = from;
        while (k < line.size()) {
            int next = step(k);
            if (next <= k) {
                break;
            }
            k = next;
        }
        reached = k;
        return this;
    }

    private int step(int k) {
        if (line.is(k, Job.TIME)) {
            return when(k);
        }
        if (line.is(k, Job.ADVERB)) {
            return k + 1;
        }
        if (line.is(k, Job.PREPOSITION)) {
            return phrase(k);
        }
        if (line.is(k, Job.VERB)) {
            return reduced(k) ? k + 1 : k;
        }
        if (line.is(k, Job.AND)) {
            return line.is(k + 1, Job.PREPOSITION) && line.is(k + 2, Job.NOUN) ? k + 1 : k;
        }
        return line.is(k, Job.COMMA) ? comma(k) : k;
    }

    /** «held», «scheduled», «to be held». */
    private boolean reduced(int k) {
        boolean alone = line.tokens(k).size() == 1
                && (line.verb(k).tagged("VBN") || line.verb(k).tagged("VBD"));
        boolean toBe = line.tokens(k).get(0).is("to") && line.passive(k);
        return (alone || toBe)
                && REDUCED.contains(line.verb(k).lemma())
                && (line.is(k + 1, Job.PREPOSITION) || line.is(k + 1, Job.TIME));
    }

    private int comma(int k) {
        if (line.is(k + 1, Job.TIME) || (line.is(k + 1, Job.PREPOSITION) && line.is(k + 2, Job.TIME))) {
            return k + 1;
        }
        if (line.is(k + 1, Job.NOUN)) {
            boolean apposed = described && naming.person(k + 1);
            if (apposed) {
                participants.set(participants.size() - 1, naming.who(k + 1));
                described = false;
                return k + 2;
            }
            if (venue != null && last == k - 1 && naming.place(k + 1)) {
                return line.is(k + 2, Job.COMMA) ? k + 3 : k + 2;
            }
        }
        return line.is(k + 1, Job.VERB) && reduced(k + 1) ? k + 1 : k;
    }

    private int phrase(int k) {
        String word = line.text(k);
        if (line.is(k + 1, Job.TIME)) {
            return WHEN.contains(word) ? when(k + 1) : k + 2;
        }
        if (!line.is(k + 1, Job.NOUN)) {
            return k;
        }
        boolean of = word.equals("of") && k == start && members && !line.is(k + 1, Job.TIME);
        if (COMPANY.contains(word) || of || (SIDES.contains(word) && (k == start || topical(k)))) {
            int behind = company(k + 1);
            described &= !of;
            return behind;
        }
        if (word.equals("by")
                && line.is(k - 1, Job.VERB)
                && line.verb(k - 1).lemma().equals("host")) {
            host = naming.who(k + 1);
            last = Math.max(last, k + 1);
            return k + 2;
        }
        if (word.equals("by")
                || word.equals("via")
                || word.equals("over")
                || word.equals("through")
                || word.equals("on")) {
            String means = line.text(k + 1);
            distance |= means.contains("phone");
            video |= means.contains("video");
        }
        if ((word.equals("in") || word.equals("at") || (word.equals("to") && visit)) && where(k)) {
            return k + 2;
        }
        if (word.equals("in")
                && line.text(k + 1).contains("city")
                && line.reads(k + 2, "of")
                && line.is(k + 3, Job.NOUN)) {
            return where(k + 2) ? k + 4 : k + 2;
        }
        if (word.equals("after") || word.equals("before") || word.equals("since") || word.equals("until")) {
            return k;
        }
        if (line.finite(k + 2) && !word.equals("of") && k != start) {
            return k;
        }
        return word.equals("of") || word.equals("by") ? behindList(k + 1) : k + 2;
    }

    /** «The signing of the treaty by Norway and Iceland»: behind the last of the list that begins at {@code first}. */
    private int behindList(int first) {
        List<Integer> members = line.list(first);
        return members.get(members.size() - 1) + 1;
    }

    private boolean where(int k) {
        int noun = k + 1;
        if (line.reads(noun + 1, "of")
                && line.is(noun + 2, Job.NOUN)
                && !line.head(noun).tagged("NNP")) {
            noun += 2;
        }
        if ((described && last == k - 1) || !naming.place(noun)) {
            return false;
        }
        if (venue == null || !settled) {
            venue = naming.who(noun);
            settled = !line.reads(k, "at");
        }
        last = Math.max(last, noun);
        return noun == k + 1;
    }

    private int company(int first) {
        List<Integer> members = sides(first);
        for (int member : members) {
            participants.add(naming.who(member));
        }
        int end = members.get(members.size() - 1);
        described = naming.nameAtEnd(end) == null && !line.head(end).tagged("NNP");
        last = Math.max(last, end);
        return end + 1;
    }

    /** «talks on grain between»: only what they are about stands before chunk {@code k}. */
    private boolean topical(int k) {
        return k == start + 2 && (line.reads(start, "on") || line.reads(start, "over") || line.reads(start, "about"));
    }

    /** The members of a list; of «between A and B» both, whatever verb stands behind B. */
    private List<Integer> sides(int first) {
        List<Integer> members = line.list(first);
        boolean pair = members.size() == 1
                && line.reads(first - 1, "between")
                && line.is(first + 1, Job.AND)
                && line.is(first + 2, Job.NOUN);
        return pair ? List.of(first, first + 2) : members;
    }

    private int when(int time) {
        Day found = naming.day(line.span(time, time));
        if (found != null && day == null) {
            day = found;
            last = Math.max(last, time);
        }
        return time + 1;
    }

    /** The day found; within quotation marks only a full date, for "tomorrow" is the speaker's. */
    @Nullable
    Day told(boolean quoted) {
        return quoted && day != null && day.dayOfMonth() == null ? null : day;
    }

    /** By phone, by video or face to face, as far as these words and {@code kind} tell. */
    Meeting.Mode mode(Meeting.Kind kind, String noun) {
        if (video || noun.contains("video") || noun.contains("virtual") || noun.contains("online")) {
            return Meeting.Mode.VIDEO;
        }
        if (distance || noun.contains("phone") || kind == Meeting.Kind.CALL) {
            return Meeting.Mode.PHONE;
        }
        return kind == Meeting.Kind.VISIT || kind == Meeting.Kind.SUMMIT || venue != null
                ? Meeting.Mode.IN_PERSON
                : Meeting.Mode.UNKNOWN;
    }
}
