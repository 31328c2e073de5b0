package org.factdesk.claim;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.text.Span;

/**
 * The text puts a city into a country: "Lyon, France", "the French city of Lyon".
 *
 * @param span the words from the one to the other
 * @param city the city
 * @param country the country, by its name or its adjective
 * @param homes ids of the countries in which there is a place called like the city, and of those they belong to
 * @param thousands how many thousand people live in the largest of them
 */
public record Siting(Span span, Mention city, Mention country, Set<String> homes, int thousands) implements Fact {
    public Siting {
        homes = Collections.unmodifiableSet(new TreeSet<>(homes));
    }
}
