package org.factdesk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.SourceDifference;
import org.factdesk.claim.SourceDifference.Kind;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;

/** Names of the draft that stand nowhere in the source. */
final class NameContrast implements Contrast {
    private static final double LEAST = 0.35;

    /** Letters of words that are small in any headline; words that make a sentence. */
    private static final int SMALL = 3;

    private static final Set<String> HEADS = Lexicon.words("organization-heads");
    private static final Set<String> FACILITIES = Lexicon.words("facility-heads");
    private static final Set<String> EMPTY_WORDS = Lexicon.words("closed-class-words");

    @Override
    public List<SourceDifference> find(Passage draft, SourceText.Alignment origin, SourceText source) {
        if (origin.score() < LEAST || allCapitalised(draft)) {
            return List.of();
        }
        List<SourceDifference> differences = new ArrayList<>();
        for (Name name : draft.article().names()) {
            if (draft.covers(name.span())
                    && !known(name, draft, source.names())
                    && !clearFromTitle(name, draft)
                    && !stateByCapital(name, draft)) {
                differences.add(origin.differs(Kind.NAME, name.span(), null, origin.best()));
            }
        }
        return differences;
    }

    /** In a headline with capitals throughout nobody can tell a name from a word. */
    private static boolean allCapitalised(Passage draft) {
        List<Token> words = draft.tokens().stream()
                .filter(token -> token.text().length() > SMALL
                        && Character.isLetter(token.text().charAt(0)))
                .toList();
        long capitals = words.stream()
                .filter(token -> Character.isUpperCase(token.text().charAt(0)))
                .count();
        return words.size() > SMALL && capitals * 2 > words.size();
    }

    private static boolean known(Name name, Passage draft, SourceNames source) {
        String text = draft.article().article().line(name.span());
        if (source.hasPlace(text) || acronym(text)) {
            return true;
        }
        List<String> parts = SourceNames.parts(text);
        if (name.type() == NameType.PERSON) {
            return person(parts, source);
        }
        return parts.stream().allMatch(part -> source.hasWord(part) || source.hasPlace(part) || general(part, parts));
    }

    /** Letters that may stand for what the source writes out in words of its own: "GOP". A country's are known. */
    private static boolean acronym(String text) {
        return text.length() > 1
                && text.chars().allMatch(Character::isUpperCase)
                && SourceNames.placeIds(text).isEmpty();
    }

    /** A first name or surname may be added, the first name shortened, but neither changed. */
    private static boolean person(List<String> parts, SourceNames source) {
        if (parts.isEmpty()) {
            return true;
        }
        String given = parts.get(0);
        String surname = parts.get(parts.size() - 1);
        if (!source.hasWord(surname)) {
            return parts.size() > 1 && source.hasWord(given) && !source.hasFullName(given);
        }
        Set<String> known = source.givenNames(surname);
        return parts.size() == 1
                || known.isEmpty()
                || source.hasWord(given)
                || known.stream().anyMatch(other -> other.charAt(0) == given.charAt(0));
    }

    /** Words that may be added to a name: "City", "Department", "the". */
    private static boolean general(String part, List<String> parts) {
        String lower = part.toLowerCase(Locale.ROOT);
        return EMPTY_WORDS.contains(lower)
                || (parts.size() > 1 && (HEADS.contains(part) || FACILITIES.contains(part) || HEADS.contains(lower)));
    }

    /** The country of an office goes without saying: "French President Emmanuel Macron". */
    private static boolean clearFromTitle(Name name, Passage draft) {
        int next = draft.index(name.span().end());
        boolean country = !SourceNames.placeIds(draft.article().article().line(name.span()))
                .isEmpty();
        return country
                && next < draft.tokens().size()
                && draft.tokens().get(next).tagged("NNP");
    }

    /** A capital that acts is its government. */
    private static boolean stateByCapital(Name name, Passage draft) {
        String text = draft.article().article().line(name.span());
        int next = draft.index(name.span().end());
        if (Gazetteer.world().countryOfCapital(text) == null
                || next >= draft.tokens().size()) {
            return false;
        }
        Token follower = draft.tokens().get(next);
        boolean acts = follower.tagged("V") || follower.tagged("MD") || follower.is("'s");
        int before = draft.index(name.span().start()) - 1;
        return acts && (before < 0 || !draft.tokens().get(before).tagged("IN"));
    }
}
