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
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds persons and bodies that are accused by name, and whether the article lets them answer. */
public final class Accusations implements Extractor {
    private static final Set<String> VERBS = Set.of("accuse");
    private static final Set<String> NOUNS = Lexicon.words("accusation-nouns");
    private static final Set<String> REPLIES = Lexicon.words("reply-words");
    private static final Set<String> SETTLED = Lexicon.words("settled-words");
    private static final Set<String> DEPUTIES = Lexicon.words("deputies");
    /** Sentences behind an accusation in which an answer is looked for, whoever it names. */
    private static final int REACH = 3;

    private static final Set<String> OBJECTS = Set.of("him", "her");

    @Override
    public List<Accusation> extract(Annotated article, Statements statements) {
        List<Accusation> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (article.has(sentence, VERBS) || article.has(sentence, NOUNS)) {
                read(article, sentence, statements, found);
            }
        }
        return found;
    }

    private static void read(Annotated article, Sentence sentence, Statements statements, List<Accusation> found) {
        List<Token> tokens = article.tokens(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            Name accused = accused(article, sentence, tokens, i);
            if (accused != null) {
                Span trigger = tokens.get(i).span();
                String name = key(article, accused);
                List<Sentence> about = about(article, sentence, name);
                boolean answered = has(article, about, REPLIES) || speaks(article, about, statements, name);
                found.add(new Accusation(
                        trigger,
                        accused.span(),
                        name,
                        answered,
                        has(article, about, SETTLED),
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

    /** The sentences that may tell an answer: those around the accusation, and all that name the accused. */
    private static List<Sentence> about(Annotated article, Sentence accusation, String name) {
        List<Sentence> sentences = article.sentences();
        int at = sentences.indexOf(accusation);
        List<Sentence> about = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean near = i >= at - 1 && i <= at + REACH;
            if (near
                    || article.tokens(sentence).stream()
                            .anyMatch(token -> token.text().equals(name))) {
                about.add(sentence);
            }
        }
        return about;
    }

    private static boolean has(Annotated article, List<Sentence> sentences, Set<String> lemmas) {
        return sentences.stream().anyMatch(sentence -> article.has(sentence, lemmas));
    }

    /** Whether the accused, or somebody for them, or somebody who may be they, says anything in {@code about}. */
    private static boolean speaks(Annotated article, List<Sentence> about, Statements statements, String name) {
        for (Statement statement : statements.all()) {
            for (Span source : statement.source().spans()) {
                if (about.stream().anyMatch(sentence -> sentence.span().covers(source))) {
                    boolean deputy =
                            article.tokens(source).stream().anyMatch(token -> DEPUTIES.contains(token.lemma()));
                    if (deputy || statement.source() instanceof Source.Unresolved || names(article, source, name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "Penn", "Penn's office", but not "Penn's rivals". */
    private static boolean names(Annotated article, Span source, String name) {
        String words = article.article().line(source);
        int at = words.indexOf(name);
        return at >= 0
                && !words.startsWith("'s", at + name.length())
                && !words.startsWith("\u2019s", at + name.length());
    }
}
