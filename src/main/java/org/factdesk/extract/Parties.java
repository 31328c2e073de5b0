package org.factdesk.extract;

import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Tells which words can stand for people or a body. */
final class Parties {
    private static final List<Set<String>> BODIES = List.of(Lexicon.words("body-nouns"), Lexicon.words("state-nouns"));
    private static final List<Set<String>> PEOPLE =
            List.of(Lexicon.words("audience-nouns"), Lexicon.words("person-nouns"));

    private final Annotated article;

    Parties(Annotated article) {
        this.article = article;
    }

    /** Whether the phrase with {@code head} names or describes people or a body, or is a pronoun for them. */
    boolean has(Token head) {
        if (head.tagged("PRP")) {
            return !head.is("it");
        }
        Name name = name(head);
        return name == null ? listed(head, PEOPLE) || listed(head, BODIES) : name.type() != NameType.FACILITY;
    }

    /** Whether {@code noun} is a common noun for a body: "council". */
    static boolean body(Token noun) {
        return noun.tagged("N") && !noun.tagged("NNP") && listed(noun, BODIES);
    }

    /** Whether {@code noun} is a common noun for people: "workers". */
    boolean people(Token noun) {
        return noun.tagged("NNS") && listed(noun, PEOPLE);
    }

    private static boolean listed(Token word, List<Set<String>> lists) {
        return lists.stream().anyMatch(list -> list.contains(word.lemma()));
    }

    /** The name that {@code word} belongs to, or null. */
    @Nullable
    Name name(Token word) {
        return article.names(word.span()).stream()
                .filter(name -> name.span().covers(word.span()))
                .findFirst()
                .orElse(null);
    }
}
