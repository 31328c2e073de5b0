package org.factdesk.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Meeting;
import org.factdesk.lexicon.Lexicon;

/**
 * The names of events: "the Baltic harbour summit". They are read from the words as they stand, since a tagger that meets such a name for the first time takes "congress"
 * for many and "housing" for a verb.
 */
final class EventNames {
    /** Words besides the noun that make a name, and those of them that may stand for two who take part. */
    private static final int NAME = 2;

    /** Words between the article and the noun of the longest name. */
    private static final int LONGEST = 5;

    private static final Set<String> GATHERINGS = Set.of(Meeting.Kind.SUMMIT.name(), Meeting.Kind.CONFERENCE.name());

    private static final Map<String, String> NOUNS = Lexicon.table("meeting-nouns");
    private static final Set<String> ARTICLES = Set.of("the", "this", "a", "an");
    private static final Set<String> CLOSED = Lexicon.words("closed-class-words");

    private EventNames() {}

    /** The key of a meeting: noun and qualifiers, "" where they are too few to be a name. */
    static String of(Meeting meeting) {
        Meeting.Reference reference = meeting.label().reference();
        return reference == Meeting.Reference.MANY || reference == Meeting.Reference.VERB
                ? ""
                : key(meeting.label().head(), meeting.label().qualifiers());
    }

    /** The key of what the token at {@code at} of a sentence names, "" where it is no gathering with an article and a name. */
    static String of(List<Token> sentence, int at) {
        String head = sentence.get(at).text();
        String[] noun = NOUNS.getOrDefault(head, "").split("\t", -1);
        int first = first(sentence, at);
        if (first < 0 || noun.length != 2 || !GATHERINGS.contains(noun[0])) {
            return "";
        }
        List<Token> name = sentence.subList(first, at);
        boolean own = name.stream()
                .anyMatch(token -> Character.isUpperCase(token.text().charAt(0)));
        return own ? key(noun[1], name.stream().map(EventNames::word).collect(Collectors.toSet())) : "";
    }

    /** Where the words behind the article begin, -1 where there is none or what stands between is not of one name. */
    static int first(List<Token> sentence, int at) {
        int first = at;
        while (first > 0 && at - first < LONGEST && names(sentence.get(first - 1))) {
            first--;
        }
        boolean article =
                first > 0 && ARTICLES.contains(sentence.get(first - 1).text().toLowerCase(Locale.ROOT));
        return article ? first : -1;
    }

    private static boolean names(Token token) {
        String text = token.text();
        boolean verb = token.tagged("V") && !token.tagged("VBG");
        return !verb && text.chars().allMatch(Character::isLetter) && !CLOSED.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String word(Token token) {
        String word = token.tagged("N") ? token.lemma() : token.text();
        return word.toLowerCase(Locale.ROOT);
    }

    private static String key(String head, Set<String> qualifiers) {
        Set<String> words = qualifiers.stream().map(EventNames::one).collect(Collectors.toCollection(TreeSet::new));
        return words.size() >= NAME ? head + "|" + String.join(" ", words) : "";
    }

    /** The word without what makes it many, whatever it was tagged: "fisheries" stands for one or for many. */
    private static String one(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
