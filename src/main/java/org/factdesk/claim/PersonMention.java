package org.factdesk.claim;

import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.text.Likeness;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is mentioned.
 *
 * @param person the words, without title and honorific
 * @param form how
 * @param words the words of a name as written, without particles, initials kept; empty for the other forms
 * @param office the office that names the person where there is no name ("the Iranian foreign minister")
 * @param sentence the number of the sentence
 * @param quoted whether it stands in quotation marks
 * @param gender what the pronoun, the given name or a word before the name tells; null where nothing does
 */
public record PersonMention(
        Mention person,
        Form form,
        List<String> words,
        @Nullable Office office,
        int sentence,
        boolean quoted,
        @Nullable Gender gender)
        implements Fact {

    /** Whether "he" or "she" is said of somebody. */
    public enum Gender {
        FEMALE,
        MALE
    }

    /** How somebody is mentioned. */
    public enum Form {
        NAME,
        OFFICE,
        PRONOUN
    }

    public PersonMention {
        words = List.copyOf(words);
    }

    @Override
    public Span span() {
        return person.span();
    }

    /** Who it is; null where unsure. */
    public @Nullable String id() {
        return person.id();
    }

    /** The same mention, of the person {@code id}, who is named by {@code office} where there is no name. */
    public PersonMention resolved(@Nullable String id, @Nullable Office office) {
        return new PersonMention(person.withId(id), form, words, office, sentence, quoted, gender);
    }

    /** Whether it is one word of capitals ("XLD"): initials, no surname. */
    public boolean initials() {
        return words.size() == 1 && words.get(0).chars().allMatch(Character::isUpperCase);
    }

    /** The last word of the name, "" where there is no name. */
    public String surname() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** The first word of a name of two words or more, else "". */
    public String given() {
        return words.size() < 2 ? "" : words.get(0);
    }

    /** Whether both are the same words but for case and accents. */
    public boolean spelledAs(PersonMention other) {
        return words.size() == other.words.size() && differing(other) == 0;
    }

    /** Whether this name may be a slip for {@code other}: one word off by a letter or two, or both words of two; not a man's for a woman's. */
    public boolean resembles(PersonMention other) {
        if (gender != null && other.gender != null && gender != other.gender) {
            return false;
        }
        if (words.size() == 1 && other.words.size() > 1) {
            return Likeness.slip(surname(), other.surname());
        }
        long differing = differing(other);
        return words.size() > 1
                && words.size() == other.words.size()
                && (differing == 1 || (differing == 2 && words.size() == 2))
                && IntStream.range(0, words.size())
                        .allMatch(i -> Likeness.same(words.get(i), other.words.get(i))
                                || Likeness.slip(words.get(i), other.words.get(i)));
    }

    private long differing(PersonMention other) {
        return IntStream.range(0, Math.min(words.size(), other.words.size()))
                .filter(i -> !Likeness.same(words.get(i), other.words.get(i)))
                .count();
    }

    /** Whether {@code other} comes later in the text. */
    public boolean precedes(PersonMention other) {
        return span().isBefore(other.span());
    }
}
