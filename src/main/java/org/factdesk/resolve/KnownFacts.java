package org.factdesk.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Amount;
import org.factdesk.claim.AsOf;
import org.factdesk.claim.DateMention;
import org.factdesk.claim.Day;
import org.factdesk.claim.Fact;
import org.factdesk.claim.PinnedTold;
import org.factdesk.claim.Quantity;
import org.factdesk.claim.Stance;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.PartialDate;
import org.factdesk.knowledge.PinnedFact;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.factdesk.text.Words;
import org.jspecify.annotations.Nullable;

/** The pinned facts whose value one article gives. */
final class KnownFacts {
    private static final Map<String, String> UNITS = Lexicon.table("units");
    private static final Set<String> DIFFERENCES = Lexicon.words("difference-words");

    private static final int LONGEST_WORD = 20;

    private final Knowledge knowledge;
    private final Wording wording;
    private final @Nullable AsOf asOf;

    KnownFacts(Knowledge knowledge, Wording wording, List<Fact> facts) {
        this.knowledge = knowledge;
        this.wording = wording;
        this.asOf = facts.stream()
                .filter(AsOf.class::isInstance)
                .map(AsOf.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Each fact where its value is given. */
    List<Fact> found() {
        List<Fact> found = new ArrayList<>();
        for (Wording.Line line : wording.lines()) {
            for (Words.Word word : line.words()) {
                for (PinnedFact fact : knowledge.facts(word.key())) {
                    PinnedTold told = wording.has(fact.words()) && named(fact, line) ? told(fact, line) : null;
                    if (told != null && !found.contains(told)) {
                        found.add(told);
                    }
                }
            }
        }
        return found;
    }

    private static boolean named(PinnedFact fact, Wording.Line line) {
        return fact.property().isEmpty()
                || fact.property().stream()
                        .anyMatch(words -> Words.keys(words, Wording.FUNCTION_WORDS).stream()
                                .allMatch(line::has));
    }

    private @Nullable PinnedTold told(PinnedFact fact, Wording.Line line) {
        if (fact.date() != null) {
            return fact.property().isEmpty() ? null : dated(fact, fact.date(), line);
        }
        return fact.number() == null ? worded(fact, line) : counted(fact, fact.number(), line);
    }

    private static @Nullable PinnedTold dated(PinnedFact fact, PartialDate date, Wording.Line line) {
        List<Day> days =
                line.of(DateMention.class).stream().map(DateMention::day).toList();
        Day day = days.size() == 1 ? days.get(0) : beside(fact, days, line);
        if (day == null || day.year() == null || day.from() == null || day.until() == null) {
            return null;
        }
        return told(
                fact,
                day.span(),
                !day.from().isAfter(date.last()) && !day.until().isBefore(date.first()));
    }

    /** The day right behind a word for the property: "opened in 1887". */
    private static @Nullable Day beside(PinnedFact fact, List<Day> days, Wording.Line line) {
        List<String> property = fact.property().stream().map(Words::key).toList();
        return line.words().stream()
                .filter(word -> property.contains(word.key()))
                .flatMap(word -> days.stream()
                        .filter(day -> word.span().isBefore(day.span())
                                && day.span().start() - word.span().end() < LONGEST_WORD))
                .findFirst()
                .orElse(null);
    }

    /** The only number of that unit in the sentence, if it is the value and no change of it. */
    private @Nullable PinnedTold counted(PinnedFact fact, BigDecimal number, Wording.Line line) {
        String unit = UNITS.getOrDefault(fact.unit(), fact.unit());
        List<Quantity> fitting = line.of(Quantity.class).stream()
                .filter(quantity -> measures(quantity, unit, fact))
                .toList();
        Quantity quantity = fitting.size() == 1 ? fitting.get(0) : null;
        if (quantity == null
                || quantity.upTo() != null
                || quantity.stance() != Stance.ASSERTED
                || earlier(line)
                || difference(quantity)) {
            return null;
        }
        Amount amount = quantity.amount();
        boolean fits = amount.least().compareTo(number.add(fact.tolerance())) <= 0
                && amount.most().compareTo(number.subtract(fact.tolerance())) >= 0;
        return told(fact, amount.span(), fits);
    }

    private static boolean measures(Quantity quantity, String unit, PinnedFact fact) {
        if (!quantity.amount().unit().isEmpty()) {
            return quantity.amount().unit().equals(unit);
        }
        List<String> counted = quantity.counted() == null
                ? List.of()
                : Words.keys(quantity.counted().text(), Wording.FUNCTION_WORDS);
        return (!unit.isEmpty() && counted.contains(Words.key(unit)))
                || (unit.isEmpty() && fact.property().stream().map(Words::key).anyMatch(counted::contains));
    }

    /** Whether the sentence speaks of a year that is over. */
    private boolean earlier(Wording.Line line) {
        return line.of(DateMention.class).stream()
                .map(DateMention::day)
                .anyMatch(day -> day.year() != null
                        && (asOf == null || day.year() < asOf.date().getYear()));
    }

    /** "402 metres of the pier", "by 402 metres", "another 402 metres". */
    private boolean difference(Quantity quantity) {
        String text = wording.text();
        int start = quantity.span().start();
        String before = text.substring(Math.max(0, start - LONGEST_WORD), start).strip();
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return text.startsWith(" of ", quantity.amount().span().end()) || DIFFERENCES.contains(Words.key(word));
    }

    private static @Nullable PinnedTold worded(PinnedFact fact, Wording.Line line) {
        List<String> value = Words.keys(fact.value(), Set.of());
        return line.words().stream()
                .filter(word -> !value.isEmpty()
                        && word.key().equals(value.get(0))
                        && value.stream().allMatch(line::has))
                .findFirst()
                .map(word -> told(fact, word.span(), true))
                .orElse(null);
    }

    private static PinnedTold told(PinnedFact fact, Span span, boolean fits) {
        String unit = fact.number() == null || fact.value().endsWith(fact.unit()) ? "" : " " + fact.unit();
        return new PinnedTold(
                span,
                fact.subject(),
                fact.value() + unit,
                fits,
                fact.validUntil() == null ? null : fact.validUntil().last(),
                fact.reviewBy() == null ? null : fact.reviewBy().last());
    }
}
