package org.factdesk.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/**
 * One sentence with the keys of its words: two words have one key where they are forms of one stem ("invade", "invasion").
 *
 * @param article the article it stands in
 * @param sentence the sentence
 * @param tokens its words and marks
 * @param keys one for each token, "" for words that carry no content
 */
public record Passage(Annotated article, Sentence sentence, List<Token> tokens, List<String> keys) {
    private static final Set<String> EMPTY_WORDS = Lexicon.words("closed-class-words");
    private static final Set<String> AUXILIARIES = Lexicon.words("auxiliaries");

    /** Letters of a word that its relatives share. */
    private static final int STEM = 6;

    public static Passage of(Annotated article, Sentence sentence) {
        List<Token> tokens = article.tokens(sentence);
        return new Passage(
                article, sentence, tokens, tokens.stream().map(Passage::key).toList());
    }

    public static List<Passage> all(Annotated article) {
        List<Passage> passages = new ArrayList<>();
        article.sentences().forEach(sentence -> passages.add(of(article, sentence)));
        return passages;
    }

    /** The keys of the words with content. */
    public Set<String> content() {
        Set<String> content = new LinkedHashSet<>(keys);
        content.remove("");
        return content;
    }

    /** The keys of up to {@code reach} words with content on either side of the tokens from {@code first} to {@code end}. */
    Set<String> around(int first, int end, int reach) {
        Set<String> around = new LinkedHashSet<>();
        int left = 0;
        for (int i = first - 1; i >= 0 && left < reach; i--) {
            left += keys.get(i).isEmpty() || !around.add(keys.get(i)) ? 0 : 1;
        }
        int right = 0;
        for (int i = end; i < keys.size() && right < reach; i++) {
            right += keys.get(i).isEmpty() || !around.add(keys.get(i)) ? 0 : 1;
        }
        return around;
    }

    /** The key of the next word with content from {@code from} on, "" if there is none within two words. */
    String next(int from) {
        for (int i = from; i < Math.min(keys.size(), from + 2); i++) {
            if (!keys.get(i).isEmpty()) {
                return keys.get(i);
            }
        }
        return "";
    }

    /** The index of the first token at or behind {@code offset}. */
    public int index(int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).span().start() < offset) {
            i++;
        }
        return i;
    }

    /** Whether {@code span} lies in this sentence. */
    boolean covers(Span span) {
        return sentence.span().covers(span);
    }

    /** The sentence on one line. */
    String line() {
        return article.article().line(sentence.span());
    }

    private static String key(Token token) {
        String word = token.lemma().toLowerCase(Locale.ROOT);
        boolean wordless = word.chars().noneMatch(Character::isLetterOrDigit);
        if (wordless || EMPTY_WORDS.contains(word) || AUXILIARIES.contains(word)) {
            return "";
        }
        return stem(word);
    }

    /** The letters that {@code word} shares with its relatives. */
    static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }
}
