package org.factdesk.extract.headline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.OfficeTitles;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person, a top office or a place where a sentence names one.
 *
 * @param kind which of them
 * @param span where it stands
 * @param name what is named: of an office its one name, else the words
 * @param parts what it does in the sentence: the verb behind or before it, the preposition before it, the noun it qualifies
 */
record Named(Kind kind, Span span, String name, Set<String> parts) {
    private static final Map<String, String> OFFICES = Lexicon.table("top-offices");
    private static final Set<String> HELPERS = Lexicon.words("auxiliaries");
    private static final String PERHAPS = "perhaps ";
    private static final int REACH = 8;
    private static final int LONGEST_TITLE = 3;

    /** What is named. */
    enum Kind {
        PERSON,
        OFFICE,
        PLACE
    }

    /** All that {@code sentence} names. */
    static List<Named> in(Annotated text, Sentence sentence) {
        List<Token> tokens = text.tokens(sentence);
        List<Named> all = new ArrayList<>();
        for (Name name : text.names()) {
            Kind kind = kind(name.type());
            if (kind != null && sentence.span().covers(name.span())) {
                all.add(at(kind, name.span(), text.article().line(name.span()), tokens));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            OfficeTitles.Match match = title(tokens, i);
            if (match != null) {
                i += match.length() - 1;
                String office = OFFICES.get(match.title().name());
                if (office != null && !match.plural()) {
                    Span span = tokens.get(i - match.length() + 1)
                            .span()
                            .union(tokens.get(i).span());
                    all.add(at(Kind.OFFICE, span, office, tokens));
                }
            }
        }
        return all;
    }

    private static @Nullable Kind kind(NameType type) {
        return switch (type) {
            case PERSON -> Kind.PERSON;
            case LOCATION, NORP -> Kind.PLACE;
            default -> null;
        };
    }

    private static OfficeTitles.@Nullable Match title(List<Token> tokens, int from) {
        int end = Math.min(tokens.size(), from + LONGEST_TITLE);
        return OfficeTitles.common()
                .match(tokens.subList(from, end).stream()
                        .map(token -> Body.folded(token.text()))
                        .toList());
    }

    private static Named at(Kind kind, Span span, String name, List<Token> tokens) {
        int start = 0;
        while (start < tokens.size() && tokens.get(start).span().start() < span.start()) {
            start++;
        }
        int end = start;
        while (end < tokens.size() && tokens.get(end).span().end() <= span.end()) {
            end++;
        }
        Set<String> parts = new HashSet<>();
        behind(tokens, end, parts);
        before(tokens, start, parts);
        return new Named(kind, span, name, parts);
    }

    private static void behind(List<Token> tokens, int end, Set<String> parts) {
        int next = end < tokens.size() && tokens.get(end).tagged("POS") ? end + 1 : end;
        if (next < tokens.size() && tokens.get(next).tagged("N")) {
            parts.add("noun " + Body.folded(tokens.get(next).lemma()));
        }
        for (int i = end; i < Math.min(tokens.size(), end + REACH); i++) {
            if (told(tokens.get(i), "does ", parts)) {
                return;
            }
        }
    }

    private static void before(List<Token> tokens, int start, Set<String> parts) {
        for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
            Token token = tokens.get(i);
            if (token.tagged("IN")) {
                if (i == start - 1) {
                    parts.add(Body.folded(token.text()));
                }
                return;
            }
            if (told(token, "suffers ", parts)) {
                return;
            }
        }
    }

    /** Whether {@code token} is the verb that is sought; nouns may be it, for "Police arrest banker" looks like three of them. */
    private static boolean told(Token token, String part, Set<String> parts) {
        String lemma = Body.folded(token.lemma());
        boolean verb = token.tagged("V") && !HELPERS.contains(lemma);
        if (verb || token.tagged("NN")) {
            parts.add((verb ? "" : PERHAPS) + part + lemma);
        }
        return verb;
    }

    /** Whether {@code other}, of the body, is of this kind and certainly does one of the things this may do. */
    boolean counterpart(Named other) {
        return kind == other.kind
                && parts.stream()
                        .map(part -> part.startsWith(PERHAPS) ? part.substring(PERHAPS.length()) : part)
                        .anyMatch(other.parts::contains);
    }
}
