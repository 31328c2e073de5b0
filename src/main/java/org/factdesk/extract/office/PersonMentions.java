package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.PersonMention.Form;
import org.factdesk.claim.PersonMention.Gender;
import org.jspecify.annotations.Nullable;

/** Finds every mention of a person: by name, by a definite title alone, by a pronoun. */
final class PersonMentions {

    private PersonMentions() {}

    static List<PersonMention> in(List<Roster> rosters) {
        List<PersonMention> mentions = new ArrayList<>();
        for (Roster roster : rosters) {
            Line line = roster.line();
            roster.names().forEach(name -> mentions.add(named(line, name)));
            roster.posts().stream()
                    .filter(post -> alone(roster, post))
                    .forEach(post -> mentions.add(titled(line, post)));
            for (int i = 0; i < line.size(); i++) {
                if (Genders.of(line.word(i)) != null && line.tagged(i, "PRP")) {
                    mentions.add(mention(
                            line, line.mention(i, i + 1), Form.PRONOUN, List.of(), null, Genders.of(line.word(i))));
                }
            }
        }
        mentions.sort(Comparator.comparing(PersonMention::span));
        return mentions;
    }

    private static PersonMention named(Line line, PersonName name) {
        List<String> words = Arrays.stream(name.mention().text().split("[ ]+", -1))
                .filter(word -> !PersonName.particle(word.toLowerCase(Locale.ROOT)))
                .toList();
        return mention(line, name.mention(), Form.NAME, words, null, Genders.of(line, name));
    }

    private static PersonMention titled(Line line, Post post) {
        return mention(
                line,
                line.mention(post.first(), post.end()),
                Form.OFFICE,
                List.of(),
                post.offices().get(0),
                null);
    }

    private static PersonMention mention(
            Line line,
            Mention person,
            Form form,
            List<String> words,
            @Nullable Office office,
            @Nullable Gender gender) {
        boolean quoted = line.article().quoted(person.span());
        return new PersonMention(person, form, words, office, line.number(), quoted, gender);
    }

    /** Whether a title stands for its holder: definite, and with no name beside it. */
    private static boolean alone(Roster roster, Post post) {
        Line line = roster.line();
        boolean named = roster.nameAt(post.end()) != null
                || (line.is(post.end(), ",") && roster.nameAt(post.end() + 1) != null)
                || (line.is(post.first() - 1, ",") && roster.nameEndingAt(post.first() - 1) != null);
        boolean predicate = (line.tagged(post.first() - 1, "VB")
                        && line.lemma(post.first() - 1).equals("be"))
                || line.is(post.first() - 1, "as");
        return !named && !predicate && !post.plural() && post.article() == Post.Article.DEFINITE;
    }
}
