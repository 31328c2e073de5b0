package org.factdesk.extract.headline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Title;
import org.factdesk.annotate.Token;
import org.factdesk.claim.HeadlineDrift;
import org.factdesk.claim.Stance;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Stances;
import org.factdesk.extract.statement.Saying;
import org.factdesk.lexicon.Lexicon;

/** The deeds of a title that the body nowhere tells as done, only as possible or planned. */
final class HeadlineVerbs {
    private static final Set<String> LIGHT = Lexicon.words("light-verbs");
    private static final String OPEN = "?:\"'\u2018\u201c";
    private static final int STEM = 5;

    private HeadlineVerbs() {}

    static List<HeadlineDrift> of(Title title, Body body) {
        List<HeadlineDrift> drifts = new ArrayList<>();
        boolean open = title.text().article().text().chars().anyMatch(c -> OPEN.indexOf(c) >= 0);
        for (Sentence sentence : open ? List.<Sentence>of() : title.text().sentences()) {
            Line line = new Line(title.text(), sentence);
            for (int k = 0; k < line.size(); k++) {
                if (line.is(k, Job.VERB) && Saying.quotes(line.verb(k).lemma())) {
                    return List.of();
                }
                if (done(line, k)) {
                    drifts.addAll(drifts(title, body, sentence, line.verb(k)));
                }
            }
        }
        return drifts;
    }

    private static boolean done(Line line, int k) {
        return line.finite(k)
                && Stances.of(line, k) == Stance.ASSERTED
                && line.tokens(k).size() == 1
                && !line.verb(k).tagged("VBG")
                && !LIGHT.contains(line.verb(k).lemma())
                && !age(line, k)
                && !(line.is(k + 1, Job.VERB) && line.hangs(k + 1));
    }

    /** «turns 70» */
    private static boolean age(Line line, int k) {
        return line.verb(k).lemma().equals("turn")
                && line.is(k + 1, Job.NOUN)
                && line.tokens(k + 1).get(0).tagged("CD");
    }

    private static List<HeadlineDrift> drifts(Title title, Body body, Sentence head, Token verb) {
        Set<String> said = Body.content(title.text(), head);
        said.remove(verb.lemma());
        List<HeadlineDrift> drifts = new ArrayList<>();
        for (Sentence sentence : body.sentences()) {
            if (body.article().tokens(sentence).stream().noneMatch(token -> like(token, verb))) {
                continue;
            }
            Line line = new Line(body.article(), sentence);
            int hedged = hedged(line, verb);
            if (hedged < 0) {
                return List.of();
            }
            Set<String> shared = new HashSet<>(Body.content(body.article(), sentence));
            shared.retainAll(said);
            drifts.add(new HeadlineDrift(line.span(hedged, hedged), body.words(title, verb.span()), shared.size()));
        }
        return drifts;
    }

    private static boolean like(Token token, Token verb) {
        String stem = verb.lemma().substring(0, Math.min(STEM, verb.lemma().length()));
        return token.lemma().equals(verb.lemma())
                || (stem.length() == STEM && Body.folded(token.lemma()).startsWith(stem));
    }

    /** The chunk of the only word like {@code verb} where it is told as possible or planned, else -1. */
    private static int hedged(Line line, Token verb) {
        int hedged = -1;
        for (int k = 0; k < line.size(); k++) {
            boolean here = line.tokens(k).stream().anyMatch(token -> like(token, verb));
            boolean unsure = line.is(k, Job.VERB)
                    && (Stances.of(line, k) == Stance.HEDGED || Stances.of(line, k) == Stance.PLANNED);
            if (here && !unsure) {
                return -1;
            }
            hedged = here ? k : hedged;
        }
        return hedged;
    }
}
