package org.factdesk.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article of the archive without its words.
 *
 * @param id its own id, or its file where it has none
 * @param version the hash of all that it says: another version of it is another text
 * @param date the day it speaks from, null where it does not say
 * @param title its headline or first words
 * @param path the file
 * @param line its line there
 * @param corrects the id of the article that it corrects, null where it corrects none
 */
public record Clipping(
        String id,
        String version,
        @Nullable LocalDate date,
        String title,
        String path,
        int line,
        @Nullable String corrects) {
    private static final int SHOWN = 60;
    private static final int HASH = 16;

    /** The clipping of {@code article}. */
    public static Clipping of(Article article) {
        String headline = article.meta().headline();
        String text = article.text();
        int end = Math.min(text.length(), SHOWN);
        String title =
                headline != null ? headline : article.line(new Span(0, end)).strip();
        int line = text.isEmpty() ? 1 : article.offsets().locate(new Span(0, 1)).line();
        return new Clipping(
                article.id() == null ? article.path() : article.id(),
                hash(article),
                article.meta().asOf(),
                title,
                article.path(),
                line,
                article.meta().corrects());
    }

    private static String hash(Article article) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Object part : new Object[] {
                article.id(),
                article.meta().asOf(),
                article.meta().headline(),
                article.meta().corrects(),
                article.text()
            }) {
                hash.update((part + "\u0000").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest(), 0, HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of two articles with one id that which sorts behind the other counts, whatever order they come in. */
    public String rank() {
        return date + version;
    }

    boolean outlasts(Clipping other) {
        return rank().compareTo(other.rank()) > 0;
    }

    /** Says that another article has its id, and counts. */
    public Problem doubled(Clipping kept) {
        return new Problem(
                path,
                line,
                "the id " + id + " is that of another article as well, which counts: " + kept.path() + ":" + kept.line()
                        + "; give each an id of its own",
                null);
    }

    /** How a message names it: "“Talks in Geneva” (a1, 2016-02-03)". */
    public String named() {
        return "\"" + title + "\" (" + id + (date == null ? "" : ", " + date) + ")";
    }
}
