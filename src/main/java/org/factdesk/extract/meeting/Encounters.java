package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Encounter;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.extract.clause.Stances;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what people did that can be done only in one place: "shook hands", "met at the palace". */
public final class Encounters implements Extractor {
    private static final List<String> ACTS = Lexicon.lines("in-person-acts");
    private static final Set<String> VERBS = verbs();
    private static final Set<String> ROOMS = Lexicon.words("room-nouns");
    private static final Set<String> BOTH = Lexicon.words("both-parties");
    private static final Set<String> OTHER_LEG = Lexicon.words("later-leg-words");
    private static final Set<String> PRONOUNS =
            Lexicon.table("gendered-pronouns").keySet();
    /** How many sentences away an occasion may be told. */
    private static final int REACH = 2;

    @Override
    public List<Encounter> extract(Annotated article, Statements statements) {
        List<Encounter> encounters = new ArrayList<>();
        for (int i = 0; i < article.sentences().size(); i++) {
            Sentence sentence = article.sentences().get(i);
            if (article.has(sentence, VERBS) && !otherLeg(article, sentence) && !dated(article, sentence)) {
                read(article, i, encounters);
            }
        }
        return encounters;
    }

    private static void read(Annotated article, int at, List<Encounter> encounters) {
        Line line = new Line(article, article.sentences().get(at));
        for (int k = 0; k < line.size(); k++) {
            int last = done(article, line, k) ? act(line, k) : -1;
            List<Mention> people = last < 0 ? null : people(article, line, k);
            if (people != null) {
                encounters.add(new Encounter(line.span(k, last), people, near(article, at)));
            }
        }
    }

    /** Whether verb group {@code k} tells what was done, in the article's own time. */
    private static boolean done(Annotated article, Line line, int k) {
        return line.is(k, Job.VERB)
                && VERBS.contains(line.verb(k).lemma())
                && !line.hangs(k)
                && !line.passive(k)
                && line.tokens(k).size() == 1
                && Stances.of(line, k) == Stance.ASSERTED
                && !article.quoted(line.span(k, k));
    }

    /** The last chunk of the act that verb group {@code k} begins, or -1. */
    private static int act(Line line, int k) {
        String lemma = line.verb(k).lemma();
        if (lemma.equals("meet")) {
            int room = room(line, k);
            if (room >= 0) {
                return room;
            }
        }
        StringBuilder behind = new StringBuilder(" ");
        for (int i = k + 1; i <= clauseEnd(line, k); i++) {
            behind.append(line.text(i)).append(' ');
            if (ACTS.stream().anyMatch(act -> tells(act, lemma, behind))) {
                return i;
            }
        }
        return ACTS.contains(lemma) ? k : -1;
    }

    /** Whether {@code act} is that verb with those words somewhere {@code behind} it. */
    private static boolean tells(String act, String verb, StringBuilder behind) {
        return act.startsWith(verb + " ") && behind.indexOf(act.substring(verb.length()) + " ") >= 0;
    }

    /** The room in which verb group {@code k} says that people met, or -1. */
    private static int room(Line line, int k) {
        for (int i = k + 1; i < clauseEnd(line, k); i++) {
            boolean within = line.reads(i, "at") || line.reads(i, "in") || line.reads(i, "inside");
            if (within
                    && line.is(i + 1, Job.NOUN)
                    && ROOMS.contains(line.head(i + 1).text().toLowerCase(Locale.ROOT))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The last chunk before the next verb, clause or mark. */
    private static int clauseEnd(Line line, int k) {
        int end = k + 1;
        while (end < line.size()
                && !line.is(end, Job.VERB)
                && !line.is(end, Job.CLAUSE)
                && !line.is(end, Job.COMMA)
                && !(line.is(end, Job.STOP) && line.head(end).text().length() == 1)) {
            end++;
        }
        return end - 1;
    }

    /** Who meets whom, empty for «the two»; null where it is one alone, or somebody the text does not name. */
    private static @Nullable List<Mention> people(Annotated article, Line line, int k) {
        Naming naming = new Naming(article, line);
        List<Integer> subjects = line.subjects(k);
        List<Mention> people = new ArrayList<>();
        for (int who : subjects) {
            if (both(line, who) && subjects.size() == 1) {
                return joined(line, k) < 0 ? List.of() : null;
            }
            if (!person(line, naming, who)) {
                return null;
            }
            people.add(naming.who(who));
        }
        int with = joined(line, k);
        if (with >= 0) {
            for (int who : line.list(with)) {
                if (!person(line, naming, who)) {
                    return null;
                }
                people.add(naming.who(who));
            }
        }
        return people.size() > 1 ? people : null;
    }

    private static boolean both(Line line, int who) {
        Token head = line.head(who);
        return BOTH.contains(head.text().toLowerCase(Locale.ROOT))
                && line.tokens(who).stream().noneMatch(token -> token.tagged("NNP"));
    }

    /** The noun phrase that the act is done with («embraced Hale», «shook hands with Hale»), or -1. */
    private static int joined(Line line, int k) {
        boolean object = line.is(k + 1, Job.NOUN)
                && !line.head(k + 1).is("other")
                && !line.head(k + 1).is("another");
        if (object
                && (ACTS.contains(line.verb(k).lemma()) || line.verb(k).lemma().equals("meet"))) {
            return k + 1;
        }
        for (int i = k + 1; i < clauseEnd(line, k); i++) {
            if (line.reads(i, "with") && line.is(i + 1, Job.NOUN)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean person(Line line, Naming naming, int who) {
        String head = line.head(who).text().toLowerCase(Locale.ROOT);
        return naming.person(who) || PRONOUNS.contains(head);
    }

    private static Span near(Annotated article, int at) {
        Span near = article.sentences().get(at).span();
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Sentence sentence = article.sentences().get(i);
            if (otherLeg(article, sentence)) {
                break;
            }
            near = near.union(sentence.span());
            if (dated(article, sentence)) {
                break;
            }
        }
        for (int i = at + 1; i < Math.min(article.sentences().size(), at + 1 + REACH); i++) {
            Sentence sentence = article.sentences().get(i);
            if (otherLeg(article, sentence) || dated(article, sentence)) {
                break;
            }
            near = near.union(sentence.span());
        }
        return near;
    }

    /** Whether a word of {@code sentence}, outside its dates, tells of an occasion before or after. */
    private static boolean otherLeg(Annotated article, Sentence sentence) {
        return article.tokens(sentence).stream()
                .anyMatch(token -> (OTHER_LEG.contains(token.text().toLowerCase(Locale.ROOT)) || token.is("had"))
                        && !article.quoted(token.span())
                        && article.times(token.span()).stream()
                                .noneMatch(time -> time.span().covers(token.span())));
    }

    private static boolean dated(Annotated article, Sentence sentence) {
        return article.times(sentence.span()).stream()
                .anyMatch(time ->
                        time.type() != TimexType.DURATION && sentence.span().covers(time.span()));
    }

    private static Set<String> verbs() {
        Set<String> verbs = new TreeSet<>();
        ACTS.forEach(act -> verbs.add(act.split(" ", 2)[0]));
        return Set.copyOf(verbs);
    }
}
