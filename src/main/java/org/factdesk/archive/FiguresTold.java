package org.factdesk.archive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Quantity;
import org.factdesk.claim.Stance;
import org.factdesk.compare.Passage;

/** Figures for a named month, quarter or year: they do not grow from day to day as the dead of a fire do. */
final class FiguresTold {
    private FiguresTold() {}

    static void tell(Tellings tellings) {
        List<Quantity> all = tellings.of(Quantity.class).toList();
        for (Passage passage : Passage.all(tellings.annotated())) {
            Set<String> periods = periods(tellings, passage);
            List<Quantity> here = all.stream()
                    .filter(quantity -> passage.sentence().span().covers(quantity.span()))
                    .toList();
            if (periods.size() == 1) {
                String period = periods.iterator().next();
                here.stream()
                        .filter(quantity -> single(quantity, here))
                        .forEach(quantity -> tell(tellings, passage, period, quantity));
            }
        }
    }

    private static boolean single(Quantity quantity, List<Quantity> here) {
        return quantity.stance() == Stance.ASSERTED
                && quantity.upTo() == null
                && quantity.amount().approximation() == Approximation.EXACT
                && here.stream()
                                .filter(other -> thing(other).equals(thing(quantity)))
                                .count()
                        == 1;
    }

    private static String thing(Quantity quantity) {
        Mention counted = quantity.counted();
        String[] words = counted == null ? new String[] {""} : counted.text().split(" ", -1);
        return quantity.amount().unit() + "|" + Tellings.folded(words[words.length - 1]);
    }

    private static void tell(Tellings tellings, Passage passage, String period, Quantity quantity) {
        String thing = thing(quantity);
        if (thing.equals("|")) {
            return;
        }
        Set<String> matter = new TreeSet<>(passage.content());
        matter.addAll(names(tellings, passage));
        About about = new About(tellings.asOf(), tellings.asOf(), matter, "");
        tellings.tell(
                What.so(Kind.FIGURE, period + "|" + thing, quantity.amount().id()),
                quantity.amount().span(),
                about);
    }

    /** The words of names, by which what is told of one body or place is not held against the same of another. */
    private static Set<String> names(Tellings tellings, Passage passage) {
        return passage.tokens().stream()
                .filter(token -> token.tagged("NNP") && token.text().length() > 1)
                .filter(token -> tellings.annotated().times().stream()
                        .noneMatch(time -> time.span().covers(token.span())))
                .map(token -> Disagreement.NAME + Tellings.folded(token.text()))
                .collect(Collectors.toSet());
    }

    private static Set<String> periods(Tellings tellings, Passage passage) {
        return tellings.annotated().times().stream()
                .filter(time -> passage.sentence().span().covers(time.span()))
                .map(TimeExpression::value)
                .filter(value -> value.matches("\\d{4}(-\\d\\d|-Q\\d)?"))
                .collect(Collectors.toSet());
    }
}
