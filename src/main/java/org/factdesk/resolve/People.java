package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.PersonMention.Form;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells which mentions are one person. */
final class People {
    private final List<PersonMention> mentions;
    private final List<OfficeHeld> held;
    private final Map<Span, String> ids = new HashMap<>();
    /** The words of each person's fullest name. */
    private final Map<String, List<String>> known = new LinkedHashMap<>();

    private People(List<Fact> facts) {
        mentions = facts.stream()
                .filter(PersonMention.class::isInstance)
                .map(PersonMention.class::cast)
                .toList();
        held = facts.stream()
                .filter(OfficeHeld.class::isInstance)
                .map(OfficeHeld.class::cast)
                .toList();
    }

    /** The id of the person meant by the words at each span that is known. */
    static Map<Span, String> of(List<Fact> facts) {
        People people = new People(facts);
        people.fullNames();
        people.shortNames();
        people.titles();
        people.pronouns();
        return people.ids;
    }

    private void fullNames() {
        mentions.stream()
                .filter(mention -> mention.words().size() > 1)
                .sorted((one, other) -> other.words().size() - one.words().size())
                .forEach(this::fullName);
    }

    private void fullName(PersonMention mention) {
        List<String> words = folded(mention.words());
        List<String> same = known.entrySet().stream()
                .filter(person -> shortens(words, person.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (same.size() > 1) {
            return;
        }
        String id = same.isEmpty() ? "person:" + String.join("-", words) : same.get(0);
        known.putIfAbsent(id, words);
        ids.put(mention.span(), id);
    }

    /** Whether {@code words} can be a shorter way to write {@code full}: same ends or its tail, nothing new between. */
    private static boolean shortens(List<String> words, List<String> full) {
        boolean ends = words.get(0).equals(full.get(0)) && last(words).equals(last(full)) && full.containsAll(words);
        boolean initials = words.size() == full.size()
                && last(words).equals(last(full))
                && initial(words.get(0), full.get(0))
                && words.subList(1, words.size()).equals(full.subList(1, full.size()));
        return ends || initials || tail(words, full);
    }

    private static boolean initial(String word, String full) {
        return word.length() == 2 && word.endsWith(".") && full.startsWith(word.substring(0, 1));
    }

    private static boolean tail(List<String> words, List<String> full) {
        return words.size() < full.size()
                && full.subList(full.size() - words.size(), full.size()).equals(words);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private void shortNames() {
        for (PersonMention mention : mentions) {
            if (mention.words().size() == 1) {
                shortName(mention);
            }
        }
    }

    private void shortName(PersonMention mention) {
        String word = folded(mention.words()).get(0);
        Set<String> candidates = candidates(word);
        if (candidates.size() > 1) {
            candidates = withOffice(candidates, mention);
        }
        if (candidates.isEmpty() && !surnameShared(word)) {
            String id = "person:" + word;
            known.putIfAbsent(id, List.of(word));
            ids.put(mention.span(), id);
        } else if (candidates.size() == 1) {
            ids.put(mention.span(), candidates.iterator().next());
        }
    }

    private boolean surnameShared(String word) {
        return known.values().stream().filter(words -> last(words).equals(word)).count() > 1;
    }

    /** Whose surname it is, else whose first name: families stand first in the East and kings have no other. */
    private Set<String> candidates(String word) {
        Set<String> bySurname = known.entrySet().stream()
                .filter(person -> last(person.getValue()).equals(word))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return !bySurname.isEmpty()
                ? bySurname
                : known.entrySet().stream()
                        .filter(person -> person.getValue().contains(word))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> withOffice(Set<String> candidates, PersonMention mention) {
        List<Office> own = held.stream()
                .filter(claim -> claim.person().span().equals(mention.span()))
                .map(OfficeHeld::office)
                .toList();
        Set<String> fitting = candidates.stream()
                .filter(id -> own.stream().anyMatch(office -> holders(office).contains(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return fitting.isEmpty() ? candidates : fitting;
    }

    private void titles() {
        for (PersonMention mention : mentions) {
            Office office = mention.office();
            if (mention.form() == Form.OFFICE && office != null && !mention.quoted()) {
                Set<String> holders = holders(office);
                if (holders.size() == 1) {
                    ids.put(mention.span(), holders.iterator().next());
                }
            }
        }
    }

    /** Who holds {@code office} in this article; where its body is not told, who holds any of its class. */
    private Set<String> holders(Office office) {
        return held.stream()
                .filter(claim -> fits(office, claim.office()))
                .map(claim -> ids.get(claim.person().span()))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean fits(Office wanted, Office found) {
        boolean title = wanted.title().equals(found.title())
                || (wanted.title().equals("minister") && found.title().endsWith(" minister"));
        boolean body = wanted.id() == null ? wanted.body() == null : wanted.id().equals(found.id());
        return title && wanted.term() == found.term() && (body || bodyUnlinked(wanted, found));
    }

    private static boolean bodyUnlinked(Office wanted, Office found) {
        return wanted.body() != null && found.body() != null && wanted.body().same(found.body());
    }

    private void pronouns() {
        for (PersonMention mention : mentions) {
            if (mention.form() == Form.PRONOUN && !mention.quoted()) {
                String id = antecedent(mention);
                if (id != null) {
                    ids.put(mention.span(), id);
                }
            }
        }
    }

    /** The only person named before it in its sentence and the one before; null where there is another or none. */
    private @Nullable String antecedent(PersonMention pronoun) {
        List<String> near = new ArrayList<>();
        for (PersonMention mention : mentions) {
            int back = pronoun.sentence() - mention.sentence();
            if (back >= 0 && back <= 1 && mention.precedes(pronoun) && mention.form() != Form.PRONOUN) {
                near.add(ids.getOrDefault(mention.span(), "?"));
            }
        }
        return near.stream().distinct().count() == 1 && !near.get(0).equals("?") ? near.get(0) : null;
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
