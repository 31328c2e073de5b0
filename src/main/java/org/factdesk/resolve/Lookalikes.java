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
import org.factdesk.text.Spelling;

/** Finds the names of an article that may be one name in two spellings. Each is held against a few hundred others at most, more than an article has. */
final class Lookalikes {
    private static final int MOST_NAMES = 300;
    private static final int MOST_ALIKE = 5;

    private final Deque<Name> names = new ArrayDeque<>();
    private final List<NamesAlike> found = new ArrayList<>();

    private record Name(PersonMention mention, List<Spelling> words) {
        static Name of(PersonMention mention) {
            return new Name(mention, mention.words().stream().map(Spelling::of).toList());
        }

        /** Whether it is worth the time to ask. */
        boolean mayResemble(Name other) {
            int own = words.size();
            int others = other.words.size();
            if (own == 1 && others > 1) {
                return words.get(0).near(other.words.get(others - 1));
            }
            boolean near = own == others;
            for (int i = 0; near && i < own; i++) {
                near = words.get(i).near(other.words.get(i));
            }
            return near;
        }
    }

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
        Name own = Name.of(mention);
        if (only) {
            names.stream()
                    .filter(own::mayResemble)
                    .map(Name::mention)
                    .filter(name -> name.precedes(mention) && mention.resembles(name))
                    .limit(MOST_ALIKE)
                    .forEach(name -> found.add(new NamesAlike(name, mention)));
        }
        if (mention.words().size() > 1) {
            names.add(own);
            if (names.size() > MOST_NAMES) {
                names.remove();
            }
        }
    }
}
