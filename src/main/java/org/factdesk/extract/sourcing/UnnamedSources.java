package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.claim.UnnamedSource;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds people with inside knowledge who are quoted without their names, and whether readers are told why. */
public final class UnnamedSources implements Extractor {
    private static final Set<String> NOUNS = Lexicon.words("unnamed-nouns");
    private static final Set<String> SPEECH = Speech.VERBS;
    private static final Set<String> SAYING = Lexicon.words("plain-report-verbs");
    private static final Set<String> PEOPLE = Set.of("person", "people");
    /** More people are a crowd, not sources. */
    private static final int MOST = 20;

    private static final Set<String> INSIDE = Lexicon.words("inside-words");
    private static final Set<String> WRONGS = Lexicon.words("wrongdoing-words");

    @Override
    public List<UnnamedSource> extract(Annotated article, Statements statements) {
        List<Speaker> speakers = new ArrayList<>();
        Words words = new Words(article);
        for (Statement statement : statements.all()) {
            Speaker speaker = speaker(statement, words);
            if (speaker != null) {
                speakers.add(speaker);
            }
        }
        for (Sentence sentence : article.sentences()) {
            if (article.has(sentence, NOUNS)) {
                setApart(sentence, words, speakers);
            }
        }
        speakers.sort(Comparator.comparing(Speaker::span));
        return speakers.isEmpty() ? List.of() : facts(speakers, article, statements, words);
    }

    /** An unnamed source, the noun for it and how many it stands for. */
    private record Speaker(Span span, String noun, int number, List<Span> content, boolean plain) {}

    private static @Nullable Speaker speaker(Statement statement, Words words) {
        boolean unnamed = statement.source() instanceof Source.Anonymous;
        return unnamed && says(statement, words) && !named(statement, words.article())
                ? speaker(statement.source().spans().get(0), statement.content(), plain(statement, words), words)
                : null;
    }

    /** Whether it is speech, not what somebody wants or does. */
    private static boolean says(Statement statement, Words words) {
        Span cue = statement.cue();
        return cue != null && words.in(cue).stream().anyMatch(token -> SPEECH.contains(token.lemma()));
    }

    /** Whether it is told plainly: "said", "told", "according to". */
    private static boolean plain(Statement statement, Words words) {
        Span cue = statement.cue();
        return cue != null && words.in(cue).stream().anyMatch(token -> SAYING.contains(token.lemma()));
    }

    /** "An official, speaking on condition of anonymity, said": what is set apart tells how the source speaks. */
    private static void setApart(Sentence sentence, Words words, List<Speaker> speakers) {
        List<Token> tokens = words.article().tokens(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            int close = NOUNS.contains(tokens.get(i).lemma()) ? Asides.close(tokens, i + 1) : -1;
            if (close < 0
                    || close + 1 >= tokens.size()
                    || !SAYING.contains(tokens.get(close + 1).lemma())) {
                continue;
            }
            int first = Asides.start(tokens, i);
            Span phrase = tokens.get(first).span().union(tokens.get(i).span());
            boolean known = speakers.stream().anyMatch(speaker -> speaker.span().overlaps(phrase));
            boolean definite = tokens.get(first).is("the") || tokens.get(first).tagged("PRP$");
            Speaker speaker = known || definite
                    ? null
                    : speaker(
                            phrase,
                            List.of(new Span(
                                    tokens.get(close + 1).span().end(),
                                    sentence.span().end())),
                            true,
                            words);
            if (speaker != null) {
                speakers.add(speaker);
            }
        }
    }

    private static @Nullable Speaker speaker(Span source, List<Span> content, boolean plain, Words words) {
        if (words.article().quoted(source)) {
            return null;
        }
        List<Token> phrase = words.in(source);
        for (int i = 0; i < phrase.size(); i++) {
            Token token = phrase.get(i);
            String noun = token.lemma().toLowerCase(Locale.ROOT);
            if (token.tagged("IN") || token.is(",")) {
                return null;
            }
            if (NOUNS.contains(noun) && heads(phrase, i)) {
                boolean knows = !PEOPLE.contains(noun) || phrase.stream().anyMatch(w -> INSIDE.contains(w.lemma()));
                int number = number(phrase.subList(0, i), token, words);
                boolean told = number != 1 || (i > 0 && determined(phrase.get(0)));
                return knows && told && number <= MOST ? new Speaker(source, noun, number, content, plain) : null;
            }
        }
        return null;
    }

    /** Whether the word is a noun, and no noun follows it; "official" is often tagged as an adjective. */
    private static boolean heads(List<Token> phrase, int at) {
        boolean noun = phrase.get(at).tagged("NN");
        Token next = at + 1 < phrase.size() ? phrase.get(at + 1) : null;
        boolean last = next == null || !(next.tagged("N") || (!noun && next.tagged("JJ")));
        return last && (noun || phrase.get(at).tagged("JJ"));
    }

    /** "An official, Ana Hale, said": the name follows. */
    private static boolean named(Statement statement, Annotated article) {
        Span source = statement.source().spans().get(0);
        Span cue = statement.cue();
        Span reach = cue == null || cue.isBefore(source) ? source : source.union(cue);
        for (Name name : article.names()) {
            if (name.type() == NameType.PERSON
                    && reach.covers(name.span())
                    && source.start() != name.span().start()) {
                return true;
            }
        }
        return false;
    }

    /** Headlines go without: "Diplomat praises talks". */
    private static boolean determined(Token first) {
        return first.tagged("DT") || first.tagged("CD") || first.tagged("PRP$") || first.is("another");
    }

    private static int number(List<Token> before, Token noun, Words words) {
        for (Token token : before) {
            for (NumberExpression number : words.article().numbers()) {
                if (token.tagged("CD") && number.span().start() == token.span().start()) {
                    return Math.max(1, number.value().intValue());
                }
            }
        }
        boolean many = noun.tagged("NNS") || noun.is("people");
        return many ? 0 : 1;
    }

    private static List<UnnamedSource> facts(
            List<Speaker> speakers, Annotated article, Statements statements, Words words) {
        Reasons reasons = Reasons.of(article, NOUNS);
        Map<Statement, Set<String>> claims = new HashMap<>();
        statements.all().forEach(statement -> claims.put(statement, words.of(statement.content())));
        Set<String> seen = new HashSet<>();
        List<UnnamedSource> facts = new ArrayList<>();
        for (Speaker speaker : speakers) {
            Set<String> claim = words.of(speaker.content());
            String known = article.article().words(speaker.span()).toLowerCase(Locale.ROOT);
            UnnamedSource bare = new UnnamedSource(
                    speaker.span(),
                    speaker.number(),
                    seen.add(known),
                    reasons.given(speaker.noun()),
                    speaker.plain() && (Lead.covers(speaker.span(), article) || accuses(speaker.content(), words)),
                    false,
                    claim);
            boolean onRecord = statements.all().stream()
                    .anyMatch(other -> known(other.source()) && bare.same(claims.getOrDefault(other, Set.of())));
            facts.add(new UnnamedSource(
                    bare.span(), bare.number(), bare.first(), bare.explained(), bare.key(), onRecord, claim));
        }
        return facts;
    }

    private static boolean known(Source source) {
        return !(source instanceof Source.Anonymous
                || source instanceof Source.None
                || source instanceof Source.Unresolved);
    }

    private static boolean accuses(List<Span> contents, Words words) {
        boolean wrong = contents.stream()
                .flatMap(content -> words.in(content).stream())
                .anyMatch(token -> WRONGS.contains(token.lemma()));
        return wrong
                && words.article().names().stream()
                        .anyMatch(name -> name.type() == NameType.PERSON
                                && contents.stream().anyMatch(content -> content.covers(name.span())));
    }
}
