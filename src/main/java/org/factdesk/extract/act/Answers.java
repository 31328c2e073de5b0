package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** What an article tells in answer to its accusations: in the sentences around one, and in all that name the accused. */
final class Answers {
    private static final Set<String> REPLIES = Lexicon.words("reply-words");
    private static final Set<String> SETTLED = Lexicon.words("settled-words");
    private static final Set<String> DEPUTIES = Lexicon.words("deputies");
    /** Sentences behind an accusation in which an answer is looked for, whoever it names. */
    private static final int REACH = 3;

    private final Annotated article;
    /** The places of the sentences by each word in them. */
    private final Map<String, List<Integer>> naming = new HashMap<>();
    /** The words for a source in each sentence, with what it says. */
    private final Map<Integer, List<Voice>> voices = new HashMap<>();
    /** What the sentences that name somebody tell: one accused at every turn is looked up once. */
    private final Map<String, Boolean> answered = new HashMap<>();

    private final Map<String, Boolean> settled = new HashMap<>();

    private record Voice(Statement statement, Span source) {}

    Answers(Annotated article, Statements statements) {
        this.article = article;
        Map<Span, Integer> places = new HashMap<>();
        for (int i = 0; i < article.sentences().size(); i++) {
            Sentence sentence = article.sentences().get(i);
            places.put(sentence.span(), i);
            for (Token token : article.tokens(sentence)) {
                List<Integer> in = naming.computeIfAbsent(token.text(), word -> new ArrayList<>());
                if (in.isEmpty() || in.get(in.size() - 1) != i) {
                    in.add(i);
                }
            }
        }
        for (Statement statement : statements.all()) {
            statement.source().spans().forEach(source -> hear(new Voice(statement, source), places));
        }
    }

    private void hear(Voice voice, Map<Span, Integer> places) {
        for (Sentence sentence : article.sentences(voice.source())) {
            Integer at = places.get(sentence.span());
            if (at != null && sentence.span().covers(voice.source())) {
                voices.computeIfAbsent(at, place -> new ArrayList<>()).add(voice);
            }
        }
    }

    /** Whether {@code name}, accused in sentence {@code at}, or somebody for them, or somebody who may be they, answers. */
    boolean answered(int at, String name) {
        return near(at).stream().anyMatch(place -> answers(place, name))
                || answered.computeIfAbsent(name, who -> naming(who).stream().anyMatch(place -> answers(place, who)));
    }

    /** Whether a court, or whoever else decides, has spoken on the accusation of {@code name} in sentence {@code at}. */
    boolean settled(int at, String name) {
        return near(at).stream().anyMatch(place -> has(place, SETTLED))
                || settled.computeIfAbsent(name, who -> naming(who).stream().anyMatch(place -> has(place, SETTLED)));
    }

    private List<Integer> near(int at) {
        List<Integer> near = new ArrayList<>();
        for (int i = Math.max(0, at - 1);
                i <= at + REACH && i < article.sentences().size();
                i++) {
            near.add(i);
        }
        return near;
    }

    private List<Integer> naming(String name) {
        return naming.getOrDefault(name, List.of());
    }

    private boolean has(int place, Set<String> lemmas) {
        return article.has(article.sentences().get(place), lemmas);
    }

    private boolean answers(int place, String name) {
        return has(place, REPLIES)
                || voices.getOrDefault(place, List.of()).stream().anyMatch(voice -> speaks(voice, name));
    }

    private boolean speaks(Voice voice, String name) {
        return article.tokens(voice.source()).stream().anyMatch(token -> DEPUTIES.contains(token.lemma()))
                || voice.statement().source() instanceof Source.Unresolved
                || names(voice.source(), name);
    }

    /** "Penn", "Penn's office", but not "Penn's rivals". */
    private boolean names(Span source, String name) {
        String words = article.article().line(source);
        int at = words.indexOf(name);
        return at >= 0
                && !words.startsWith("'s", at + name.length())
                && !words.startsWith("\u2019s", at + name.length());
    }
}
