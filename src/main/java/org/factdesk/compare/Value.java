package org.factdesk.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.text.Span;

/**
 * A number, day or name that a correction can replace by another of its kind.
 *
 * @param kind what kind of thing ("number USD", "day", "name PERSON")
 * @param id which
 * @param span the words
 */
public record Value(String kind, String id, Span span) {

    /** The values of {@code article} within {@code span}, in their order. */
    public static List<Value> in(Annotated article, Span span) {
        List<Value> values = new ArrayList<>();
        article.numbers().stream()
                .filter(number -> span.covers(number.span()))
                .forEach(number -> values.add(new Value(
                        "number " + number.unit(),
                        number.value().stripTrailingZeros().toPlainString(),
                        number.span())));
        article.times().stream()
                .filter(time -> span.covers(time.span()) && time.value().matches(".{4}-\\d\\d-\\d\\d"))
                .forEach(time -> values.add(new Value("day", time.value().substring(5), time.span())));
        article.names().stream()
                .filter(name -> span.covers(name.span()))
                .forEach(name -> values.add(
                        new Value("name " + name.type(), article.article().line(name.span()), name.span())));
        values.sort(Comparator.comparing(Value::span).thenComparing(Value::kind));
        return values;
    }

    /** Whether it is a name. */
    public boolean name() {
        return kind.startsWith("name ");
    }

    boolean same(Value other) {
        return kind.equals(other.kind) && id.equals(other.id);
    }
}
