package org.factdesk.annotate;

import java.util.Locale;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;

/** Mends what the tagger, which sees two words around, cannot know: past tenses that read like participles, and words that close a noun phrase. */
final class TagMending {
    private static final Set<String> HELPERS = Lexicon.words("participle-helpers");

    private static final Set<String> MISTAKEN = Lexicon.words("mistaken-nouns");

    /** Verbs in their plain form that the tagger takes for nouns between names. */
    private static final Set<String> TAKEN_FOR_NOUNS = Lexicon.words("mistaken-verbs");

    /** Words between the head of a noun phrase and the word that opens it. */
    private static final int LONGEST_PHRASE = 5;

    private static final Set<String> NOUNS_IN_LY = Lexicon.words("nouns-in-ly");

    private TagMending() {}

    /** Mends {@code tags}: a participle that follows its subject and has no other verb to hang on is a past tense. */
    static void mend(String[] words, String[] tags) {
        for (int i = 1; i < tags.length; i++) {
            if (tags[i - 1].equals("DT")) {
                behindArticle(words, tags, i);
            }
            if (mistaken(words, tags, i)) {
                tags[i] = "NN";
            }
            if (onlyVerb(words, tags, i)) {
                tags[i] = "VBP";
            }
            if (tags[i].equals("VBN") && subject(tags, i) && !helped(words, i) && tells(words, tags, i)) {
                tags[i] = "VBD";
            }
        }
    }

    /** "a move", "the newly appointed head": neither a verb in its plain form nor a past tense stands behind an article. */
    private static void behindArticle(String[] words, String[] tags, int i) {
        String article = words[i - 1].toLowerCase(Locale.ROOT);
        boolean plain = tags[i].equals("VB") || tags[i].equals("VBP");
        if (plain && (article.equals("a") || article.equals("an") || article.equals("the"))) {
            tags[i] = "NN";
        }
        boolean past = i + 1 < tags.length && (tags[i + 1].equals("VBD") || tags[i + 1].equals("VBN"));
        if (past && words[i].endsWith("ly") && !NOUNS_IN_LY.contains(words[i]) && !HELPERS.contains(words[i + 1])) {
            tags[i] = "RB";
            tags[i + 1] = "VBN";
        }
    }

    /** "the school board meeting", "a phone call", "the cup final": what closes a noun phrase in the singular is its head. */
    private static boolean mistaken(String[] words, String[] tags, int i) {
        boolean other = tags[i].equals("VB") || tags[i].equals("VBP") || tags[i].equals("VBG") || tags[i].equals("JJ");
        return other
                && (tags[i - 1].equals("NN") || tags[i - 1].equals("NNP") || tags[i - 1].equals("POS"))
                && MISTAKEN.contains(words[i])
                && closes(tags, i + 1)
                && opened(tags, i - 1);
    }

    /** "Rovers host Athletic", "Norway and Finland plan to meet": a sentence needs a verb. */
    private static boolean onlyVerb(String[] words, String[] tags, int i) {
        boolean noun = tags[i].equals("NN") || tags[i].equals("NNP");
        boolean several = tags[i - 1].endsWith("S") || (i > 1 && tags[i - 1].equals("NNP"));
        return noun
                && several
                && tags[i - 1].startsWith("N")
                && TAKEN_FOR_NOUNS.contains(words[i])
                && i + 2 < tags.length
                && (tags[i + 1].equals("NNP") || (tags[i + 1].equals("TO") && tags[i + 2].equals("VB")))
                && !finite(words, tags, i, -1)
                && !finite(words, tags, i, 1);
    }

    private static boolean closes(String[] tags, int next) {
        return next == tags.length
                || tags[next].equals("IN")
                || tags[next].equals("TO")
                || tags[next].equals("MD")
                || tags[next].equals("CD")
                || tags[next].startsWith("VB")
                || !Character.isLetter(tags[next].charAt(0));
    }

    /** Whether an article or a possessive opens the phrase of the noun at {@code noun}. */
    private static boolean opened(String[] tags, int noun) {
        for (int i = noun; i >= 0 && i > noun - LONGEST_PHRASE; i--) {
            if (tags[i].equals("DT") || tags[i].startsWith("PRP") || tags[i].equals("POS")) {
                return true;
            }
            if (!tags[i].startsWith("N") && !tags[i].equals("JJ")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a noun or pronoun stands before the verb, adverbs aside. */
    private static boolean subject(String[] tags, int verb) {
        int before = verb - 1;
        while (before > 0 && tags[before].startsWith("RB")) {
            before--;
        }
        return tags[before].startsWith("N") || tags[before].equals("PRP");
    }

    /** Whether a form of be, have or get stands before it in the same clause with nothing but its subject between: "was he told". */
    private static boolean helped(String[] words, int verb) {
        for (int i = verb - 1; i >= 0 && !border(words, i); i--) {
            if (HELPERS.contains(words[i].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(String[] words, String[] tags, int verb) {
        String next = verb + 1 < tags.length ? tags[verb + 1] : ".";
        if (next.equals("DT") || next.startsWith("PRP") || next.startsWith("NNP")) {
            return true;
        }
        if (verb + 1 < words.length && words[verb + 1].equals("by")) {
            return false;
        }
        return !finite(words, tags, verb, -1) && !finite(words, tags, verb, 1);
    }

    /** Whether the clause has a finite verb to that side; an insertion between commas is part of it. */
    private static boolean finite(String[] words, String[] tags, int verb, int step) {
        for (int i = verb + step; i >= 0 && i < tags.length; i += step) {
            boolean insertion = step > 0
                    && words[i].equals(",")
                    && i + 1 < tags.length
                    && (tags[i + 1].startsWith("W") || tags[i + 1].equals("VBN") || tags[i + 1].equals("VBG"));
            if (border(words, i) && !insertion) {
                return false;
            }
            if (tags[i].equals("MD") || tags[i].equals("VBD") || tags[i].equals("VBZ") || tags[i].equals("VBP")) {
                return true;
            }
        }
        return false;
    }

    private static boolean border(String[] words, int i) {
        char first = words[i].charAt(0);
        return ",;:".indexOf(first) >= 0
                || "\"`".indexOf(first) >= 0
                || words[i].equals("''")
                || words[i].equals("that")
                || words[i].equals("and")
                || words[i].equals("but");
    }
}
