package org.factdesk.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.PersonMention.Form;
import org.factdesk.claim.PersonMention.Gender;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells which mentions are one person. */
final class People {
    private final List<PersonMention> mentions;
    private final Bodies bodies;
    private final Holders holders;
    private final Register register = new Register();
    private final Map<Span, String> ids = new HashMap<>();
    private final NavigableMap<Integer, PersonMention> byStart = new TreeMap<>();

    private People(List<Fact> facts, Bodies bodies) {
        this.bodies = bodies;
        mentions = facts.stream()
                .filter(PersonMention.class::isInstance)
                .map(PersonMention.class::cast)
                .sorted(Comparator.comparing(PersonMention::span))
                .toList();
        mentions.forEach(mention -> byStart.put(mention.span().start(), mention));
        holders = new Holders(facts, this);
    }

    /** The persons of an article whose offices are resolved. */
    static People of(List<Fact> facts, Bodies bodies) {
        People people = new People(facts, bodies);
        people.fullNames();
        people.shortNames();
        people.titles();
        new Pronouns(people, people.mentions, facts).resolve();
        return people;
    }

    /** The person at {@code span}, the words of a mention; null where unsure. */
    @Nullable
    String id(Span span) {
        return ids.get(span);
    }

    /** The mention whose words are {@code span}, with its person; null where there is none, or nobody sure. */
    @Nullable
    Mention mention(Span span) {
        PersonMention mention = byStart.get(span.start());
        String id = ids.get(span);
        return mention == null || id == null ? null : mention.person().withId(id);
    }

    void put(PersonMention mention, String id) {
        ids.put(mention.span(), id);
    }

    /** What the article tells of the gender of {@code id}. */
    @Nullable
    Gender gender(String id) {
        return register.gender(id);
    }

    /** The person that {@code mention} names; null where it names nobody, or nobody sure. */
    @Nullable
    String at(Mention mention) {
        PersonMention somebody = mentionIn(mention);
        if (somebody != null) {
            return ids.get(somebody.span());
        }
        String titled = holders.described(mention);
        return titled != null ? titled : register.called(mention);
    }

    /** Whether a person is named at the heart of {@code mention}, sure or not. */
    boolean names(Mention mention) {
        return mentionIn(mention) != null;
    }

    private @Nullable PersonMention mentionIn(Mention mention) {
        Span span = mention.span();
        PersonMention exact = byStart.get(span.start());
        if (exact != null && exact.span().equals(span)) {
            return exact;
        }
        Integer before = byStart.floorKey(span.start());
        PersonMention name = null;
        PersonMention office = null;
        for (PersonMention found : byStart.subMap(before == null ? span.start() : before, true, span.end(), false)
                .values()) {
            if (found.form() == Form.NAME && found.person().text().equals(mention.text())) {
                return found;
            }
            if (found.form() == Form.NAME && name == null && heart(found.person(), mention)) {
                name = found;
            }
            if (found.form() == Form.OFFICE && found.span().end() == span.end()) {
                office = found;
            }
        }
        return name == null ? office : name;
    }

    /** Whether {@code name} is what {@code mention} says, and not only somebody spoken of in it. */
    private static boolean heart(Mention name, Mention mention) {
        boolean overlap = name.span().overlaps(mention.span());
        return overlap
                && (name.span().end() == mention.span().end()
                        || name.span().covers(mention.span())
                        || mention.text().startsWith(name.text() + ",")
                        || mention.text().endsWith(name.text())
                        || name.text().endsWith(mention.text()));
    }

    private void fullNames() {
        mentions.stream()
                .filter(mention -> mention.form() == Form.NAME)
                .map(mention -> Map.entry(mention, FullName.of(mention.words())))
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    String id = register.full(entry.getKey(), entry.getValue());
                    if (id != null) {
                        put(entry.getKey(), id);
                    }
                });
    }

    private void shortNames() {
        for (PersonMention mention : mentions) {
            FullName name = FullName.of(mention.words());
            if (mention.form() == Form.NAME && name.size() == 1) {
                shortName(mention, name);
            }
        }
    }

    private void shortName(PersonMention mention, FullName name) {
        String word = name.last();
        Set<String> candidates = register.called(word, mention.span().start());
        if (candidates.size() > Register.CROWD) {
            candidates = near(candidates, mention);
        }
        if (candidates.size() > Register.CROWD) {
            return;
        }
        if (candidates.size() > 1 && mention.gender() != null) {
            candidates = candidates.stream()
                    .filter(id -> register.gender(id) == mention.gender())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (candidates.size() > 1) {
            candidates = holders.among(candidates, mention);
        }
        if (candidates.size() > 1) {
            candidates = near(candidates, mention);
        }
        if (candidates.size() == 1) {
            put(mention, register.note(candidates.iterator().next(), mention));
        } else if (candidates.isEmpty() && !register.shared(word) && !bodies.shortName(mention.person())) {
            put(mention, register.enter(mention, name));
        }
    }

    /** Those of {@code candidates} who are mentioned before {@code mention} in its sentence or the last; all where none is. */
    private Set<String> near(Set<String> candidates, PersonMention mention) {
        Set<String> near = new LinkedHashSet<>();
        for (PersonMention other = before(mention);
                other != null && mention.sentence() - other.sentence() <= 1;
                other = before(other)) {
            String id = ids.get(other.span());
            if (id != null && candidates.contains(id)) {
                near.add(id);
            }
        }
        return near.isEmpty() ? candidates : near;
    }

    private @Nullable PersonMention before(PersonMention mention) {
        Map.Entry<Integer, PersonMention> before =
                byStart.lowerEntry(mention.span().start());
        return before == null ? null : before.getValue();
    }

    private void titles() {
        for (PersonMention mention : mentions) {
            if (mention.form() == Form.OFFICE && !mention.quoted()) {
                String holder = meant(mention);
                if (holder != null) {
                    put(mention, holder);
                }
            }
        }
    }

    /** The only holder of the office in the article, else the only one near. */
    private @Nullable String meant(PersonMention title) {
        Set<String> meant = title.office() == null ? Set.of() : holders.of(title.office());
        meant = meant.size() > 1 ? near(meant, title) : meant;
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    /** Whom {@code held} is said of. */
    @Nullable
    String holder(OfficeHeld held) {
        return ids.get(held.person().span());
    }
}
