package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.extract.clause.Stances;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Meetings told by a verb: "met", "phoned", "negotiated with". */
final class MeetingVerbs {
    private static final Map<String, String> VERBS = Lexicon.table("meeting-verbs");
    private static final Set<String> PRESUPPOSING = Lexicon.words("presupposing-conjunctions");
    private static final Set<String> NOT_MET = Lexicon.words("not-met");

    private final Annotated article;
    private final Line line;
    private final Naming naming;
    private final Statements statements;

    MeetingVerbs(Annotated article, Line line, Statements statements) {
        this.article = article;
        this.line = line;
        this.naming = new Naming(article, line);
        this.statements = statements;
    }

    void read(int k, List<Meeting> meetings) {
        Token verb = line.verb(k);
        String entry = VERBS.get(verb.lemma());
        if (entry == null) {
            return;
        }
        String[] columns = entry.split("\t", -1);
        Meeting meeting =
                meeting(k, verb, Meeting.Kind.valueOf(columns[0]), columns[1], List.of(columns[2].split(" ")));
        if (meeting != null) {
            meetings.add(meeting);
        }
    }

    private @Nullable Meeting meeting(int k, Token verb, Meeting.Kind kind, String head, List<String> frame) {
        boolean passive = line.passive(k);
        Surroundings around = new Surroundings(line, naming, k);
        List<Mention> participants = new ArrayList<>();
        List<Integer> subjects = line.subjects(k);
        boolean presupposed = presupposed(k, subjects);
        if (presupposed && subjects.size() == 1 && line.reads(subjects.get(0), "they")) {
            subjects = both(subjects.get(0));
        }
        for (int subject : subjects.isEmpty() && line.hangs(k) ? line.mainSubjects(k) : subjects) {
            participants.add(naming.who(subject));
        }
        boolean hosting = verb.lemma().equals("host") && !passive && !participants.isEmpty();
        Mention host = hosting ? participants.get(0) : null;
        int next = often(k + 1) ? k + 2 : k + 1;
        boolean object = !passive && line.is(next, Job.NOUN);
        if (object && frame.contains("place")) {
            if (!naming.place(next) && naming.nameAtEnd(next) == null) {
                return null;
            }
            around.venue = naming.place(next) ? naming.who(next) : null;
            next++;
        } else if (passive && frame.contains("person")) {
            if (!line.reads(next, "by") || !naming.person(next + 1)) {
                return null;
            }
            next = members(next + 1, participants);
        } else if (object && frame.contains("object")) {
            if (NOT_MET.contains(line.head(next).lemma()) || (frame.contains("person") && !naming.person(next))) {
                return null;
            }
            next = MeetingNouns.tells(line.head(next)) ? next + 1 : members(next, participants);
        } else if (object && !head.equals("discussion") && !head.equals("talks")) {
            return null;
        } else if (line.is(next, Job.PREPOSITION) && line.is(next + 1, Job.NOUN)) {
            String word = line.text(next);
            if ((word.equals("to") && !frame.contains("to"))
                    || (word.equals("with")
                            && NOT_MET.contains(line.head(next + 1).lemma()))) {
                return null;
            }
            if (word.equals("to")) {
                next = members(next + 1, participants);
            }
        } else if (!frame.contains("plural") && !frame.contains("place")) {
            return null;
        }
        if (object && next == k + 1) {
            next++;
        }
        around.read(next);
        participants.addAll(around.participants);
        if (participants.isEmpty() && !verb.tagged("VBG")) {
            return null;
        }
        Carrier journey = Carrier.journey(line, naming, k);
        if (journey != null) {
            around.day = around.day == null ? journey.day() : around.day;
            around.venue = around.venue == null ? journey.goal() : around.venue;
        }
        if (around.day == null) {
            around.day = dayBefore(k);
        }
        boolean phone = kind == Meeting.Kind.CALL || around.distance;
        Span span = line.span(k, Math.max(k, around.last));
        for (Mention participant : participants) {
            span = span.union(participant.span());
        }
        return new Meeting(
                span,
                verb.span(),
                phone ? Meeting.Kind.CALL : kind,
                around.mode(kind, ""),
                participants,
                host,
                new Meeting.Label(
                        phone ? "call" : head,
                        Set.of(),
                        presupposed ? Meeting.Reference.KNOWN : Meeting.Reference.VERB),
                around.told(article.quoted(verb.span())),
                phone ? null : around.venue,
                null,
                statements.sourceOf(verb.span()),
                journey == null ? Stances.of(line, k) : journey.stance());
    }

    /** Whether verb group {@code k} takes it for known that they meet: «when they meet on Friday». */
    private boolean presupposed(int k, List<Integer> subjects) {
        int before = (subjects.isEmpty() ? k : subjects.get(0)) - 1;
        return before >= 0 && PRESUPPOSING.contains(line.text(before));
    }

    /** The two or more who act in a clause before «they» in chunk {@code they}, else that alone. */
    private List<Integer> both(int they) {
        for (int i = they - 1; i >= 0; i--) {
            if (line.is(i, Job.VERB) && line.subjects(i).size() > 1) {
                return line.subjects(i);
            }
        }
        return List.of(they);
    }

    /** «met four times»: how often, not whom. */
    private boolean often(int k) {
        return line.is(k, Job.NOUN)
                && line.head(k).lemma().equals("time")
                && line.tokens(k).get(0).tagged("CD");
    }

    private int members(int first, List<Mention> participants) {
        boolean apposed = naming.nameAtEnd(first) == null && line.is(first + 1, Job.COMMA) && naming.person(first + 2);
        if (apposed && (line.is(first + 3, Job.COMMA) || line.is(first + 3, Job.STOP))) {
            participants.add(naming.who(first + 2));
            return first + (line.is(first + 3, Job.COMMA) ? 4 : 3);
        }
        List<Integer> members = line.list(first);
        members.forEach(member -> participants.add(naming.who(member)));
        return members.get(members.size() - 1) + 1;
    }

    /** «On Monday the two met», «Korvin on Monday met Hale». */
    private org.factdesk.claim.@Nullable Day dayBefore(int k) {
        if (line.hangs(k)) {
            return null;
        }
        if (line.is(k - 1, Job.TIME)) {
            return naming.day(line.span(k - 1, k - 1));
        }
        int first = line.reads(0, "on") || line.reads(0, "in") ? 1 : 0;
        boolean onlyVerb = true;
        for (int i = 0; i < k; i++) {
            onlyVerb &= !line.is(i, Job.VERB) && !line.is(i, Job.CLAUSE);
        }
        return onlyVerb && line.is(first, Job.TIME) ? naming.day(line.span(first, first)) : null;
    }
}
