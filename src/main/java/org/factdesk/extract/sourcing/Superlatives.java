package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Superlative;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the first, the only one and the most of a wide field: "the deepest mine in Asia", "the country's first", "the youngest ever to". */
public final class Superlatives implements Extractor {
    private static final Set<String> FIELDS = Lexicon.words("wide-fields");
    private static final Set<String> KNOWN = Lexicon.words("known-extremes");
    private static final Set<String> TASTE = Lexicon.words("matters-of-taste");
    private static final Set<String> EVER = Set.of("ever", "history", "world", "worldwide", "earth", "globe", "planet");
    private static final Set<String> IN = Set.of("in", "on", "of", "across", "throughout");
    private static final int REACH = 12;
    private static final int LONGEST_OWNER = 4;

    @Override
    public List<Superlative> extract(Annotated article, Statements statements) {
        List<Superlative> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = article.tokens(sentence);
            for (int at = 1; at < tokens.size() - 1; at++) {
                Span span = ranks(tokens, at) ? span(article, tokens, at) : null;
                if (span != null) {
                    found.add(new Superlative(
                            span, Telling.plain(tokens), article.quoted(span), statements.sourceOf(span)));
                }
            }
        }
        return found;
    }

    /** Whether the word at {@code at} puts what follows above all others: "deepest", "most polluted", "only", "first". */
    private static boolean ranks(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        if (Character.isUpperCase(token.text().charAt(0))) {
            return false;
        }
        boolean determined = before.is("the") || before.tag().equals("POS") || before.tagged("PRP$");
        if (token.is("only") || token.is("first") || token.is("first-ever")) {
            return determined;
        }
        if (token.is("most")) {
            return determined && !TASTE.contains(lower(tokens.get(at + 1)));
        }
        boolean most = token.tag().equals("JJS")
                || (token.tagged("JJ")
                        && lower(token).endsWith("est")
                        && tokens.get(at + 1).tag().equals("IN"));
        return most && determined && !TASTE.contains(lower(token));
    }

    /** From the superlative to its field, or null where it has none that is wide. */
    private static @Nullable Span span(Annotated article, List<Token> tokens, int at) {
        int head = head(tokens, at);
        boolean many = head > at && tokens.get(head).tag().endsWith("S");
        if (many || known(tokens, at, head) || oneOf(tokens, at)) {
            return null;
        }
        Span own = tokens.get(at).span().union(tokens.get(head).span());
        int end = fieldBehind(article, tokens, head + 1);
        boolean first = tokens.get(at).is("first");
        if (end >= 0) {
            return first && passing(tokens, end)
                    ? null
                    : own.union(tokens.get(end).span());
        }
        boolean owned = at > 1 && tokens.get(at - 1).tag().equals("POS");
        Span field = owned && !first ? field(article, tokens, at - 2) : null;
        return field == null ? null : field.union(own);
    }

    /** "The first president of Chile", "the first case in the country": a place in a row, and no claim to fame, unless it goes on with "to". */
    private static boolean passing(List<Token> tokens, int field) {
        Token last = tokens.get(field);
        boolean goesOn = field + 1 < tokens.size() && tokens.get(field + 1).is("to");
        return !goesOn && !EVER.contains(last.lemma());
    }

    /** The last noun of the phrase that begins at {@code at}; the superlative itself where it stands alone ("the deepest in Asia"). */
    private static int head(List<Token> tokens, int at) {
        int head = at;
        for (int i = at + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.tagged("NN")) {
                head = i;
            } else if (!token.tagged("JJ") && !token.tagged("CD") && !participle(token) && !token.is("and")) {
                break;
            }
        }
        return head;
    }

    private static boolean participle(Token token) {
        return token.tag().equals("VBN") || token.tag().equals("VBG");
    }

    /** Whether the almanac answers for it: "the largest city in the world". */
    private static boolean known(List<Token> tokens, int at, int head) {
        Token rank = tokens.get(at);
        return !rank.is("first")
                && !rank.is("only")
                && tokens.subList(at, head + 1).stream().anyMatch(token -> KNOWN.contains(token.lemma()));
    }

    /** "One of the largest", "among the first": so vague that nobody can refute it. */
    private static boolean oneOf(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_OWNER); i--) {
            if (tokens.get(i).is("among") || (tokens.get(i).is("of") && i > 0 && counts(tokens.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(Token token) {
        return token.tagged("CD") || token.is("some") || token.is("many") || token.is("several");
    }

    /** The place of the last word of "in the world", "ever", "in Asia" behind {@code from}, or -1. */
    private static int fieldBehind(Annotated article, List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            Token token = tokens.get(i);
            if (token.is("ever") || token.is("worldwide")) {
                return tokens.get(i - 1).tagged("PRP") ? -1 : i;
            }
            if (token.is(",") || token.is("that") || token.is(";") || token.tagged("W")) {
                return -1;
            }
            int field = IN.contains(lower(token)) ? fieldAt(article, tokens, i) : -1;
            if (field > i && (i == from || FIELDS.contains(tokens.get(field).lemma()))) {
                return field;
            }
        }
        return -1;
    }

    private static int fieldAt(Annotated article, List<Token> tokens, int in) {
        int i = in + 1;
        while (i < tokens.size() - 1 && leads(tokens.get(i))) {
            i++;
        }
        Span field = i < tokens.size() ? field(article, tokens, i) : null;
        while (field != null
                && i + 1 < tokens.size()
                && tokens.get(i + 1).span().start() < field.end()) {
            i++;
        }
        if (i + 2 < tokens.size() && tokens.get(i + 1).tag().equals("POS")) {
            return tokens.get(i + 2).is("history") ? i + 2 : -1;
        }
        boolean more = i + 1 < tokens.size() && tokens.get(i + 1).tagged("NN");
        return field == null || more ? -1 : i;
    }

    private static boolean leads(Token token) {
        return token.is("the") || token.is("its") || token.is("this") || token.tagged("JJ") || token.is("any");
    }

    /** The words for a wide field that the word at {@code i} ends or begins, or null. */
    private static @Nullable Span field(Annotated article, List<Token> tokens, int i) {
        Span word = tokens.get(i).span();
        if (FIELDS.contains(tokens.get(i).lemma())) {
            return word;
        }
        for (Name name : article.names(word)) {
            if (name.span().covers(word)) {
                return name.type() == NameType.LOCATION ? name.span() : null;
            }
        }
        return null;
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
