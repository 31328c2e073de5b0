package org.factdesk.extract.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.text.Span;

/** The tokens of one article and ways to step through them. */
final class Words {
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final String[] lower;

    Words(Annotated article) {
        this.tokens = article.tokens();
        this.sentences = article.sentences();
        this.lower = new String[tokens.size()];
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /** The index of the first token that ends behind {@code offset}. */
    int index(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence that {@code span} starts in. */
    Sentence sentence(Span span) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.get(low);
    }

    /** Whether a token from {@code from} up to {@code until} is one of {@code words}. */
    boolean any(int from, int until, Set<String> words) {
        for (int i = Math.max(0, from); i < Math.min(until, tokens.size()); i++) {
            if (words.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** The token's text in lower case, "" outside the article. */
    String lower(int i) {
        if (i < 0 || i >= lower.length) {
            return "";
        }
        if (lower[i] == null) {
            lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
        }
        return lower[i];
    }

    boolean tagged(int i, String prefix) {
        return i >= 0 && i < tokens.size() && tokens.get(i).tagged(prefix);
    }
}
