package org.factdesk.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.Token;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.lexicon.Lexicon;

/** Parts one sentence into chunks. */
final class Chunker {
    private static final Set<String> CLAUSE_OPENERS = Lexicon.words("clause-openers");

    private static final Set<String> OPENERS = Lexicon.words("opening-verbs");

    private final Annotated article;
    private final int end;
    private final List<TimeExpression> times;
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunker(Annotated article, Sentence sentence) {
        this.article = article;
        this.end = sentence.end();
        this.times = article.times(sentence.span()).stream()
                .filter(time -> time.span().overlaps(sentence.span()))
                .toList();
    }

    static List<Chunk> of(Annotated article, Sentence sentence) {
        Chunker chunker = new Chunker(article, sentence);
        int next = sentence.first();
        while (next < sentence.end()) {
            next = chunker.read(next);
        }
        return chunker.chunks;
    }

    private int read(int from) {
        int to = timeEnd(from);
        if (to > from) {
            return add(Job.TIME, from, to);
        }
        to = verbEnd(from);
        if (to > from) {
            return add(Job.VERB, from, to);
        }
        to = nounEnd(from);
        if (to > from) {
            return add(Job.NOUN, from, to);
        }
        return add(single(from), from, from + 1);
    }

    private int add(Job job, int from, int to) {
        chunks.add(new Chunk(job, from, to));
        return to;
    }

    private Job single(int i) {
        Token token = article.tokens().get(i);
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (lower.equals(",")) {
            return Job.COMMA;
        }
        if (token.tagged("W") || CLAUSE_OPENERS.contains(lower)) {
            return Job.CLAUSE;
        }
        if (lower.equals("and") || lower.equals("or") || lower.equals("&")) {
            return Job.AND;
        }
        if (token.tagged("IN") || token.tagged("TO")) {
            return Job.PREPOSITION;
        }
        return token.tagged("RB")
                        || token.tagged("RP")
                        || token.tagged("``")
                        || token.tagged("''")
                        || lower.equals("\"")
                ? Job.ADVERB
                : Job.STOP;
    }

    private int timeEnd(int from) {
        Token token = article.tokens().get(from);
        for (TimeExpression time : times) {
            if (time.span().start() >= token.span().end()) {
                break;
            }
            if (time.span().start() <= token.span().start()
                    && token.span().start() < time.span().end()) {
                int to = from + 1;
                while (to < end
                        && article.tokens().get(to).span().start() < time.span().end()) {
                    to++;
                }
                boolean possessive = to < end && tagged(to, "POS");
                return possessive || modifier(to) ? from : to;
            }
        }
        return from;
    }

    /** «the Feb. 6 talks»: a time before its noun belongs to the noun's phrase. */
    private boolean modifier(int to) {
        return to < end
                && tagged(to, "N")
                && !tagged(to, "NNP")
                && !chunks.isEmpty()
                && chunks.get(chunks.size() - 1).job() == Job.STOP
                && tagged(chunks.get(chunks.size() - 1).from(), "DT");
    }

    private int verbEnd(int from) {
        int i = from;
        int verb = from;
        boolean to = word(i).equals("to") && followedByVerb(i + 1);
        if (to) {
            i++;
        }
        while (i < end && (verbal(i) || tagged(i, "MD") || (verb > from && adverb(i)) || (to && adverb(i)))) {
            if (verbal(i)) {
                if (verb > from && !auxiliary(verb - 1, from)) {
                    break;
                }
                verb = i + 1;
            } else if (tagged(i, "MD")) {
                verb = i + 1;
            }
            i++;
        }
        return verb;
    }

    private boolean auxiliary(int last, int from) {
        int i = last;
        while (i > from && adverb(i)) {
            i--;
        }
        String lemma = article.tokens().get(i).lemma();
        return tagged(i, "MD")
                || lemma.equals("be")
                || lemma.equals("have")
                || lemma.equals("do")
                || lemma.equals("get");
    }

    private boolean followedByVerb(int from) {
        int i = from;
        while (i < end && adverb(i)) {
            i++;
        }
        return i < end && tagged(i, "VB") && !tagged(i, "VBD") && !tagged(i, "VBZ");
    }

    private boolean adverb(int i) {
        return tagged(i, "RB") || word(i).equals("n't");
    }

    private boolean verbal(int i) {
        return (tagged(i, "VB") && !attributive(i)) || opening(i);
    }

    /** «the summit opens on»: taken for a plural noun by the tagger. */
    private boolean opening(int i) {
        return tagged(i, "NNS")
                && OPENERS.contains(word(i))
                && i > 0
                && tagged(i - 1, "N")
                && i + 1 < end
                && (tagged(i + 1, "IN") || timeEnd(i + 1) > i + 1);
    }

    /** «the planned talks», «its holding company»: a participle between a determiner or adjective and a noun. */
    private boolean attributive(int i) {
        if ((!tagged(i, "VBN") && !tagged(i, "VBG")) || i + 1 >= end || !nominal(i + 1)) {
            return false;
        }
        if (i == 0) {
            return false;
        }
        return tagged(i - 1, "DT")
                || tagged(i - 1, "PRP$")
                || tagged(i - 1, "JJ")
                || tagged(i - 1, "POS")
                || tagged(i - 1, "CD")
                || (tagged(i - 1, "RB")
                        && i > 1
                        && (tagged(i - 2, "DT") || tagged(i - 2, "POS") || tagged(i - 2, "PRP$")));
    }

    private int nounEnd(int from) {
        if (tagged(from, "PRP") && !tagged(from, "PRP$")) {
            return from + 1;
        }
        int i = from;
        int noun = from;
        while (i < end && continues(i, from, noun)) {
            if (tagged(i, "N") || tagged(i, "CD")) {
                noun = i + 1;
            }
            i++;
            if (i < end && timeEnd(i) > i) {
                break;
            }
        }
        if (noun == from && i > from && (tagged(from, "DT") || tagged(from, "JJ")) && i < end && !tagged(i, "N")) {
            return tagged(i - 1, "JJ") && tagged(from, "DT") ? i : from;
        }
        return noun;
    }

    private boolean continues(int i, int from, int noun) {
        if (tagged(i, "DT") || tagged(i, "PDT")) {
            return i == from || tagged(i - 1, "PDT");
        }
        if (tagged(i, "N") || tagged(i, "CD")) {
            return !opening(i);
        }
        if (tagged(i, "JJ") || tagged(i, "PRP$") || tagged(i, "$")) {
            return noun == from || !tagged(i, "PRP$");
        }
        if (tagged(i, "POS")) {
            return i > from;
        }
        if (tagged(i, "VBN") || tagged(i, "VBG")) {
            return attributive(i);
        }
        if (tagged(i, "RB")) {
            return i > from && i + 1 < end && (tagged(i + 1, "JJ") || attributive(i + 1)) && !tagged(i - 1, "N");
        }
        return article.tokens().get(i).is("-")
                && i > from
                && i + 1 < end
                && nominal(i + 1)
                && article.tokens().get(i).span().start()
                        == article.tokens().get(i - 1).span().end();
    }

    private boolean nominal(int i) {
        return tagged(i, "N") || tagged(i, "JJ");
    }

    private boolean tagged(int i, String prefix) {
        return article.tokens().get(i).tagged(prefix);
    }

    private String word(int i) {
        return article.tokens().get(i).text().toLowerCase(Locale.ROOT);
    }
}
