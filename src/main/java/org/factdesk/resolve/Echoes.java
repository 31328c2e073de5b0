package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.QuotedAgain;
import org.factdesk.claim.QuotedWords;
import org.factdesk.claim.Statement;
import org.factdesk.text.Span;

/** Finds words that an article quotes twice. All are held against the last few that are of one speaker, or the same. */
final class Echoes {
    private static final int MOST = 40;
    private static final int MOST_ALIKE = 5;

    private record Said(QuotedWords words, Statement statement) {}

    private final Map<Span, QuotedWords> quotes = new HashMap<>();
    private final Map<String, List<Said>> bySpeaker = new HashMap<>();
    private final Map<String, List<Said>> byWords = new HashMap<>();
    private final List<QuotedAgain> found = new ArrayList<>();

    private Echoes(List<Fact> facts) {
        facts.stream()
                .filter(QuotedWords.class::isInstance)
                .map(QuotedWords.class::cast)
                .filter(words -> !words.shared())
                .forEach(words -> quotes.put(words.span(), words));
    }

    static List<QuotedAgain> of(List<Fact> facts) {
        Echoes echoes = new Echoes(facts);
        facts.stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .flatMap(echoes::said)
                .sorted(Comparator.comparing(said -> said.words().span()))
                .forEach(echoes::hear);
        return echoes.found;
    }

    private Stream<Said> said(Statement statement) {
        return statement.quotes().stream()
                .map(quotes::get)
                .filter(Objects::nonNull)
                .map(words -> new Said(words, statement));
    }

    private void hear(Said said) {
        Mention person = said.statement().source().person();
        if (person != null) {
            List<Said> same = byWords.computeIfAbsent(said.words().key(), key -> new ArrayList<>());
            compare(
                    same,
                    said,
                    other -> person.otherThan(
                            Objects.requireNonNull(other.statement().source().person())));
        }
        String speaker = said.statement().source().id();
        if (speaker != null && !said.words().edited()) {
            compare(
                    bySpeaker.computeIfAbsent(speaker, id -> new ArrayList<>()),
                    said,
                    other -> reworded(other.words(), said.words()));
        }
    }

    private static boolean reworded(QuotedWords words, QuotedWords again) {
        return !again.near().covers(words.span()) && again.rewords(words);
    }

    private void compare(List<Said> before, Said said, Predicate<Said> wanted) {
        before.subList(Math.max(0, before.size() - MOST), before.size()).stream()
                .filter(other -> other.words().precedes(said.words()))
                .filter(wanted)
                .limit(MOST_ALIKE)
                .forEach(other ->
                        found.add(new QuotedAgain(other.words(), other.statement(), said.words(), said.statement())));
        before.add(said);
    }
}
