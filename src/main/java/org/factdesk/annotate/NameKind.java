package org.factdesk.annotate;

import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.KnownNames.Known;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** What a name names by its own words: the lists first, then its head, then what the model says. */
final class NameKind {
    private static final Set<String> FACILITY_HEADS = Lexicon.words("facility-heads");
    private static final Set<String> PLAIN_HEADS = Lexicon.words("plain-organization-heads");
    private static final Set<String> OPENINGS = Lexicon.words("organization-openings");
    private static final Set<String> LANDFORMS = Lexicon.words("landform-heads");
    private static final Set<String> LANDFORM_OPENINGS = Lexicon.words("landform-openings");
    private static final Set<String> COMPASS = Lexicon.words("compass-words");
    private static final Set<String> PEOPLE_MODIFIERS = Lexicon.words("group-modifiers");
    private static final Set<String> PLACE_ARTICLES = Lexicon.words("place-articles");
    private static final Set<String> EVENT_HEADS = Lexicon.words("event-heads");

    private NameKind() {}

    /** The type of the name from {@code first} to {@code last} that the model takes for {@code proposed}; null for what is no name of ours. */
    static @Nullable NameType of(String[] words, int first, int last, String proposed) {
        Known known = KnownNames.at(words, first, last);
        if (known != null && known != Known.CITY) {
            return known.type();
        }
        if (PEOPLE_MODIFIERS.contains(words[first])
                && last - first > 1
                && KnownNames.at(words, first + 1, last) == Known.GROUP) {
            return NameType.NORP;
        }
        String head = lower(words[last - 1]);
        if (EVENT_HEADS.contains(head) && !proposed.equals("PER")) {
            return null;
        }
        boolean phrase = last - first > 1;
        if (phrase && FACILITY_HEADS.contains(head) && !proposed.equals("PER")) {
            return NameType.FACILITY;
        }
        boolean body =
                phrase && known == null && (PLAIN_HEADS.contains(head) || OPENINGS.contains(lower(words[first])));
        if (phrase && !body && landform(words, first, last)) {
            return NameType.LOCATION;
        }
        if (phrase && !body && proposed.equals("PER") && PLACE_ARTICLES.contains(words[first])) {
            return NameType.LOCATION;
        }
        return switch (proposed) {
            case "PER" -> body ? NameType.ORGANIZATION : NameType.PERSON;
            case "ORG" -> NameType.ORGANIZATION;
            case "LOC" -> body ? NameType.ORGANIZATION : NameType.LOCATION;
            default -> null;
        };
    }

    /** "Queen Anne Island", "Mount Kenya", "Northern Italy". */
    private static boolean landform(String[] words, int first, int last) {
        return LANDFORMS.contains(lower(words[last - 1]))
                || LANDFORM_OPENINGS.contains(lower(words[first]))
                || (COMPASS.contains(lower(words[first])) && KnownNames.place(words, first + 1, last));
    }

    /** "the Lisbon Treaty": the place is part of the name of something else. */
    static boolean partOfEvent(String[] words, int end) {
        int i = end;
        while (i < words.length && Character.isUpperCase(words[i].charAt(0))) {
            if (EVENT_HEADS.contains(lower(words[i]))) {
                return true;
            }
            i++;
        }
        return false;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
