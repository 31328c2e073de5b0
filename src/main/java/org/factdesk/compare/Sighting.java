package org.factdesk.compare;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.text.Span;

/**
 * A number, day or name in a sentence that says it is so: what a correction can take back.
 *
 * @param value which
 * @param passage the sentence
 * @param matter what the rest of the sentence is about
 * @param thing the key of what it counts, "" where it counts nothing
 */
public record Sighting(Value value, Passage passage, Matter matter, String thing) {
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
        int first = passage.index(value.span().start());
        int end = passage.index(value.span().end());
        return new Sighting(value, passage, Matter.of(passage, first, end), Matter.thing(passage, value));
    }

    /** Whether it says what {@code correction} replaced, of the same matter and without what replaced it. */
    boolean repeats(Correction correction) {
        return value.same(correction.wrong())
                && Value.in(passage.article(), passage.sentence().span()).stream()
                        .noneMatch(each -> each.same(correction.right()))
                && matter.same(thing, correction.matter(), value.name());
    }
}
