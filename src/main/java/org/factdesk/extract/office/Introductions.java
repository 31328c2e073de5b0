package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.annotate.TokenRange;
import org.factdesk.claim.Introduction;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.text.Section;

/** Tells of each name of a person whether the words beside it say who that is. */
public final class Introductions implements Extractor {
    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss");
    private static final Set<String> NAMING = Set.of("named", "called", "as");
    private static final Set<String> BEHIND = Set.of("(", "&", "-", "--", "\u2013", "\u2014");
    private static final Set<String> LEADS = Set.of(
            "who",
            "whose",
            "of",
            "from",
            "then",
            "now",
            "aged",
            "formerly",
            "whom",
            "writing",
            "representing",
            "still");
    private static final Set<String> APPOSITION_ENDS =
            Set.of(",", ";", ".", "who", "whose", "whom", "which", "that", "''", "\"");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "''", "\"", ")", ":");
    private static final int TITLE_WORDS = 20;
    private static final int SUBTITLE_WORDS = 14;
    private final Set<String> household = new TreeSet<>();

    /** A reader who knows the names that {@code desk} takes for known. */
    public Introductions(DeskWords desk) {
        for (String name : desk.words(DeskWords.Kind.HOUSEHOLD_NAMES)) {
            household.add(name);
            household.add(name.substring(name.lastIndexOf(' ') + 1));
        }
    }

    @Override
    public List<Introduction> extract(Annotated article, Statements statements) {
        List<Introduction> found = new ArrayList<>();
        int at = 0;
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = article.tokens(sentence);
            while (at < article.names().size()
                    && article.names().get(at).span().start() < sentence.span().end()) {
                Name name = article.names().get(at++);
                if (name.type() == NameType.PERSON && sentence.span().covers(name.span())) {
                    found.add(introduction(article, sentence, tokens, name));
                }
            }
        }
        return found;
    }

    private Introduction introduction(Annotated article, Sentence sentence, List<Token> tokens, Name name) {
        TokenRange words = article.range(sentence, name.span());
        Section.Role role = article.article().sections().get(sentence.section()).role();
        boolean body =
                role == Section.Role.PARAGRAPH || role == Section.Role.QUOTE_BLOCK || role == Section.Role.LIST_ITEM;
        boolean whole = ENDS.contains(tokens.get(tokens.size() - 1).text()) && !title(article, sentence);
        return new Introduction(
                name.span(),
                inside(tokens, words) || before(tokens, words.first()) || after(tokens, words.end()),
                household.contains(article.article().line(name.span())),
                !body
                        || !whole
                        || (words.end() < tokens.size()
                                && tokens.get(words.end()).is(":")));
    }

    /** Whether it is a short line before everything else: a headline that came with the text, full stop or not. */
    private static boolean title(Annotated article, Sentence sentence) {
        long words = article.tokens(sentence).stream()
                .filter(token -> Character.isLetterOrDigit(token.text().charAt(0)))
                .count();
        boolean first = sentence.section() == 0 && words <= TITLE_WORDS;
        boolean second = sentence.section() == 1 && words <= SUBTITLE_WORDS;
        return (first || second)
                && article.article().sections().size() > 2
                && article.sentences().stream()
                                .filter(other -> other.section() == sentence.section())
                                .count()
                        == 1;
    }

    /** "Gov. Ade", "Nurse Ade", where the title was read as a part of the name. */
    private static boolean inside(List<Token> tokens, TokenRange name) {
        return tokens.subList(name.first(), name.end() - 1).stream()
                .anyMatch(token -> PersonNouns.is(token.text())
                        || (token.text().length() > 2 && token.text().endsWith(".") && !honorific(token)));
    }

    private static boolean honorific(Token token) {
        return HONORIFICS.contains(token.text().toLowerCase(Locale.ROOT).replace(".", ""));
    }

    /** "Dock worker Ade", "Sen. Ade", "Spain's Ade", "a dock worker, Ade", "a man named Ade". */
    private static boolean before(List<Token> tokens, int first) {
        if (first == 0) {
            return false;
        }
        Token token = tokens.get(first - 1);
        if (token.is(",")) {
            return first > 1
                    && (tokens.get(first - 2).tagged("N")
                            || PersonNouns.is(tokens.get(first - 2).text()));
        }
        return (token.tagged("N") && !honorific(token))
                || token.tagged("DT")
                || PersonNouns.is(token.text())
                || token.tagged("POS")
                || token.tagged("PRP$")
                || token.tagged("JJ")
                || NAMING.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** "Ade, a dock worker", "Ade, 43,", "Ade (Halden)", "Ade of the union", "Ade is a dock worker", "the Ade family". */
    private static boolean after(List<Token> tokens, int end) {
        if (end + 1 >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(end);
        Token next = tokens.get(end + 1);
        if (token.is(",")) {
            return next.tagged("CD")
                    || LEADS.contains(next.text().toLowerCase(Locale.ROOT))
                    || apposition(tokens, end + 1);
        }
        boolean of = token.is("of") || token.is("from") || token.is("at") || token.is("with");
        boolean copula = token.lemma().equals("be") && (next.tagged("DT") || next.tagged("N"));
        return BEHIND.contains(token.text()) || of || copula || token.tagged("NN");
    }

    /** A noun phrase without a verb of its own: "a dock worker,", not "the road is shut". */
    private static boolean apposition(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        boolean noun = first.tagged("DT")
                || first.tagged("N")
                || first.tagged("JJ")
                || first.tagged("PRP$")
                || (first.tagged("VBG")
                        && from + 1 < tokens.size()
                        && tokens.get(from + 1).tagged("N"));
        for (int i = from; noun && i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (APPOSITION_ENDS.contains(token.text())) {
                return true;
            }
            if (token.tagged("VBD") || token.tagged("VBZ") || token.tagged("VBP") || token.tagged("MD")) {
                return false;
            }
        }
        return noun;
    }
}
