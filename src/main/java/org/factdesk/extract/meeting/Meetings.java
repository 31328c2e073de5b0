package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.Meeting;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.text.Row;

/** Finds meetings, calls, visits, talks and occasions. */
public final class Meetings implements Extractor {

    @Override
    public List<Meeting> extract(Annotated article, Statements statements) {
        List<Meeting> meetings = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            Line line = new Line(article, sentence);
            MeetingVerbs verbs = new MeetingVerbs(article, line, statements);
            MeetingNouns nouns = new MeetingNouns(article, line, statements);
            OccasionVerbs occasions = new OccasionVerbs(article, line, statements);
            for (int k = 0; k < line.size(); k++) {
                if (line.is(k, Job.VERB)) {
                    verbs.read(k, meetings);
                    k = occasions.read(k, meetings);
                } else if (line.is(k, Job.NOUN)) {
                    nouns.read(k, meetings);
                }
            }
        }
        Row<Meeting> all = Row.of(meetings, Meeting::trigger);
        meetings.removeIf(verb -> doubled(verb, all.near(verb.span())));
        meetings.sort(Comparator.comparing(Meeting::trigger));
        return List.copyOf(meetings);
    }

    /** «met at a meeting»: the noun says it all. */
    private static boolean doubled(Meeting verb, List<Meeting> meetings) {
        return verb.label().reference() == Meeting.Reference.VERB
                && meetings.stream()
                        .anyMatch(noun -> noun.label().reference() != Meeting.Reference.VERB
                                && noun.kind() == verb.kind()
                                && (noun.kind() != Meeting.Kind.OCCASION
                                        || noun.label()
                                                .head()
                                                .equals(verb.label().head()))
                                && verb.span().covers(noun.trigger()));
    }
}
