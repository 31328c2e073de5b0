package org.factdesk.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Folding;

/**
 * What a number, day or name is told of, as keys that can be kept: those of the words, of the names and places among them, and of what is counted.
 *
 * @param keys those of words as they are, the others with a mark before them
 */
public record Matter(Set<String> keys) {
    private static final String NAME = "=";
    private static final String PLACE = "@";
    private static final String COUNTED = "#";

    /** The thing of whoever is counted: people may be called otherwise elsewhere. */
    static final String PEOPLE = "person";

    private static final Set<String> PERSONS = Lexicon.words("person-nouns");

    /** The keys of words that stand in articles about anything: "said", "statement", "year". */
    private static final Set<String> EVERYWHERE = Stream.of("plain-report-verbs", "channel-nouns", "thin-words")
            .flatMap(list -> Lexicon.words(list).stream())
            .map(Passage::stem)
            .collect(Collectors.toSet());

    /** Words besides names that two sentences of one matter share: a number or day stands in many sentences. */
    private static final int SHARED = 3;

    /** As many where a name is shared, or is what they tell. */
    private static final int NAMED = 2;

    /** Holds what it is given. */
    public Matter {
        keys = Set.copyOf(keys);
    }

    /** That of {@code passage} but for its tokens from {@code first} to {@code end}; nothing is counted. */
    static Matter of(Passage passage, int first, int end) {
        Set<String> keys = passage.content();
        keys.removeAll(passage.keys().subList(first, end));
        keys.removeAll(EVERYWHERE);
        for (int i = 0; i < passage.tokens().size(); i++) {
            Token token = passage.tokens().get(i);
            boolean beside = i < first || i >= end;
            if (beside && token.tagged("NNP") && !passage.keys().get(i).isEmpty() && !dated(passage, token)) {
                keys.add(NAME + Folding.folded(token.text()));
            }
            if (beside && placed(passage, token)) {
                keys.add(PLACE + Folding.folded(token.text()));
            }
        }
        return new Matter(keys);
    }

    private static boolean dated(Passage passage, Token token) {
        return passage.article().times().stream().anyMatch(time -> time.span().covers(token.span()));
    }

    private static boolean placed(Passage passage, Token token) {
        return token.tagged("NNP")
                && passage.article().names().stream()
                        .filter(name -> name.type() == NameType.LOCATION)
                        .map(Name::span)
                        .anyMatch(span -> span.covers(token.span()));
    }

    /** This and {@code other} together. */
    Matter with(Matter other) {
        Set<String> both = new HashSet<>(keys);
        both.addAll(other.keys);
        return new Matter(both);
    }

    /** This, with {@code thing} counted. */
    Matter counting(String thing) {
        return thing.isEmpty() ? this : with(new Matter(Set.of(COUNTED + thing)));
    }

    /** The key of what {@code value} counts in {@code passage}, "" for nothing, {@link #PEOPLE} for people of any kind. */
    static String thing(Passage passage, Value value) {
        Token head = null;
        for (Token token : passage.tokens()) {
            if (token.span().start() < value.span().end()) {
                continue;
            }
            if (!token.tagged("N") && !(head == null && token.tagged("JJ"))) {
                break;
            }
            head = token.tagged("N") ? token : head;
        }
        if (head == null) {
            return "";
        }
        return PERSONS.contains(head.lemma())
                ? PEOPLE
                : Passage.stem(head.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a sentence of this matter that counts {@code thing} speaks of what a correction of the matter {@code corrected} speaks of; {@code named} if what it tells is a name. */
    public boolean same(String thing, Matter corrected, boolean named) {
        Set<String> words = shared(corrected, key -> plain(key) && !isName(key) && !corrected.isName(key));
        boolean name = !shared(corrected, key -> key.startsWith(NAME)).isEmpty();
        return words.size() >= (name || named ? NAMED : SHARED)
                && counts(thing, corrected)
                && !apart(corrected, key -> key.startsWith(NAME))
                && !apart(corrected, key -> key.startsWith(PLACE))
                && !apart(corrected, key -> key.matches("(19|20)\\d\\d"));
    }

    /** Whether a sentence of this matter that shares as many words with {@code other} belongs to it. */
    boolean belongs(Matter other) {
        return shared(other, Matter::plain).size() >= NAMED;
    }

    private boolean counts(String thing, Matter corrected) {
        Set<String> counted = corrected.some(key -> key.startsWith(COUNTED));
        if (thing.isEmpty() || thing.equals(PEOPLE)) {
            return counted.isEmpty()
                    || counted.contains(COUNTED + PEOPLE)
                    || (thing.isEmpty() && counted.stream().anyMatch(each -> keys.contains(each.substring(1))));
        }
        return counted.contains(COUNTED + thing) || (counted.isEmpty() && corrected.keys.contains(thing));
    }

    /** Whether both have keys of one kind and share none. */
    private boolean apart(Matter other, Predicate<String> kind) {
        return !some(kind).isEmpty()
                && !other.some(kind).isEmpty()
                && shared(other, kind).isEmpty();
    }

    private Set<String> shared(Matter other, Predicate<String> kind) {
        return some(key -> kind.test(key) && other.keys.contains(key));
    }

    private Set<String> some(Predicate<String> kind) {
        return keys.stream().filter(kind).collect(Collectors.toSet());
    }

    private boolean isName(String word) {
        return keys.stream()
                .anyMatch(key ->
                        key.startsWith(NAME) && Passage.stem(key.substring(1)).equals(word));
    }

    private static boolean plain(String key) {
        return !key.startsWith(NAME) && !key.startsWith(PLACE) && !key.startsWith(COUNTED);
    }
}
