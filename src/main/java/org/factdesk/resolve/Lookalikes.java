package org.factdesk.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factdesk.claim.Fact;
import org.factdesk.claim.NamesAlike;
import org.factdesk.claim.PersonMention;
import org.factdesk.text.Likeness;

/** Finds the names of an article that may be one name in two spellings. Each is held against a few hundred others at most, more than an article has. */
final class Lookalikes {
    private static final int MOST_NAMES = 300;
    private static final int MOST_ALIKE = 5;

    private final Deque<PersonMention> names = new ArrayDeque<>();
    private final List<NamesAlike> found = new ArrayList<>();

    private Lookalikes() {}

    static List<NamesAlike> of(List<Fact> facts) {
        Map<String, List<PersonMention>> spellings = new HashMap<>();
        List<PersonMention> all = facts.stream()
                .filter(PersonMention.class::isInstance)
                .map(PersonMention.class::cast)
                .filter(mention -> mention.form() == PersonMention.Form.NAME)
                .toList();
        all.forEach(mention -> spellings
                .computeIfAbsent(spelling(mention), words -> new ArrayList<>())
                .add(mention));
        Lookalikes lookalikes = new Lookalikes();
        for (PersonMention mention : all) {
            List<PersonMention> same = spellings.getOrDefault(spelling(mention), List.of(mention));
            if (same.get(0).equals(mention) && !mention.quoted()) {
                lookalikes.first(mention, same.size() == 1);
            }
        }
        return lookalikes.found;
    }

    private static String spelling(PersonMention mention) {
        return mention.words().stream().map(Likeness::folded).collect(Collectors.joining(" "));
    }

    private void first(PersonMention mention, boolean only) {
        if (only) {
            names.stream()
                    .filter(name -> name.precedes(mention) && mention.resembles(name))
                    .limit(MOST_ALIKE)
                    .forEach(name -> found.add(new NamesAlike(name, mention)));
        }
        if (mention.words().size() > 1) {
            names.add(mention);
            if (names.size() > MOST_NAMES) {
                names.remove();
            }
        }
    }
}
