package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Misdeed;
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

/** Finds named persons who are told to have embezzled, bribed, raped, lied to investigators. */
public final class Misdeeds implements Extractor {
    private static final Map<String, String> VERBS = Lexicon.table("misdeeds");
    private static final Set<String> GUILT = Lexicon.words("guilt-words");
    private static final Set<String> ALLEGED = Lexicon.words("accusation-nouns");
    private static final String ANY = "*";

    @Override
    public List<Misdeed> extract(Annotated article, Statements statements) {
        List<Misdeed> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, VERBS.keySet())) {
                continue;
            }
            Line line = new Line(article, sentence);
            for (int k = 0; k < line.size(); k++) {
                Integer doer = misdeed(line, k) ? doer(line, k, new Naming(article, line)) : null;
                if (doer != null) {
                    found.add(read(article, statements, line, doer, k));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether chunk {@code k} is a verb of the list, told as done, with the object that makes it a misdeed. */
    private static boolean misdeed(Line line, int k) {
        if (!line.is(k, Job.VERB) || line.hangs(k) || Stances.of(line, k) != Stance.ASSERTED) {
            return false;
        }
        String objects = VERBS.get(line.verb(k).lemma());
        Token verb = line.verb(k);
        if (objects == null || !(verb.tagged("VBD") || verb.tagged("VBN") || verb.tagged("VBZ"))) {
            return false;
        }
        if (objects.equals(ANY)) {
            return line.passive(k) || (line.is(k + 1, Job.NOUN) && !none(line.text(k + 1)));
        }
        Set<String> wanted = Set.of(objects.split(" ", -1));
        if (line.passive(k)) {
            return line.subjects(k).stream()
                    .anyMatch(subject -> wanted.contains(line.head(subject).text()));
        }
        return line.is(k + 1, Job.PREPOSITION)
                ? wanted.contains(line.text(k + 1))
                : line.is(k + 1, Job.NOUN) && wanted.contains(line.head(k + 1).text());
    }

    /** «smuggled no one», «stole nothing». */
    private static boolean none(String object) {
        return object.startsWith("no ") || object.startsWith("nothing") || object.startsWith("nobody");
    }

    /** The noun phrase of the one named person who does it: the subject, of a passive what "by" leads to. */
    private static @Nullable Integer doer(Line line, int k, Naming naming) {
        if (line.passive(k)) {
            return line.reads(k + 1, "by") && line.is(k + 2, Job.NOUN) && naming.person(k + 2) ? k + 2 : null;
        }
        List<Integer> subjects = line.subjects(k);
        return subjects.size() == 1 && naming.person(subjects.get(0)) ? subjects.get(0) : null;
    }

    private static Misdeed read(Annotated article, Statements statements, Line line, int doer, int k) {
        Mention person = new Naming(article, line).who(doer);
        Span trigger = line.verb(k).span();
        Span span = doer < k ? line.span(doer, Math.min(line.size() - 1, k + 1)) : line.span(k, doer);
        return new Misdeed(
                span,
                person,
                trigger,
                sure(article, line.sentence()),
                judged(article, line.sentence(), person),
                article.quoted(trigger),
                statements.sourceOf(trigger));
    }

    /** Whether the sentence neither asks nor supposes it, nor calls it what somebody alleges. */
    private static boolean sure(Annotated article, Sentence sentence) {
        return !article.has(sentence, ALLEGED)
                && article.tokens(sentence).stream().noneMatch(token -> token.is("?") || token.is("if"));
    }

    /** Whether a word of the law stands in the paragraph, or in any sentence that names the person again. */
    private static boolean judged(Annotated article, Sentence own, Mention person) {
        String surname = person.text().substring(person.text().lastIndexOf(' ') + 1);
        for (Sentence sentence : article.sentences()) {
            boolean near = sentence.section() == own.section();
            boolean named = near
                    || article.tokens(sentence).stream()
                            .anyMatch(token -> token.text().equals(surname));
            if (named && guilt(article, sentence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean guilt(Annotated article, Sentence sentence) {
        return article.has(sentence, GUILT);
    }
}
