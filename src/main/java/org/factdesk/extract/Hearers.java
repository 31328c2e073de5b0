package org.factdesk.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads whom something was said to where no object of the verb tells: "in an interview with Radio Sur", "speaking to voters", "promised help to farmers". */
final class Hearers {
    private static final Set<String> ADDRESSING = Lexicon.words("address-words");
    private static final Set<String> ADDRESSED = Lexicon.words("addressed-directly");
    private static final Set<String> PROMISING = Lexicon.words("promise-words");
    private static final Set<String> TO = Set.of("to", "with", "before");
    private static final Set<String> FOR = Set.of("to", "for");
    /** How many words may stand between the word and its "to": "spoke briefly on Monday to". */
    private static final int GAP = 3;

    private final Annotated article;
    private final Parties parties;

    Hearers(Annotated article, Parties parties) {
        this.article = article;
        this.parties = parties;
    }

    /** Whom the statement with {@code cue} in {@code sentence} addresses, or null. */
    @Nullable
    Span of(Span cue, Sentence sentence) {
        List<Token> tokens = article.tokens(sentence);
        Span addressed = null;
        for (int i = 0; i < tokens.size() && addressed == null; i++) {
            Token word = tokens.get(i);
            if (ADDRESSED.contains(word.lemma()) && word.tagged("V") && i + 1 < tokens.size()) {
                addressed = hearer(tokens, i + 1);
            } else if (ADDRESSING.contains(word.lemma())) {
                addressed = led(tokens, i + 1, i + 1 + GAP, TO);
            }
        }
        return addressed != null || !promise(tokens, cue)
                ? addressed
                : led(tokens, behind(tokens, cue), tokens.size(), FOR);
    }

    private static boolean promise(List<Token> tokens, Span cue) {
        return tokens.stream().anyMatch(token -> cue.covers(token.span()) && PROMISING.contains(token.lemma()));
    }

    private static int behind(List<Token> tokens, Span cue) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).span().start() < cue.end()) {
            i++;
        }
        return i;
    }

    /** The first hearer that one of {@code leads} brings in from word {@code from} up to word {@code to}. */
    private @Nullable Span led(List<Token> tokens, int from, int to, Set<String> leads) {
        for (int i = from; i < Math.min(to, tokens.size() - 1); i++) {
            if (leads.contains(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
                Span hearer = hearer(tokens, i + 1);
                if (hearer != null) {
                    return hearer;
                }
            }
        }
        return null;
    }

    /** The phrase that starts at word {@code from} if people or a body can be meant. */
    private @Nullable Span hearer(List<Token> tokens, int from) {
        if (tokens.get(from).tag().equals("PRP")) {
            return tokens.get(from).is("it") ? null : tokens.get(from).span();
        }
        int start = tokens.get(from).tagged("DT") ? from + 1 : from;
        int end = start;
        while (end < tokens.size() && inside(tokens.get(end))) {
            end++;
        }
        if (end == start || !tokens.get(end - 1).tagged("N")) {
            return null;
        }
        Token head = tokens.get(end - 1);
        if (!parties.has(head)) {
            return null;
        }
        Name name = parties.name(head);
        return name != null
                ? name.span()
                : new Span(tokens.get(start).span().start(), head.span().end());
    }

    private static boolean inside(Token token) {
        return token.tagged("N")
                || token.tagged("J")
                || token.tagged("PRP$")
                || token.tagged("CD")
                || token.tagged("POS");
    }
}
