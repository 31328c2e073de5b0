package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
                if (line.is(k, Job.VERB) && VERBS.contains(line.verb(k).lemma()) && told(line, k)) {
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
        Naming naming = new Naming(article, line);
        List<Integer> subjects = line.subjects(k);
        if (subjects.size() != 1 || !authority(line, subjects.get(0))) {
            return;
        }
        int subject = subjects.get(0);
        int end = k + 1;
        while (line.is(end + 1, Job.PREPOSITION) && line.is(end + 2, Job.NOUN)) {
            end += 2;
        }
        Span trigger = line.verb(k).span();
        acts.add(new OfficialAct(
                line.span(subject, end),
                trigger,
                naming.who(subject),
                naming.day(line.sentence().span()),
                statements.sourceOf(trigger),
                Stance.ASSERTED));
    }

    /** Whether noun phrase {@code k} holds a word for an authority: "the War Department", "President Hale". */
    private static boolean authority(Line line, int k) {
        return line.tokens(k).stream()
                .anyMatch(t -> AUTHORITIES.contains(t.lemma().toLowerCase(java.util.Locale.ROOT))
                        || AUTHORITIES.contains(t.text().toLowerCase(java.util.Locale.ROOT)));
    }
}
