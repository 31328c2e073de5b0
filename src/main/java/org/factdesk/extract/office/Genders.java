package org.factdesk.extract.office;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.factdesk.claim.PersonMention.Gender;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Tells from the words whether "he" or "she" can be said of somebody. */
final class Genders {
    private static final Map<String, String> PRONOUNS = Lexicon.table("gendered-pronouns");
    private static final Map<String, String> WORDS = Lexicon.table("gendered-words");
    private static final Map<String, String> GIVEN = Lexicon.table("given-names");

    private Genders() {}

    /** What {@code word} tells if it is a pronoun for one person, else null. */
    static @Nullable Gender of(String word) {
        return gender(PRONOUNS.get(word));
    }

    /** What the title, calling or kinship before {@code name} tells, else its first word; null where neither does. */
    static @Nullable Gender of(Line line, PersonName name) {
        int first = line.at(name.mention().span().start());
        for (int i = first - 1; i >= name.first() - 1; i--) {
            Gender told = gender(WORDS.get(line.word(i)));
            if (told != null) {
                return told;
            }
        }
        if (line.is(name.first() - 1, ",") && gender(WORDS.get(line.word(name.first() - 2))) != null) {
            return gender(WORDS.get(line.word(name.first() - 2)));
        }
        boolean whole = name.end() - first > 1;
        return whole ? gender(GIVEN.get(plain(line.word(first)))) : null;
    }

    private static @Nullable Gender gender(@Nullable String letter) {
        return letter == null ? null : letter.startsWith("f") ? Gender.FEMALE : Gender.MALE;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        return ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
