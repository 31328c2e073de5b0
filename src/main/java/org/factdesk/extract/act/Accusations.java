package org.factdesk.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Accusation;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds persons and bodies that are accused by name, and whether the article lets them answer. */
public final class Accusations implements Extractor {
    private static final Set<String> VERBS = Set.of("accuse");
    private static final Set<String> NOUNS = Lexicon.words("accusation-nouns");
    private static final Set<String> OBJECTS = Set.of("him", "her");

    @Override
    public List<Accusation> extract(Annotated article, Statements statements) {
        List<Accusation> found = new ArrayList<>();
        if (article.sentences().stream().noneMatch(sentence -> mayAccuse(article, sentence))) {
            return found;
        }
        Answers answers = new Answers(article, statements);
        for (int i = 0; i < article.sentences().size(); i++) {
            if (mayAccuse(article, article.sentences().get(i))) {
                read(article, i, answers, found);
            }
        }
        return found;
    }

    private static boolean mayAccuse(Annotated article, Sentence sentence) {
        return article.has(sentence, VERBS) || article.has(sentence, NOUNS);
    }

    private static void read(Annotated article, int at, Answers answers, List<Accusation> found) {
        Sentence sentence = article.sentences().get(at);
        List<Token> tokens = article.tokens(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            Name accused = accused(article, sentence, tokens, i);
            if (accused != null) {
                Span trigger = tokens.get(i).span();
                String name = key(article, accused);
                found.add(new Accusation(
                        trigger,
                        accused.span(),
                        name,
                        answers.answered(at, name),
                        answers.settled(at, name),
                        article.quoted(trigger)));
            }
        }
    }

    /** Whom the word at {@code i} accuses; null where it accuses nobody, or nobody with a name. */
    private static @Nullable Name accused(Annotated article, Sentence sentence, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (NOUNS.contains(token.lemma()) && token.tagged("N")) {
            return i + 2 < tokens.size() && tokens.get(i + 1).is("against") ? named(article, tokens, i + 2) : null;
        }
        if (!VERBS.contains(token.lemma()) || !charges(tokens, i)) {
            return null;
        }
        if (i + 1 < tokens.size() && tokens.get(i + 1).is("of")) {
            return passive(tokens, i) ? before(article, sentence, tokens.get(i).span()) : null;
        }
        boolean pronoun = i + 1 < tokens.size()
                && OBJECTS.contains(tokens.get(i + 1).text().toLowerCase(Locale.ROOT));
        if (!pronoun) {
            return named(article, tokens, i + 1);
        }
        Name last = before(article, sentence, token.span());
        return last != null && last.type() == NameType.PERSON ? last : null;
    }

    private static boolean charges(List<Token> tokens, int i) {
        return tokens.subList(i, tokens.size()).stream().anyMatch(token -> token.is("of"));
    }

    private static boolean passive(List<Token> tokens, int i) {
        for (int j = i - 1; j >= 0 && j > i - 4; j--) {
            if (tokens.get(j).lemma().equals("be")) {
                return true;
            }
        }
        return false;
    }

    /** The name that begins within the noun phrase at {@code from}: "Mayor Ana Hale". */
    private static @Nullable Name named(Annotated article, List<Token> tokens, int from) {
        for (int i = from; i < tokens.size() && (i == from || tokens.get(i).tagged("N")); i++) {
            for (Name name : article.names(tokens.get(i).span())) {
                if (name.span().start() == tokens.get(i).span().start()) {
                    return answerable(name) ? name : null;
                }
            }
        }
        return null;
    }

    /** The last name before {@code verb} in its sentence. */
    private static @Nullable Name before(Annotated article, Sentence sentence, Span verb) {
        Name last = null;
        for (Name name : article.names(sentence.span().union(verb))) {
            boolean same = name.span().start() >= sentence.span().start();
            if (answerable(name) && same && name.span().isBefore(verb)) {
                last = name;
            }
        }
        return last;
    }

    private static boolean answerable(Name name) {
        return name.type() == NameType.PERSON || name.type() == NameType.ORGANIZATION;
    }

    private static String key(Annotated article, Name name) {
        String words = article.article().line(name.span());
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
