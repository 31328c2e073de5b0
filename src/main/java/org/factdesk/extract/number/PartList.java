package org.factdesk.extract.number;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** A list of numbers as a line writes it ("#c1 girls/NNS and/CC #c2 boys/NNS"), and what tells whether its numbers are parts of one whole. */
final class PartList {
    private static final Pattern LINK = Pattern.compile(
            "(?:of/IN them/PRP )?(?:in|on|at|from|near|by|for|to|against|aboard|inside|outside|through)/(?:IN|TO) ");
    private static final Pattern PLACED = Pattern.compile(
            "(?:[^ ]+/NN\\S* )?(?:was|were|are|is)/\\S+ (?:(?:in|on|at|from|near|aboard|inside|outside)/\\S+|[^ ]+/VBG) ");
    private static final Pattern NUMBER = Pattern.compile("#[cm]\\d+ ");
    private static final Pattern REST = Pattern.compile("and/CC (?:the/DT )?(?:other|remaining)/\\S+ #");
    private static final Set<String> CHOICES = Lexicon.words("votes");
    private static final Map<String, String> EXCLUSIVE = Lexicon.table("exclusive-words");
    private static final List<Set<String>> EVERYBODY = List.of(
            Set.of("person man", "person woman"),
            Set.of("person boy", "person girl"),
            Set.of("person adult", "person child"));
    private static final int PAIR = 2;

    private final String words;
    private final List<String> items;

    /** The list {@code words}, whose first number may have a word or two before it. */
    PartList(String words) {
        this.words = words;
        this.items = Arrays.asList(NUMBER.split(words, -1)).subList(1, NUMBER.split(words, -1).length);
    }

    /** Its words from the first number on, without those that close it. */
    String told() {
        return " "
                + REST.matcher(words.substring(words.indexOf('#')))
                        .replaceFirst("and/CC #")
                        .replaceFirst("of/IN them/PRP ", "");
    }

    /** Whether two numbers are told and the second is "the other 30": they are all of it. */
    boolean ended() {
        return items.size() == PAIR && REST.matcher(words).find();
    }

    /** Whether every item tells how some voted: nobody votes twice. */
    boolean vote() {
        long choices = Arrays.stream(words.split(" ", -1))
                .filter(word -> CHOICES.contains(plain(word)))
                .count();
        return choices >= items.size() - 1 && choices >= PAIR;
    }

    /** Whether every item is a number without a noun and its place or purpose: "20 at auction and 26 from private owners". */
    boolean elliptic() {
        return items.stream().allMatch(item -> LINK.matcher(item).lookingAt());
    }

    /** Whether every item tells where its number was: "five were waiting at the stop and three were in a house". */
    boolean placed() {
        return items.stream().allMatch(item -> PLACED.matcher(item).lookingAt());
    }

    /** Whether the items exclude each other by what they say: "300 girls and 280 boys", "60 passed and 45 failed". */
    boolean exclusive() {
        Set<String> scales = new HashSet<>();
        Set<String> sides = new HashSet<>();
        for (String item : items) {
            String side = side(item);
            if (side == null || !sides.add(side)) {
                return false;
            }
            scales.add(side.split(" ", 2)[0]);
        }
        return scales.size() == 1 && sides.size() >= PAIR;
    }

    /** Whether the items tell men from women, boys from girls or adults from children, and so are all the people there are. */
    boolean everybody() {
        Set<String> sides =
                items.stream().map(PartList::side).filter(Objects::nonNull).collect(Collectors.toSet());
        return exclusive() && EVERYBODY.stream().anyMatch(sides::containsAll);
    }

    private static @Nullable String side(String item) {
        return Arrays.stream(item.split(" ", -1))
                .map(word -> EXCLUSIVE.get(plain(word)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String word) {
        int tag = word.indexOf('/');
        return tag < 0 ? word : word.substring(0, tag);
    }

    /** Whether the items say the same of different names: "95 are held by A, 60 by B and 35 by C", "20 were French and 12 German". */
    boolean parallel() {
        String link = items.size() > 1 ? items.get(1).split(" ", 2)[0] : "";
        boolean linked = link.contains("/IN") && items.get(0).contains(link);
        boolean named = false;
        for (String item : items.subList(1, items.size())) {
            String first = item.split(" ", 2)[0];
            named |= first.contains("/NNP");
            boolean origin = first.contains("/NNP") || first.contains("/JJ");
            if (linked ? !first.equals(link) : !origin) {
                return false;
            }
        }
        return linked || named;
    }
}
