package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
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
    private static final Set<String> HARMS = Lexicon.words("harms");
    private static final Set<String> AUTHORITIES = Lexicon.words("authorities");
    private static final Set<String> BODIES = Lexicon.words("body-nouns");
    private static final String VOW = "vow";
    private static final Set<String> VOWS = Set.of(VOW);

    @Override
    public List<Threat> extract(Annotated article, Statements statements) {
        List<Threat> threats = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, VERBS.keySet()) && !article.has(sentence, VOWS)) {
                continue;
            }
            Line line = new Line(article, sentence);
            for (int k = 0; k < line.size(); k++) {
                if (line.finite(k) && !line.passive(k)) {
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

    /** «Hale threatened Lethia with raids», «accused him of», «threatened to close the strait», «vowed to punish». */
    private static @Nullable Threat read(Annotated article, Statements statements, Line line, int k) {
        List<Integer> subjects = line.subjects(k);
        if (subjects.isEmpty() || !threatens(line, k) || line.reads(subjects.get(0) - 1, "what")) {
            return null;
        }
        Naming naming = new Naming(article, line);
        int actor = subjects.get(0);
        boolean target = line.is(k + 1, Job.NOUN);
        int end = Math.min(line.size() - 1, target ? k + 3 : k + 2);
        while (line.is(end + 1, Job.PREPOSITION) && line.is(end + 2, Job.NOUN)) {
            end += 2;
        }
        Span trigger = line.verb(k).span();
        Span sentence = line.sentence().span();
        boolean quoted =
                article.quotations(sentence).stream().anyMatch(q -> q.span().overlaps(sentence));
        return new Threat(
                line.span(actor, end),
                trigger,
                naming.who(actor),
                named(line, actor),
                target ? naming.who(k + 1) : null,
                quoted,
                naming.day(sentence),
                statements.sourceOf(trigger),
                Stances.of(line, k));
    }

    /** Whether the verb in chunk {@code k} and what follows are a threat or an accusation. */
    private static boolean threatens(Line line, int k) {
        boolean target = line.is(k + 1, Job.NOUN);
        int next = target ? k + 2 : k + 1;
        boolean harm = line.is(k + 1, Job.VERB) && line.hangs(k + 1);
        return switch (line.verb(k).lemma()) {
            case "threaten" ->
                harm
                        || led(line, k, next)
                        || (target && HARMS.contains(line.head(k + 1).lemma()));
            case "warn" -> line.reads(next, "of") || (target && led(line, k, next));
            case VOW -> harm && HARMS.contains(line.verb(k + 1).lemma());
            default -> target && led(line, k, next);
        };
    }

    /** Whether chunk {@code next} opens with a word that leads to what is threatened or alleged. */
    private static boolean led(Line line, int k, int next) {
        String leads = VERBS.get(line.verb(k).lemma());
        return leads != null
                && next < line.size()
                && List.of(leads.split(" ", -1))
                        .contains(line.tokens(next).get(0).text().toLowerCase(Locale.ROOT));
    }

    /** Whether those in noun phrase {@code k} are told by name or as a body: not «he» or «two men». */
    private static boolean named(Line line, int k) {
        String head = line.head(k).lemma();
        boolean of = line.reads(k + 1, "of") && line.is(k + 2, Job.NOUN);
        return AUTHORITIES.contains(head)
                || BODIES.contains(head)
                || proper(line, k)
                || (of && namedGroup(line, k + 2));
    }

    /** «the Gorin family» */
    private static boolean namedGroup(Line line, int k) {
        return line.tokens(k).stream().anyMatch(token -> token.tagged("NNP"));
    }

    private static boolean proper(Line line, int k) {
        return line.head(k).tagged("NNP");
    }
}
