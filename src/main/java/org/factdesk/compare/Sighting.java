package org.factdesk.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/**
 * A number, day or name in a sentence that says it is so: what a correction can take back.
 *
 * @param value which
 * @param passage the sentence
 * @param matter the keys of the other words of the sentence
 * @param thing the key of what it counts, "" where it counts nothing or people, who may be called otherwise
 */
public record Sighting(Value value, Passage passage, Set<String> matter, String thing) {
    private static final Set<String> PEOPLE = Lexicon.words("person-nouns");

    /** Words that a sentence must share with the matter of a correction, besides the value. */
    private static final int SHARED = 2;

    /** All of {@code article}, in its order; what is denied or stands in a correction is left out. */
    public static List<Sighting> all(Annotated article) {
        List<Sighting> sightings = new ArrayList<>();
        for (Passage passage : Passage.all(article)) {
            Span section = article.article()
                    .sections()
                    .get(passage.sentence().section())
                    .span();
            List<Value> values = Corrections.opens(article, section)
                    ? List.of()
                    : Value.in(article, passage.sentence().span());
            values.stream()
                    .filter(value ->
                            !Negators.near(passage, passage.index(value.span().start())))
                    .forEach(value -> sightings.add(of(passage, value)));
        }
        return sightings;
    }

    private static Sighting of(Passage passage, Value value) {
        Set<String> matter = passage.content();
        int first = passage.index(value.span().start());
        matter.removeAll(
                passage.keys().subList(first, passage.index(value.span().end())));
        return new Sighting(value, passage, matter, thing(passage, value));
    }

    /** The key of what {@code value} counts, "" for nothing or people. */
    static String thing(Passage passage, Value value) {
        Token head = null;
        for (Token token : passage.tokens()) {
            if (token.span().start() < value.span().end()) {
                continue;
            }
            if (!token.tagged("N") && !(head == null && token.tagged("JJ"))) {
                break;
            }
            head = token.tagged("N") ? token : head;
        }
        return head == null || PEOPLE.contains(head.lemma())
                ? ""
                : Passage.stem(head.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether it says what {@code correction} replaced, of the same matter and without what replaced it. */
    boolean repeats(Correction correction) {
        return value.same(correction.wrong())
                && Value.in(passage.article(), passage.sentence().span()).stream()
                        .noneMatch(each -> each.same(correction.right()))
                && sameMatter(matter, thing, correction.matter());
    }

    /** Whether a sentence of {@code matter} about so many of {@code thing} speaks of what a correction of the matter {@code corrected} speaks of. */
    public static boolean sameMatter(Set<String> matter, String thing, Set<String> corrected) {
        Set<String> shared = new HashSet<>(matter);
        shared.retainAll(corrected);
        return shared.size() >= SHARED && (thing.isEmpty() || corrected.contains(thing));
    }
}
