package org.factdesk.extract.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.claim.Fact;
import org.factdesk.claim.VagueTime;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds "recently" and its like beside a verb of an act that has a date. */
public final class VagueTimes implements Extractor {
    private static final Set<String> VAGUE = Lexicon.words("recent-words");
    private static final Set<String> SPOILERS = Set.of("until", "most", "more", "as", "only", "very");

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        List<Fact> facts = new ArrayList<>();
        Words words = new Words(article);
        for (Sentence sentence : article.sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                if (VAGUE.contains(words.lower(i)) && !SPOILERS.contains(words.lower(i - 1))) {
                    int verb = verb(words, sentence, i);
                    if (verb >= 0) {
                        Span span = words.at(i).span();
                        facts.add(new VagueTime(
                                span, words.at(verb).span(), article.quoted(span), dated(article, words, sentence)));
                    }
                }
            }
        }
        return facts;
    }

    /** The act: "recently ordered", "has recently ordered", "ordered … recently" at the end of the clause; -1 for a mere adjective. */
    private static int verb(Words words, Sentence sentence, int at) {
        int next = at + 1;
        if (words.tagged(next, "VBD") || (words.tagged(next, "VBN") && finite(words, sentence, at))) {
            return words.at(next).lemma().equals("be") ? -1 : next;
        }
        boolean ends = at + 1 >= sentence.end()
                || words.lower(at + 1).equals(".")
                || words.lower(at + 1).equals(",");
        if (ends) {
            for (int i = at - 1; i >= Math.max(sentence.first(), at - 6); i--) {
                if (words.tagged(i, "VBD") || words.tagged(i, "VBN")) {
                    return words.at(i).lemma().equals("be") ? -1 : i;
                }
            }
        }
        return -1;
    }

    /** Whether "recently" before a participle follows an auxiliary, or a subject that the tagger took the past tense from. */
    private static boolean finite(Words words, Sentence sentence, int at) {
        int before = at - 1;
        if (before < sentence.first()) {
            return false;
        }
        return switch (words.lower(before)) {
            case "has", "have", "had", "was", "were", "been" -> true;
            default -> words.tagged(before, "N") || words.tagged(before, "PRP");
        };
    }

    private static boolean dated(Annotated article, Words words, Sentence sentence) {
        for (TimeExpression time : article.times()) {
            boolean day = time.day() != null && time.type() == TimexType.DATE;
            if (day && words.sentence(time.span()).section() == sentence.section()) {
                return true;
            }
        }
        return false;
    }
}
