package org.factdesk.extract.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Day;
import org.factdesk.claim.Death;
import org.factdesk.claim.Deed;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
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

/** Finds deaths ("who died in 2019", "the late Rao", "Rao (1940-2019)") and, where there are any, what persons did on which day. */
public final class Lives implements Extractor {
    private static final Map<String, String> VERBS = Lexicon.table("death-verbs");
    private static final Set<String> FIRST_WORDS =
            VERBS.keySet().stream().map(verb -> verb.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LIVING = Lexicon.words("living-acts");
    private static final Set<String> RESTING = Lexicon.words("acts-of-the-dead");
    private static final Set<String> PRESS = Lexicon.words("press-recipients");
    private static final Set<String> NEARLY = Lexicon.words("near-death-words");
    private static final Set<String> AFTERWARDS = Set.of("posthumously", "posthumous", "memorial", "funeral");
    private static final Pattern YEARS = Pattern.compile(
            "^\\s?\\(\\s?(?:1[0-9]\\d\\d|20\\d\\d)\\s?[-\\u2013\\u2014]\\s?(?<death>1[0-9]\\d\\d|20\\d\\d)\\s?\\)");
    private static final int REACH = 4;
    /** Days for which a deed is news. */
    private static final int NEWS = 8;

    private static final int LONGEST_YEARS = 20;

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        List<Fact> facts = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            late(article, sentence, facts);
            if (article.has(sentence, FIRST_WORDS)) {
                died(article, new Line(article, sentence), facts);
            }
        }
        for (Name name : article.names()) {
            dates(article, name, facts);
        }
        if (facts.isEmpty()) {
            return facts;
        }
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, AFTERWARDS)) {
                Line line = new Line(article, sentence);
                deeds(article, line, facts);
                undated(article, line, facts);
            }
        }
        return facts;
    }

    /** "the late President Rao". */
    private static void late(Annotated article, Sentence sentence, List<Fact> facts) {
        List<Token> tokens = article.tokens(sentence);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (!tokens.get(i).is("late")
                    || !tokens.get(i - 1).is("the")
                    || article.quoted(tokens.get(i).span())) {
                continue;
            }
            int from = tokens.get(i + 1).span().start();
            int to = tokens.get(Math.min(tokens.size() - 1, i + REACH)).span().end();
            Span late = tokens.get(i - 1).span().union(tokens.get(i).span());
            article.names(new Span(from, to)).stream()
                    .filter(name -> name.type() == NameType.PERSON
                            && name.span().start() >= from
                            && name.span().start() < to)
                    .findFirst()
                    .ifPresent(name -> facts.add(new Death(late, mention(article, name.span()), null)));
        }
    }

    /** "Rao (1940-2019)". */
    private static void dates(Annotated article, Name name, List<Fact> facts) {
        String text = article.article().text();
        int end = name.span().end();
        if (name.type() != NameType.PERSON || end + 2 >= text.length() || text.indexOf('(', end) > end + 1) {
            return;
        }
        Matcher years = YEARS.matcher(text.substring(end, Math.min(text.length(), end + LONGEST_YEARS)));
        if (years.find()) {
            Span span = new Span(end + years.start("death"), end + years.end("death"));
            int year = Integer.parseInt(years.group("death"));
            facts.add(new Death(
                    span,
                    mention(article, name.span()),
                    new Day(span, year, null, null, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
        }
    }

    private static void died(Annotated article, Line line, List<Fact> facts) {
        Naming naming = new Naming(article, line);
        for (int k = 0; k < line.size(); k++) {
            String voice = line.is(k, Job.VERB) ? VERBS.get(verb(line, k)) : null;
            boolean dead = voice != null
                    && !line.hangs(k)
                    && line.passive(k) == voice.equals("passive")
                    && line.verb(k).tagged("VB")
                    && !line.verb(k).tagged("VBG")
                    && Stances.of(line, k) == Stance.ASSERTED
                    && !article.quoted(line.span(k, k))
                    && !nearly(line, k);
            if (!dead) {
                continue;
            }
            Day day = day(article, line, k);
            Span words = day == null ? line.span(k, k) : line.span(k, k).union(day.span());
            for (int who : line.subjects(k)) {
                if (person(line, naming, who)) {
                    facts.add(new Death(words, naming.who(who), day));
                }
            }
        }
    }

    /** "pass away" is one verb. */
    private static String verb(Line line, int k) {
        String lemma = line.verb(k).lemma();
        return line.reads(k + 1, "away") ? lemma + " away" : lemma;
    }

    private static boolean nearly(Line line, int k) {
        for (int i = Math.max(0, k - 1); i <= k; i++) {
            if (line.tokens(i).stream().anyMatch(token -> NEARLY.contains(token.lemma()))) {
                return true;
            }
        }
        return false;
    }

    private static void deeds(Annotated article, Line line, List<Fact> facts) {
        Naming naming = new Naming(article, line);
        for (int k = 0; k < line.size(); k++) {
            boolean act = line.is(k, Job.VERB)
                    && !line.hangs(k)
                    && !line.passive(k)
                    && line.tokens(k).size() == 1
                    && !VERBS.containsKey(line.verb(k).lemma())
                    && !line.verb(k).lemma().equals("be")
                    && !article.quoted(line.span(k, k));
            Day day = act ? day(article, line, k) : null;
            if (day == null) {
                continue;
            }
            for (int who : line.subjects(k)) {
                if (person(line, naming, who) && !line.is(who - 1, Job.PREPOSITION)) {
                    facts.add(new Deed(line.span(k, k), naming.who(who), day, recent(article, day)));
                }
            }
        }
    }

    /** «Rao is backing the plan», «Rao will speak», «Rao told reporters»: what is done now or soon, with no word of another time. */
    private static void undated(Annotated article, Line line, List<Fact> facts) {
        Naming naming = new Naming(article, line);
        for (int k = 0; k < line.size(); k++) {
            boolean act = line.is(k, Job.VERB) && !line.passive(k) && !article.quoted(line.span(k, k));
            boolean now = act && (soon(line, k) || now(line, k));
            boolean toPress = act && !now && toPress(article, line, k);
            if (!now && !toPress) {
                continue;
            }
            for (int who : line.subjects(k)) {
                if (naming.person(who) && !line.is(who - 1, Job.PREPOSITION)) {
                    facts.add(new Deed(line.span(k, k), naming.who(who), null, now));
                }
            }
        }
    }

    private static boolean soon(Line line, int k) {
        return Stances.of(line, k) == Stance.PLANNED
                && line.verb(k).tagged("VB")
                && !RESTING.contains(line.verb(k).lemma());
    }

    /** "is backing", "has joined", "plans". */
    private static boolean now(Line line, int k) {
        Token first = line.tokens(k).get(0);
        boolean present = first.tagged("VBZ") || first.tagged("VBP");
        return present && LIVING.contains(line.verb(k).lemma()) && Stances.of(line, k) == Stance.ASSERTED;
    }

    /** "told reporters", and the sentence names no time but that of the death. */
    private static boolean toPress(Annotated article, Line line, int k) {
        long times = article.times(line.sentence().span()).stream()
                .filter(time -> line.sentence().span().covers(time.span()))
                .count();
        return times <= 1
                && line.tokens(k).size() == 1
                && line.verb(k).is("told")
                && line.is(k + 1, Job.NOUN)
                && PRESS.contains(line.head(k + 1).text().toLowerCase(Locale.ROOT));
    }

    private static boolean person(Line line, Naming naming, int k) {
        Token head = line.head(k);
        return naming.person(k) || head.is("he") || head.is("she");
    }

    /** The day behind the verb, before the next verb or clause. */
    private static @Nullable Day day(Annotated article, Line line, int k) {
        for (int i = k + 1; i < line.size() && !line.is(i, Job.CLAUSE) && !line.is(i, Job.STOP); i++) {
            if (line.is(i, Job.VERB)) {
                return null;
            }
            if (line.is(i, Job.TIME)) {
                Span words = line.span(i, i);
                return article.times(words).stream()
                        .filter(time -> time.span().overlaps(words))
                        .map(TimeExpression::day)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private static boolean recent(Annotated article, Day day) {
        LocalDate asOf = article.article().meta().asOf();
        if (day.from() == null || asOf == null) {
            return day.weekday() != null && day.year() == null;
        }
        return !day.from().isBefore(asOf.minusDays(NEWS)) && day.single();
    }

    private static Mention mention(Annotated article, Span span) {
        return new Mention(span, article.article().words(span).replaceAll("\\s+", " "), null);
    }
}
