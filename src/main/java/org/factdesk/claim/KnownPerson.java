package org.factdesk.claim;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.factdesk.text.Likeness;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The desk knows somebody of whom the article speaks.
 *
 * @param name the name in the desk's records
 * @param names all names there, in words
 * @param persons who of the article that is, by id
 * @param bornFrom the first day on which the person may have been born; null where it is not known
 * @param bornUntil the last such day, likewise
 */
public record KnownPerson(
        String name,
        List<List<String>> names,
        Set<String> persons,
        @Nullable LocalDate bornFrom,
        @Nullable LocalDate bornUntil)
        implements Fact {
    /** An article may speak of what was so the week before. */
    private static final int WEEK = 7;

    public KnownPerson {
        names = List.copyOf(names);
        persons = Set.copyOf(persons);
    }

    @Override
    public Span span() {
        return new Span(0, 0);
    }

    /** Whether the person can be {@code years} old around {@code asOf}. */
    public boolean canBe(int years, LocalDate asOf) {
        return bornFrom == null
                || bornUntil == null
                || (years >= Period.between(bornUntil, asOf.minusDays(WEEK)).getYears()
                        && years <= Period.between(bornFrom, asOf).getYears());
    }

    /** The age on {@code asOf}, for a message: "45", "44 or 45". */
    public String age(LocalDate asOf) {
        if (bornFrom == null || bornUntil == null) {
            return "";
        }
        int least = Period.between(bornUntil, asOf).getYears();
        int most = Period.between(bornFrom, asOf).getYears();
        return least == most ? "" + most : least + " or " + most;
    }

    /** Whether each word of {@code mention} is spelled as in one of the names. */
    public boolean spells(PersonMention mention) {
        return names.stream()
                .anyMatch(name -> mention.words().stream()
                        .allMatch(word -> name.stream().anyMatch(known -> Likeness.same(known, word))));
    }
}
