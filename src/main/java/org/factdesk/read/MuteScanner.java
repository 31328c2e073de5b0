package org.factdesk.read;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Mute;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/**
 * Reads the comments by which a writer mutes checks: {@code <!-- factdesk: mute CHECK: reason -->}, about the paragraph it stands in or else the next one, and
 * {@code <!-- factdesk: mute-article CHECK: reason -->}.
 */
final class MuteScanner {
    private static final String OPENING = "<!--";
    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s*factdesk\\s*:(?<words>.{0,4000}?)-->", Pattern.DOTALL);
    private static final Pattern MUTE = Pattern.compile(
            "mute(?<wide>-article)?\\s+(?<checks>[a-z0-9-]+(?:\\s*,\\s*[a-z0-9-]+)*)\\s*(?::(?<reason>.*))?");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private MuteScanner() {}

    /** {@code article} with the mutes that its {@code file} holds. */
    static Article mute(Article article, String file) {
        if (!file.contains(OPENING)) {
            return article;
        }
        Lines lines = Lines.of(file);
        BitSet code = NoteScanner.code(file, 0);
        List<Mute> mutes = new ArrayList<>();
        Matcher comment = COMMENT.matcher(file);
        while (comment.find()) {
            int at = comment.start();
            if (!code.get(at)) {
                mutes.add(mute(comment, article, file, lines.line(at)));
            }
        }
        return mutes.isEmpty() ? article : article.withMutes(mutes);
    }

    private static Mute mute(Matcher comment, Article article, String file, int line) {
        String words = SPACE.matcher(comment.group("words")).replaceAll(" ").strip();
        Matcher mute = MUTE.matcher(words);
        Span all = new Span(0, article.text().length());
        if (!mute.matches()) {
            return new Mute(line, all, List.of(), words);
        }
        String reason = mute.group("reason");
        return new Mute(
                line,
                mute.group("wide") == null ? paragraph(article, file, comment.start()) : all,
                List.of(COMMA.split(mute.group("checks"))),
                reason == null || NoteScanner.isBlank(reason) ? "" : reason.strip());
    }

    /** The paragraph that a comment stands in, which may be at its end; else the next one, and the last where there is none. */
    private static Span paragraph(Article article, String file, int start) {
        List<Section> sections = article.sections();
        int at = 0;
        for (int last = sections.size(); at < last; ) {
            int middle = (at + last) >>> 1;
            if (end(article, sections.get(middle)) > start) {
                last = middle;
            } else {
                at = middle + 1;
            }
        }
        if (at > 0 && (at == sections.size() || joined(file, end(article, sections.get(at - 1)), start))) {
            at--;
        }
        return sections.isEmpty() ? new Span(0, 0) : sections.get(at).span();
    }

    private static int end(Article article, Section section) {
        return article.offsets().locate(section.span()).end();
    }

    private static boolean joined(String file, int from, int to) {
        return CharBuffer.wrap(file, from, to).chars().allMatch(Character::isWhitespace)
                && file.substring(from, to).lines().count() <= 1;
    }
}
