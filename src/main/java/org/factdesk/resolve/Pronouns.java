package org.factdesk.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.claim.Fact;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.PersonMention.Form;
import org.factdesk.claim.PersonMention.Gender;
import org.factdesk.claim.Statement;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells whom "he" and "she" stand for, where there is but one who can be meant. */
final class Pronouns {
    private static final Map<String, String> KINDS = Lexicon.table("gendered-pronouns");
    private static final String SOMEBODY = "?";

    /** Sentences of a quotation that may stand between a pronoun and its person. */
    private static final int LONGEST_QUOTE = 4;

    private final People people;
    private final List<PersonMention> mentions;
    /** By the first letter of the words that name a source: the words, and the whole statement. */
    private final NavigableMap<Integer, Span> speakers = new TreeMap<>();

    private final NavigableMap<Integer, Span> statements = new TreeMap<>();

    Pronouns(People people, List<PersonMention> mentions, List<Fact> facts) {
        this.people = people;
        this.mentions = mentions;
        for (Fact fact : facts) {
            if (fact instanceof Statement statement) {
                for (Span speaker : statement.source().spans()) {
                    speakers.put(speaker.start(), speaker);
                    statements.merge(speaker.start(), statement.span(), Span::union);
                }
            }
        }
    }

    /** Gives the pronouns their persons in the order of the text, so that one can stand for another. */
    void resolve() {
        for (int i = 0; i < mentions.size(); i++) {
            PersonMention pronoun = mentions.get(i);
            if (pronoun.form() == Form.PRONOUN && !pronoun.quoted()) {
                String id = antecedent(i);
                if (id != null) {
                    people.put(pronoun, id);
                }
            }
        }
    }

    /**
     * The only one of its gender who is mentioned before it in its sentence and the last; of several, the only one who speaks there,
     * if it speaks too. "Her" and "him" are never the one who acts in their own sentence.
     */
    private @Nullable String antecedent(int at) {
        PersonMention pronoun = mentions.get(at);
        int from = opening(at);
        Set<String> near = new LinkedHashSet<>();
        Set<String> speaking = new LinkedHashSet<>();
        for (int i = at - 1; i >= 0 && mentions.get(i).sentence() >= from; i--) {
            PersonMention mention = mentions.get(i);
            boolean far = mention.sentence() < pronoun.sentence() - 1;
            if (mention.quoted() || !mayBe(mention, pronoun.gender(), far) || repeats(mention)) {
                continue;
            }
            if (!subject(pronoun) && mention.sentence() == pronoun.sentence()) {
                return null;
            }
            String id = people.id(mention.span());
            near.add(id == null ? SOMEBODY : id);
            if (speaks(mention)) {
                speaking.add(id == null ? SOMEBODY : id);
            }
        }
        Set<String> meant = near.size() > 1 && speaks(pronoun) ? speaking : near;
        String only = meant.size() == 1 ? meant.iterator().next() : SOMEBODY;
        return only.equals(SOMEBODY) ? null : only;
    }

    /** The first sentence to look at: the last one; where the pronoun's verb closes a longer quotation, the last one with a person before that. */
    private int opening(int at) {
        PersonMention pronoun = mentions.get(at);
        Span statement = statements.get(pronoun.span().start());
        for (int i = at - 1; i >= 0 && statement != null; i--) {
            PersonMention mention = mentions.get(i);
            if (!mention.quoted()) {
                boolean close = pronoun.sentence() - mention.sentence() <= LONGEST_QUOTE;
                return mention.span().isBefore(statement) && close
                        ? Math.min(mention.sentence(), pronoun.sentence() - 1)
                        : pronoun.sentence() - 1;
            }
        }
        return pronoun.sentence() - 1;
    }

    private static boolean subject(PersonMention pronoun) {
        return KINDS.getOrDefault(pronoun.person().text().toLowerCase(Locale.ROOT), "")
                .endsWith("subject");
    }

    /** Whether it is a pronoun without a known person that stands for somebody who is mentioned anyway. */
    private boolean repeats(PersonMention mention) {
        return mention.form() == Form.PRONOUN && !subject(mention) && people.id(mention.span()) == null;
    }

    private boolean speaks(PersonMention mention) {
        Map.Entry<Integer, Span> speaker = speakers.floorEntry(mention.span().end() - 1);
        return speaker != null && speaker.getValue().overlaps(mention.span());
    }

    /** Whether nothing that is known of the person speaks against the pronoun; from afar, something must speak for it. */
    private boolean mayBe(PersonMention mention, @Nullable Gender gender, boolean far) {
        String id = people.id(mention.span());
        Gender told = id == null ? mention.gender() : people.gender(id);
        return (told == null || gender == null) ? !far : told == gender;
    }
}
