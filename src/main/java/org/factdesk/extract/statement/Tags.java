package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;

/** Mends tags that a long quotation before them has spoilt: names and verbs of saying beside a folded quotation. */
final class Tags {
    private static final Map<String, String> PAST = Lexicon.table("irregular-verbs");
    private static final Set<String> FUNCTION_WORDS = Lexicon.words("function-words");
    private static final Set<String> MISTAKEN = Set.of("IN", "UH", "CC", "DT", "VB", "VBP", "MD");
    private static final int LONG = 5;
    private static final double MOSTLY = 0.6;

    private Tags() {}

    /** The same words with better tags. */
    static List<Token> mended(List<Token> words) {
        if (title(words)) {
            return words;
        }
        List<Token> mended = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            mended.set(i, mended(mended, i));
        }
        return mended;
    }

    /** Whether the word reads like a verb of saying, whatever its tag. */
    static boolean says(Token word) {
        return verb(word, word.text()).tagged("V")
                && CueLexicon.VERBS.takes(verb(word, word.text()).lemma(), "q");
    }

    private static Token mended(List<Token> words, int i) {
        Token word = words.get(i);
        String lower = word.text().toLowerCase(Locale.ROOT);
        if (lower.equals("'s")
                && word.tagged("POS")
                && i > 0
                && words.get(i - 1).tag().equals("PRP")) {
            return new Token(word.span(), word.text(), "VBZ", "be");
        }
        if (word.tagged("V") && lower.length() > LONG && (lower.endsWith("man") || lower.endsWith("person"))) {
            return new Token(word.span(), word.text(), "NN", lower);
        }
        boolean capital = Character.isUpperCase(word.text().charAt(0));
        if (capital && word.tagged("MD") && beside(words, i, "CD")) {
            return new Token(word.span(), word.text(), "NNP", word.text());
        }
        if (Character.isDigit(word.text().charAt(0)) && word.tagged("V")) {
            return new Token(word.span(), word.text(), "CD", word.text());
        }
        if (i == 0 && announces(words, verb(word, lower))) {
            return verb(word, lower);
        }
        if (i == 0
                && capital
                && words.size() > 1
                && (opensWithName(word, words.get(1))
                        || (word.tagged("J") && words.get(1).tagged("NNS") && views(words, 1)))
                && !FUNCTION_WORDS.contains(lower)) {
            return new Token(word.span(), word.text(), "NNP", word.text());
        }
        if (word.tagged("VBG")
                && i > 0
                && words.get(i - 1).tagged("POS")
                && i + 1 < words.size()
                && words.get(i + 1).tagged("V")) {
            return new Token(word.span(), word.text(), "NN", lower);
        }
        if (i == 0 && lower.equals("about") && words.size() > 1 && words.get(1).tagged("CD")) {
            return new Token(word.span(), word.text(), "RB", lower);
        }
        if (lower.equals("whom") && word.tagged("IN")) {
            return new Token(word.span(), word.text(), "WP", lower);
        }
        boolean fragment = i + 1 < words.size() && words.get(i + 1).tagged(Unit.FRAGMENT);
        if (lower.equals("that") && word.tagged("DT") && fragment && i > 0 && tells(words.get(i - 1))) {
            return new Token(word.span(), word.text(), "IN", "that");
        }
        if (word.tagged("VBN") && i > 0 && words.get(i - 1).tagged("CC") && opensQuotation(words, i + 1)) {
            return new Token(word.span(), word.text(), "VBD", word.lemma());
        }
        if (lower.equals("that") && word.tagged("WDT") && i + 1 < words.size() && subject(words.get(i + 1))) {
            return new Token(word.span(), word.text(), "IN", "that");
        }
        if (word.tagged("NNS")
                && !capital
                && (views(words, i)
                        || (i > 0
                                && words.get(i - 1).tag().equals("PRP")
                                && CueLexicon.VERBS.find(lower.substring(0, lower.length() - 1)) != null))) {
            return new Token(word.span(), word.text(), "VBZ", lower.substring(0, lower.length() - 1));
        }
        if (word.tagged("NNS") && !capital && leads(words, i)) {
            return new Token(word.span(), word.text(), "VBZ", lower.substring(0, lower.length() - 1));
        }
        if (capital && i > 0 && word.tag().equals("NN")) {
            return new Token(word.span(), word.text(), "NNP", word.text());
        }
        if (capital && i > 0 && !word.tagged("N") && !FUNCTION_WORDS.contains(lower) && name(words, i)) {
            return new Token(word.span(), word.text(), "NNP", word.text());
        }
        if (capital || !besideQuotation(words, i)) {
            return word;
        }
        boolean plural =
                i > 0 && (words.get(i - 1).tagged("NNS") || words.get(i - 1).tagged("NNPS"));
        if (plural && word.tagged("NN") && CueLexicon.VERBS.takes(lower, "q")) {
            return new Token(word.span(), word.text(), "VBP", lower);
        }
        return verb(word, lower);
    }

    /** «Said Hale, "…"»: a verb of saying before a name opens a sentence with a quotation. */
    private static boolean announces(List<Token> words, Token first) {
        return (first.tagged("VBD") || first.tagged("VBZ"))
                && words.size() > 2
                && words.get(1).tagged("NNP")
                && words.stream().anyMatch(Tags::quote);
    }

    private static boolean tells(Token word) {
        return word.tagged("V") && CueLexicon.VERBS.takes(word.lemma(), "c");
    }

    private static boolean opensQuotation(List<Token> words, int i) {
        return i + 1 < words.size() && (words.get(i).is(",") || words.get(i).is(":")) && quote(words.get(i + 1));
    }

    private static boolean subject(Token word) {
        return word.tagged("NNP")
                || word.tagged("PRP")
                || word.tagged("DT")
                || word.tagged("CD")
                || word.tagged("EX")
                || word.tagged(Unit.QUOTE)
                || word.tagged(Unit.FRAGMENT);
    }

    /** "Tehran views as", "Hale hopes that": a verb, not a plural. */
    private static boolean views(List<Token> words, int i) {
        if (i == 0 || i + 1 >= words.size()) {
            return false;
        }
        boolean noun = words.get(i - 1).tag().equals("NN")
                && i + 2 < words.size()
                && !words.get(i + 2).tagged("V")
                && !words.get(i + 2).tagged("MD");
        if (!noun && !Character.isUpperCase(words.get(i - 1).text().charAt(0))) {
            return false;
        }
        String stem = words.get(i).text().substring(0, words.get(i).text().length() - 1);
        Token next = words.get(i + 1);
        return (next.is("as") && CueLexicon.VERBS.takes(stem, "as"))
                || (next.is("that") && CueLexicon.VERBS.takes(stem, "c"));
    }

    /** «The Oslo Courier reports: "…"»: a verb before the colon of a quotation, not a plural. */
    private static boolean leads(List<Token> words, int i) {
        boolean named = i > 0 && i + 2 < words.size() && words.get(i - 1).tagged("NNP");
        boolean titled = i > 1
                && i + 1 < words.size()
                && words.get(i - 2).is("the")
                && !words.get(i - 1).tagged("POS");
        return ((named && words.get(i + 1).is(":") && quote(words.get(i + 2))) || (titled && quote(words.get(i + 1))))
                && CueLexicon.VERBS.takes(
                        words.get(i).text().substring(0, words.get(i).text().length() - 1), "q");
    }

    /** A first word that no verb or name could follow if it were what its tag says: "Poland/CC believes", "Rask/VB told". */
    private static boolean opensWithName(Token word, Token next) {
        boolean odd = MISTAKEN.contains(word.tag());
        boolean adverb = word.tagged("RB") && !word.text().endsWith("ly");
        if (word.tagged("J")) {
            return next.tagged("VBD") || next.tagged("VBZ");
        }
        return (odd && (next.tagged("V") || next.tagged("NNP")))
                || (adverb && (next.tagged("VBZ") || next.tagged("VBD")));
    }

    private static boolean beside(List<Token> words, int i, String tag) {
        return (i > 0 && words.get(i - 1).tagged(tag))
                || (i + 1 < words.size() && words.get(i + 1).tagged(tag));
    }

    private static boolean name(List<Token> words, int i) {
        Token word = words.get(i);
        boolean verbNext = i + 1 < words.size()
                && verb(words.get(i + 1), words.get(i + 1).text()).tagged("V");
        return (!word.tagged("J") && !word.tagged("CD") && !word.tagged("``"))
                || (word.tagged("J") && verbNext && behindQuotation(words, i));
    }

    private static boolean behindQuotation(List<Token> words, int i) {
        return (i > 0 && quote(words.get(i - 1))) || (i > 1 && words.get(i - 1).is(",") && quote(words.get(i - 2)));
    }

    private static boolean quote(Token word) {
        return word.tag().equals(Unit.QUOTE);
    }

    /** Right behind a quotation, or behind a short name or pronoun that stands there. */
    private static boolean besideQuotation(List<Token> words, int i) {
        for (int start = i; start > 0 && start > i - 4; start--) {
            if (behindQuotation(words, start)) {
                return start == i
                        || words.get(i - 1).tagged("N")
                        || words.get(i - 1).tagged("PRP");
            }
        }
        return false;
    }

    private static Token verb(Token word, String lower) {
        if (word.tagged("VBD") || word.tagged("VBZ") || word.tagged("VBG")) {
            return word;
        }
        String irregular = PAST.get(lower);
        if (irregular != null && CueLexicon.VERBS.takes(irregular, "q")) {
            return new Token(word.span(), word.text(), "VBD", irregular);
        }
        for (int cut = 1; cut <= 2 && cut < lower.length(); cut++) {
            String stem = lower.substring(0, lower.length() - cut);
            if (CueLexicon.VERBS.takes(stem, "q") && (lower.equals(stem + "ed") || lower.equals(stem + "d"))) {
                return new Token(word.span(), word.text(), "VBD", stem);
            }
            if (CueLexicon.VERBS.takes(stem, "q") && lower.equals(stem + "s")) {
                return new Token(word.span(), word.text(), "VBZ", stem);
            }
        }
        return word;
    }

    private static boolean title(List<Token> words) {
        long letters = words.stream()
                .filter(word -> Character.isLetter(word.text().charAt(0)))
                .count();
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.text().charAt(0)))
                .count();
        return letters > LONG && capitals >= letters * MOSTLY;
    }
}
