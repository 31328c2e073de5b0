package org.factdesk.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Source;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells what kind of source a phrase is: a person, several, a state, a body, a paper, or somebody without a name. */
final class Speakers {
    private static final Gazetteer WORLD = Gazetteer.world();
    private static final Set<String> DOCUMENTS = Lexicon.words("document-nouns");
    private static final Set<String> BODIES = Lexicon.words("body-nouns");
    private static final Set<String> STATES = Lexicon.words("state-nouns");
    private static final Set<String> COUNTED = Set.of("both", "two", "three", "four", "five", "all");

    private final Annotated article;

    Speakers(Annotated article) {
        this.article = article;
    }

    /** The source that {@code phrase} names. */
    Source of(Unit unit, @Nullable Phrase phrase) {
        if (phrase == null) {
            return new Source.None();
        }
        Phrase core = core(unit, phrase);
        Span span = unit.span(phrase);
        Token head = unit.word(core.to() - 1);
        if (head.tagged("PRP") || head.tagged("W") || head.tagged("DT") || head.tagged("EX")) {
            return new Source.Unresolved(span);
        }
        if (joint(unit, phrase, core)) {
            return new Source.Joint(span, persons(span));
        }
        return named(span, unit.span(core), head, unit, core);
    }

    /** The dictionary form of the word at the heart of {@code phrase}. */
    @Nullable
    String head(Unit unit, @Nullable Phrase phrase) {
        return phrase == null
                ? null
                : unit.word(core(unit, phrase).to() - 1).lemma().toLowerCase(Locale.ROOT);
    }

    private Source named(Span span, Span core, Token head, Unit unit, Phrase words) {
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        if (DOCUMENTS.contains(lemma)) {
            return new Source.Document(span);
        }
        if ((STATES.contains(lemma) && !local(unit, words))
                || (wholly(core, NameType.LOCATION) && seat(core) && !firm(head.text()))) {
            return new Source.State(mention(span));
        }
        if (has(span, NameType.PERSON)) {
            return new Source.Named(mention(span));
        }
        if (BODIES.contains(lemma) || STATES.contains(lemma) || ends(core, NameType.ORGANIZATION)) {
            return new Source.Institution(mention(span));
        }
        if (head.tagged("NNP")) {
            return new Source.Named(mention(span));
        }
        if (unit.is(words.from(), "the") || unit.tagged(words.from(), "PRP$")) {
            return new Source.Unresolved(span);
        }
        return new Source.Anonymous(span, descriptor(unit, words, span, core));
    }

    /** Whether the name is that of a country, state or capital: of places that the gazetteer does not know, half are people. */
    private boolean seat(Span core) {
        String name = article.article().words(core).replaceFirst("^[Tt]he ", "");
        Place.Kind kind = WORLD.kind(name);
        return kind == Place.Kind.COUNTRY || kind == Place.Kind.PROVINCE || WORLD.countryOfCapital(name) != null;
    }

    /** Whether a body of the article is called so for short: "Halden", the firm Halden Chemicals. */
    private boolean firm(String word) {
        return article.names().stream()
                .anyMatch(name -> name.type() == NameType.ORGANIZATION
                        && article.article().words(name.span()).startsWith(word + " "));
    }

    /** "The regional government", "the city administration": not the state. */
    private static boolean local(Unit unit, Phrase words) {
        for (int i = words.from(); i < words.to() - 1; i++) {
            boolean small = Character.isLowerCase(unit.word(i).text().charAt(0));
            if (small && (unit.tagged(i, "J") || unit.tagged(i, "NN"))) {
                return true;
            }
        }
        return false;
    }

    /** What is told beside the head word and its article or number; null where nothing is. */
    private @Nullable String descriptor(Unit unit, Phrase core, Span span, Span coreSpan) {
        int first = core.from();
        while (first < core.to() - 1
                && (unit.tagged(first, "DT") || unit.tagged(first, "CD") || vague(unit.word(first)))) {
            first++;
        }
        boolean bare = first == core.to() - 1 && coreSpan.end() >= span.end() - 1;
        if (bare) {
            return null;
        }
        return article.article().line(new Span(unit.word(first).span().start(), span.end()));
    }

    private static boolean vague(Token word) {
        return Set.of(
                        "several",
                        "many",
                        "some",
                        "various",
                        "numerous",
                        "multiple",
                        "other",
                        "few",
                        "more",
                        "anonymous",
                        "unnamed",
                        "reliable",
                        "credible",
                        "informed",
                        "well-placed",
                        "official")
                .contains(word.lemma());
    }

    /** The first noun phrase: up to a preposition, comma, pronoun or verb. */
    private static Phrase core(Unit unit, Phrase phrase) {
        int end = phrase.from();
        while (end < phrase.to() && inCore(unit.word(end), end == phrase.from())) {
            end++;
        }
        while (end > phrase.from() + 1
                && (unit.tagged(end - 1, "POS")
                        || unit.tagged(end - 1, Unit.BRACKET)
                        || (unit.tagged(end - 1, "J") && unit.tagged(end - 2, "N")))) {
            end--;
        }
        return new Phrase(phrase.from(), Math.max(end, phrase.from() + 1));
    }

    private static boolean inCore(Token word, boolean first) {
        if (word.tagged("W")) {
            return first;
        }
        return !word.is(",")
                && !word.tagged("IN")
                && !word.tagged("TO")
                && !word.tagged("CC")
                && !(word.tagged("V") && !first);
    }

    /** "Both ministers", "the two officials", or two people by name: "Ana Korvin and Tomas Hale", not "trade and tourism minister Hale". */
    private boolean joint(Unit unit, Phrase phrase, Phrase core) {
        boolean plural = unit.tagged(core.to() - 1, "NNS");
        for (int i = core.from(); i < core.from() + 2 && i < core.to(); i++) {
            if (plural && COUNTED.contains(unit.word(i).text().toLowerCase(Locale.ROOT)) && definite(unit, core)) {
                return true;
            }
        }
        for (int i = phrase.from() + 1; i < phrase.to() - 1; i++) {
            if (unit.is(i, "and") && person(unit.word(i - 1)) && person(unit.word(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean person(Token word) {
        return article.names(word.span()).stream()
                .anyMatch(name -> name.type() == NameType.PERSON && name.span().covers(word.span()));
    }

    private static boolean definite(Unit unit, Phrase core) {
        return unit.is(core.from(), "the") || unit.is(core.from(), "both") || unit.is(core.from(), "all");
    }

    private List<Mention> persons(Span span) {
        return article.names(span).stream()
                .filter(name -> name.type() == NameType.PERSON && span.covers(name.span()))
                .map(name -> mention(name.span()))
                .toList();
    }

    private Mention mention(Span span) {
        Span words = article.names(span).stream()
                .filter(name -> name.type() == NameType.PERSON && span.covers(name.span()) && !owner(name.span()))
                .findFirst()
                .map(Name::span)
                .orElse(span);
        return new Mention(span, article.article().line(words), null);
    }

    /** "Hale's sister, Anna Penn": the name of somebody else. */
    private boolean owner(Span name) {
        String text = article.article().text();
        return text.startsWith("'s", name.end()) || text.startsWith("\u2019s", name.end());
    }

    private boolean has(Span span, NameType type) {
        return article.names(span).stream().anyMatch(name -> name.type() == type && span.covers(name.span()));
    }

    private boolean wholly(Span core, NameType type) {
        return article.names(core).stream()
                .anyMatch(name -> name.type() == type
                        && core.covers(name.span())
                        && name.span().end() == core.end()
                        && core.length() - name.span().length() <= "the ".length());
    }

    private boolean ends(Span core, NameType type) {
        return article.names(core).stream()
                .anyMatch(name -> name.type() == type
                        && name.span().overlaps(core)
                        && name.span().end() >= core.end());
    }
}
