package org.factdesk.extract.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.claim.Day;
import org.factdesk.claim.Fact;
import org.factdesk.claim.VagueTime;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds "recently", "a few days ago", "soon" and their like beside a verb of an act that has a date. */
public final class VagueTimes implements Extractor {
    private static final List<Phrase> PHRASES = Lexicon.table("recent-words").entrySet().stream()
            .map(entry -> new Phrase(List.of(entry.getKey().split(" ", -1)), entry.getValue()))
            .toList();
    private static final Set<String> OPENINGS =
            PHRASES.stream().map(phrase -> phrase.words().get(0)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STATES = Lexicon.words("state-verbs");
    private static final Set<String> SPOILERS =
            Set.of("until", "till", "most", "more", "as", "only", "very", "since", "too", "how", "so", "than", "just");
    private static final Set<String> CLAUSE_ENDS = Set.of(".", ",", ";", ")", ":", "!");
    private static final Set<String> HELPERS = Set.of("has", "have", "had", "was", "were", "been");
    private static final String STRETCH = "stretch";
    private static final String FUTURE = "future";
    /** Words between an act and the time behind it. */
    private static final int BEHIND = 12;
    /** Words between a time that opens a sentence and the act. */
    private static final int AHEAD = 9;
    /** Days in a stretch that dates an act well enough. */
    private static final int MONTH = 31;

    /** Words for a time, and which. */
    private record Phrase(List<String> words, String time) {}

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        List<Fact> facts = new ArrayList<>();
        Words words = new Words(article);
        for (Sentence sentence : article.sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Phrase phrase = phrase(words, sentence, i);
                int verb = phrase == null ? -1 : verb(words, sentence, i, phrase);
                if (phrase != null && verb >= 0) {
                    Span span = words.at(i)
                            .span()
                            .union(words.at(i + phrase.words().size() - 1).span());
                    facts.add(new VagueTime(
                            span, words.at(verb).span(), article.quoted(span), dated(article, words, sentence)));
                }
            }
        }
        return facts;
    }

    private static @Nullable Phrase phrase(Words words, Sentence sentence, int at) {
        if (!OPENINGS.contains(words.lower(at)) || (at > sentence.first() && SPOILERS.contains(words.lower(at - 1)))) {
            return null;
        }
        for (Phrase phrase : PHRASES) {
            boolean stands = at + phrase.words().size() <= sentence.end();
            for (int i = 0; stands && i < phrase.words().size(); i++) {
                stands = words.lower(at + i).equals(phrase.words().get(i));
            }
            if (stands) {
                return phrase;
            }
        }
        return null;
    }

    /** The act the words at {@code at} date; -1 where there is none, or a mere state or adjective. */
    private static int verb(Words words, Sentence sentence, int at, Phrase phrase) {
        int end = at + phrase.words().size();
        int verb = phrase.time().equals(FUTURE)
                ? planned(words, sentence, at, end)
                : done(words, sentence, at, end, phrase.words().size() > 1);
        boolean repeated = verb >= 0 && phrase.time().equals(STRETCH) && (perfect(words, verb) || perfect(words, at));
        return verb < 0 || repeated || STATES.contains(words.at(verb).lemma()) ? -1 : verb;
    }

    /** The act of "will soon order", "will order more ships soon". */
    private static int planned(Words words, Sentence sentence, int at, int end) {
        if (words.lower(at - 1).equals("will")) {
            return words.tagged(end, "VB") ? end : -1;
        }
        for (int i = at - 1; closes(words, sentence, end) && i > Math.max(sentence.first(), at - BEHIND); i--) {
            if (words.lower(i - 1).equals("will") && words.tagged(i, "VB")) {
                return i;
            }
        }
        return -1;
    }

    /** The act of "recently ordered", "has recently ordered", "ordered … recently", "A few days ago the ministry ordered". */
    private static int done(Words words, Sentence sentence, int at, int end, boolean phrase) {
        if (words.tagged(end, "VBD") || (words.tagged(end, "VBN") && finite(words, sentence, at))) {
            return end;
        }
        if (at == sentence.first()) {
            return ahead(words, sentence, end);
        }
        return phrase || closes(words, sentence, end) ? behind(words, sentence, at) : -1;
    }

    /** The first act of the sentence behind the words that open it. */
    private static int ahead(Words words, Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.end(), from + AHEAD); i++) {
            if (words.tagged(i, "VB")) {
                boolean helps = HELPERS.contains(words.lower(i));
                if (!helps) {
                    return words.tagged(i, "VBD") || (words.tagged(i, "VBN") && told(words, i)) ? i : -1;
                }
            } else if (words.tagged(i, "MD")
                    || words.tagged(i, "W")
                    || (i > from && CLAUSE_ENDS.contains(words.lower(i)))) {
                return -1;
            }
        }
        return -1;
    }

    /** The nearest act before the words, in their own clause. */
    private static int behind(Words words, Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(sentence.first(), at - BEHIND); i--) {
            if (words.tagged(i, "VBD") || (words.tagged(i, "VBN") && told(words, i))) {
                return i;
            }
            if (words.tagged(i, "VB") || words.tagged(i, "MD") || CLAUSE_ENDS.contains(words.lower(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether «has», «have» or «had» stands with the verb: over a stretch of time that tells of something done again and again. */
    private static boolean perfect(Words words, int verb) {
        for (int i = verb - 1; i >= 0 && (words.tagged(i, "RB") || words.tagged(i, "VB")); i--) {
            if (words.at(i).lemma().equals("have")) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(Words words, Sentence sentence, int end) {
        return end >= sentence.end() || CLAUSE_ENDS.contains(words.lower(end));
    }

    /** Whether an auxiliary makes the participle at {@code verb} a past: "has closed", "were never paid". */
    private static boolean told(Words words, int verb) {
        int before = words.tagged(verb - 1, "RB") ? verb - 2 : verb - 1;
        return HELPERS.contains(words.lower(before));
    }

    /** Whether "recently" before a participle follows an auxiliary, or a subject that the tagger took the past tense from. */
    private static boolean finite(Words words, Sentence sentence, int at) {
        int before = at - 1;
        if (before < sentence.first()) {
            return false;
        }
        return HELPERS.contains(words.lower(before)) || words.tagged(before, "N") || words.tagged(before, "PRP");
    }

    private static boolean dated(Annotated article, Words words, Sentence sentence) {
        for (TimeExpression time : article.times()) {
            if (time.type() == TimexType.DATE
                    && near(time.day())
                    && words.sentence(time.span()).section() == sentence.section()) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code day} is a day or a month, and not "this year". */
    private static boolean near(@Nullable Day day) {
        if (day == null) {
            return false;
        }
        LocalDate from = day.from();
        LocalDate until = day.until();
        return from == null || until == null || ChronoUnit.DAYS.between(from, until) <= MONTH;
    }
}
