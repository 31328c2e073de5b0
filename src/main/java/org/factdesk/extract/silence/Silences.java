package org.factdesk.extract.silence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Silence;
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

/** Finds who declined to comment, could not be reached or did not answer. */
public final class Silences implements Extractor {
    private static final Map<String, Frame> VERBS = Lexicon.table("silence-verbs").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Frame.of(entry.getValue())));
    private static final Set<String> REQUESTS = Lexicon.words("request-nouns");
    private static final Set<String> MARKS = Set.of(",", ";", "-", "--");
    private static final Set<String> DAYS = Lexicon.words("days-and-months");
    private static final Set<String> LIMITS = Lexicon.words("silence-limits");

    /** What a verb needs to tell of silence. */
    private record Frame(boolean negated, List<String> followers) {
        static Frame of(String columns) {
            String[] parts = columns.split("\t", -1);
            return new Frame(parts[0].equals("not"), Arrays.asList(parts[1].split("[|]", -1)));
        }
    }

    @Override
    public List<Silence> extract(Annotated article, Statements statements) {
        List<Silence> silences = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (article.tokens(sentence).stream().anyMatch(token -> VERBS.containsKey(token.lemma()))) {
                Line line = new Line(article, sentence);
                for (int k = 0; k < line.size(); k++) {
                    if (line.is(k, Job.VERB) && !article.quoted(line.span(k, k))) {
                        read(article, line, k, silences);
                    }
                }
            }
        }
        return silences;
    }

    private static void read(Annotated article, Line line, int k, List<Silence> silences) {
        Token verb = line.verb(k);
        Frame frame = VERBS.get(verb.lemma());
        boolean denied = Stances.of(line, k) == Stance.DENIED || line.reads(k + 1, "not");
        boolean asked = verb.lemma().equals("reach") && !line.passive(k);
        if (frame == null || asked || line.hangs(k) || frame.negated() != denied) {
            return;
        }
        List<Token> rest = behind(article, line, k);
        boolean complete = line.passive(k) && (verb.lemma().equals("reach") || requested(line, k));
        int length = complete ? 0 : follower(frame, rest);
        if (length < 0) {
            return;
        }
        Span said = length == 0
                ? line.span(k, k)
                : line.span(k, k).union(rest.get(length - 1).span());
        boolean limited = limited(rest, said);
        Naming naming = new Naming(article, line);
        for (int who : silent(line, k)) {
            if (!person(line, naming, who)) {
                continue;
            }
            silences.add(
                    new Silence(said, naming.who(who), limited, line.sentence().span()));
        }
    }

    /** Whether noun phrase {@code k} is a name, a pronoun or "the" and a title. */
    private static boolean person(Line line, Naming naming, int k) {
        Token first = line.tokens(k).get(0);
        return (first.tagged("PRP") && !first.tagged("PRP$")) || first.is("the") || naming.person(k);
    }

    private static List<Token> behind(Annotated article, Line line, int k) {
        return article.tokens().subList(line.chunk(k).to(), line.sentence().end());
    }

    /** How many of the words of {@code rest} complete {@code frame}; -1 where they do not. */
    private static int follower(Frame frame, List<Token> rest) {
        int skipped = 0;
        while (skipped < rest.size() && rest.get(skipped).tagged("RB")) {
            skipped++;
        }
        for (String follower : frame.followers()) {
            String[] words = follower.isEmpty() ? new String[0] : follower.split(" ");
            int at = skipped;
            for (String word : words) {
                at = at >= 0 && at < rest.size() && rest.get(at).is(word) ? at + 1 : -1;
            }
            if (at >= 0) {
                return words.length == 0 ? 0 : at;
            }
        }
        return -1;
    }

    /** Whether the words behind the verb, up to the next mark, say on what. */
    private static boolean limited(List<Token> rest, Span said) {
        for (int i = 0; i < rest.size() && !MARKS.contains(rest.get(i).text()); i++) {
            Token token = rest.get(i);
            boolean day =
                    i + 1 < rest.size() && DAYS.contains(rest.get(i + 1).text().toLowerCase(Locale.ROOT));
            boolean topic = token.is("on") && !day && !said.covers(token.span());
            if (topic || LIMITS.contains(token.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The subjects; of "calls to Hale were not returned" those who were called. */
    private static List<Integer> silent(Line line, int k) {
        List<Integer> subjects = line.subjects(k);
        if (line.passive(k) && requested(line, k)) {
            Integer called = called(line, k);
            return called == null ? List.of() : line.list(called);
        }
        return subjects.stream()
                .filter(subject -> !line.is(subject - 1, Job.PREPOSITION))
                .toList();
    }

    private static boolean requested(Line line, int verb) {
        return IntStream.range(0, verb)
                .anyMatch(k -> REQUESTS.contains(line.head(k).lemma()));
    }

    private static @Nullable Integer called(Line line, int verb) {
        for (int i = 0; i < verb; i++) {
            if ((line.reads(i, "to") || line.reads(i, "for") || line.reads(i, "with")) && line.is(i + 1, Job.NOUN)) {
                return i + 1;
            }
        }
        return null;
    }
}
