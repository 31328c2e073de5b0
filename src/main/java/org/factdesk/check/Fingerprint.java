package org.factdesk.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.factdesk.text.Article;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/**
 * Gives the findings of one article their fingerprints: the same check on the same words of the same sentence is the same, wherever the sentence moves
 * and however its lines are broken. What stands in other sentences changes nothing.
 */
public final class Fingerprint {
    private static final int LENGTH = 16;

    /** As far as a sentence is read on either side: beyond, it is told apart well enough. */
    private static final int REACH = 300;

    private static final String ENDS = ".!?";

    private final Article article;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Fingerprints of the findings in {@code article}. */
    public Fingerprint(Article article) {
        this.article = article;
    }

    /** The fingerprint of the next finding of {@code check}, on {@code words}; in text order, since what is equal is told apart by its turn. */
    public String next(String check, Span words) {
        Span sentence = sentence(words);
        String key = check + "\n" + normal(article.words(words)) + "\n" + normal(article.words(sentence));
        int turn = seen.merge(key, 1, Integer::sum);
        return hash(turn == 1 ? key : key + "\n" + turn);
    }

    /** From the full stop before {@code words} to the one behind; an abbreviation only makes it shorter. */
    private Span sentence(Span words) {
        Span block = block(words);
        int start = words.start();
        while (start > block.start() && words.start() - start < REACH && !ends(start - 1)) {
            start--;
        }
        int end = words.end();
        while (end < block.end() && end - words.end() < REACH && (end == words.end() || !ends(end - 1))) {
            end++;
        }
        return new Span(start, end);
    }

    /** Whether the character at {@code at} ends a sentence: white space behind a full stop and what closes with it. */
    private boolean ends(int at) {
        String text = article.text();
        if (at == 0 || !Character.isWhitespace(text.charAt(at))) {
            return false;
        }
        int last = at - 1;
        while (last > 0 && "\"'\u201d\u2019)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ENDS.indexOf(text.charAt(last)) >= 0;
    }

    private Span block(Span words) {
        for (Section section : article.sections()) {
            if (section.span().covers(words)) {
                return section.span();
            }
        }
        return words;
    }

    private static String normal(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
        return plain.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
