package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.OfficialAct;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.extract.clause.Stances;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds what authorities order, approve, impose or seize, told as done. */
public final class Acts implements Extractor {
    private static final Set<String> VERBS = Lexicon.words("act-verbs");
    private static final Set<String> NO_ACT = Lexicon.words("seized-without-act");
    private static final Set<String> PRESUPPOSING = Lexicon.words("presupposing-conjunctions");
    private static final Set<String> AUTHORITIES = Lexicon.words("authorities");

    @Override
    public List<OfficialAct> extract(Annotated article, Statements statements) {
        List<OfficialAct> acts = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, VERBS)) {
                continue;
            }
            Line line = new Line(article, sentence);
            for (int k = 0; k < line.size(); k++) {
                if (line.is(k, Job.VERB) && VERBS.contains(line.verb(k).lemma())) {
                    read(article, statements, line, k, acts);
                }
            }
        }
        acts.sort(Comparator.comparing(OfficialAct::trigger));
        return List.copyOf(acts);
    }

    /** «ordered», «has ordered»: active, finite and done, with an object. */
    private static boolean told(Line line, int k) {
        Token verb = line.verb(k);
        return line.finite(k)
                && (verb.tagged("VBD") || verb.tagged("VBN"))
                && !line.passive(k)
                && line.is(k + 1, Job.NOUN)
                && !NO_ACT.contains(line.head(k + 1).lemma())
                && Stances.of(line, k) == Stance.ASSERTED;
    }

    private static void read(Annotated article, Statements statements, Line line, int k, List<OfficialAct> acts) {
        int agent = line.passive(k) ? agent(line, k) : -1;
        if (agent >= 0) {
            List<Integer> objects = line.subjects(k);
            add(article, statements, line, k, agent, line.span(objects.isEmpty() ? k : objects.get(0), agent), acts);
            return;
        }
        List<Integer> subjects = told(line, k) ? line.subjects(k) : List.of();
        if (subjects.size() == 1 && acting(line, subjects.get(0)) && authority(line, subjects.get(0))) {
            int end = k + 1;
            while (line.is(end + 1, Job.PREPOSITION) && line.is(end + 2, Job.NOUN)) {
                end += 2;
            }
            add(article, statements, line, k, subjects.get(0), line.span(subjects.get(0), end), acts);
        }
    }

    /** The authority of «were blacklisted by the treasury», «was expelled from the country by the ministry», or -1. */
    private static int agent(Line line, int k) {
        int by = line.is(k + 2, Job.NOUN) && !line.reads(k + 1, "by") ? k + 3 : k + 1;
        boolean stands = line.finite(k)
                && line.reads(by, "by")
                && line.is(by + 1, Job.NOUN)
                && Stances.of(line, k) == Stance.ASSERTED;
        return stands && authority(line, by + 1) ? by + 1 : -1;
    }

    private static void add(
            Annotated article,
            Statements statements,
            Line line,
            int k,
            int authority,
            Span span,
            List<OfficialAct> acts) {
        Naming naming = new Naming(article, line);
        Span trigger = line.verb(k).span();
        acts.add(new OfficialAct(
                span,
                trigger,
                naming.who(authority),
                naming.day(line.sentence().span()),
                statements.sourceOf(trigger),
                Stance.ASSERTED));
    }

    /** Whether noun phrase {@code k} is not part of another one («in the Senate, he …») and opens no time clause («days after a court …»). */
    private static boolean acting(Line line, int k) {
        return !line.is(k - 1, Job.PREPOSITION)
                && !(line.is(k - 1, Job.CLAUSE)
                        && PRESUPPOSING.contains(line.text(k - 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether noun phrase {@code k} holds a word for an authority: "the War Department", "President Hale". */
    private static boolean authority(Line line, int k) {
        return line.tokens(k).stream()
                .anyMatch(t -> AUTHORITIES.contains(t.lemma().toLowerCase(Locale.ROOT))
                        || AUTHORITIES.contains(t.text().toLowerCase(Locale.ROOT)));
    }
}
