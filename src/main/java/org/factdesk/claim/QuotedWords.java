package org.factdesk.claim;

import java.util.List;
import org.factdesk.text.Span;
import org.factdesk.text.Wording;

/**
 * Words between quotation marks, as a rule about who said them needs them.
 *
 * @param span the words without the marks
 * @param key the words in lower case without marks and double spaces, to compare with others
 * @param count how many words
 * @param sentence whether they are a sentence of their own: a capital, a verb, a full stop, nothing that leads to them
 * @param shared whether they are common property: a chant, a motto, a sign, or somebody quoting somebody
 * @param told whether a verb of saying or somebody who could have said them stands near
 * @param near their paragraph with the sentence before and the sentence after
 * @param edited whether the writer has visibly shortened, changed or translated them
 */
public record QuotedWords(
        Span span, String key, int count, boolean sentence, boolean shared, boolean told, Span near, boolean edited)
        implements Fact {
    private static final int FEWEST = 4;
    /** Fewer words out of a long quotation may be another thing said in like words. */
    private static final int FEWEST_OF_MANY = 8;

    private static final int ONE_IN = 4;

    /** Whether these may be {@code other} in another wording: most words in their order, a few of them others. */
    public boolean rewords(QuotedWords other) {
        List<String> one = plain(key);
        List<String> two = plain(other.key);
        List<String> shorter = one.size() <= two.size() ? one : two;
        List<String> longer = shorter.equals(one) ? two : one;
        boolean whole = longer.size() <= shorter.size() + 2;
        int most = Math.max(1, shorter.size() / ONE_IN);
        if (shorter.size() < (whole ? FEWEST : FEWEST_OF_MANY)
                || shorter.stream().filter(word -> !longer.contains(word)).count() > most) {
            return false;
        }
        int differing = Wording.missing(shorter, longer);
        return differing > 0 && differing <= most;
    }

    /** "We're", "we are" is one wording. */
    private static List<String> plain(String key) {
        return List.of((" " + key + " ")
                .replace(" re ", " are ")
                .replace(" ve ", " have ")
                .replace(" ll ", " will ")
                .replace(" m ", " am ")
                .replace(" s ", " is ")
                .replace("n t ", " not ")
                .strip()
                .split(" +"));
    }
}
