package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Threat;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.extract.clause.Stances;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who threatens, accuses, blames or warns whom. */
public final class Threats implements Extractor {
    private static final Map<String, String> VERBS = Lexicon.table("threat-verbs");

    @Override
    public List<Threat> extract(Annotated article, Statements statements) {
        List<Threat> threats = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, VERBS.keySet())) {
                continue;
            }
            Line line = new Line(article, sentence);
            for (int k = 0; k < line.size(); k++) {
                if (line.finite(k) && VERBS.containsKey(line.verb(k).lemma()) && !line.passive(k)) {
                    Threat threat = read(article, statements, line, k);
                    if (threat != null) {
                        threats.add(threat);
                    }
                }
            }
        }
        threats.sort(Comparator.comparing(Threat::trigger));
        return List.copyOf(threats);
    }

    /** «Hale threatened Lethia with raids», «accused him of», «threatened to close the strait». */
    private static @Nullable Threat read(Annotated article, Statements statements, Line line, int k) {
        Naming naming = new Naming(article, line);
        List<Integer> subjects = line.subjects(k);
        if (subjects.isEmpty()) {
            return null;
        }
        boolean target = line.is(k + 1, Job.NOUN);
        int next = target ? k + 2 : k + 1;
        String preposition = VERBS.getOrDefault(line.verb(k).lemma(), "");
        boolean content = line.reads(next, preposition)
                || (line.verb(k).lemma().equals("threaten") && !target && line.is(next, Job.VERB) && line.hangs(next));
        boolean needsTarget = !line.verb(k).lemma().equals("threaten")
                && !line.verb(k).lemma().equals("warn");
        boolean told = line.verb(k).tagged("VBD") || line.verb(k).tagged("VBN");
        if (!content || !told || (needsTarget && !target)) {
            return null;
        }
        int actor = subjects.get(0);
        Mention whom = target ? naming.who(k + 1) : null;
        int end = Math.min(line.size() - 1, next + 1);
        while (line.is(end + 1, Job.PREPOSITION) && line.is(end + 2, Job.NOUN)) {
            end += 2;
        }
        Span trigger = line.verb(k).span();
        Span sentence = line.sentence().span();
        boolean quoted = article.quotations().stream().anyMatch(q -> q.span().overlaps(sentence));
        Stance stance = Stances.of(line, k);
        return new Threat(
                line.span(actor, end),
                trigger,
                naming.who(actor),
                whom,
                quoted,
                naming.day(sentence),
                statements.sourceOf(trigger),
                stance);
    }
}
