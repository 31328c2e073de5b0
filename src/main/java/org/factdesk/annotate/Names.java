package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.KnownNames.Known;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds names: the model proposes, word lists and the gazetteer correct, the rest of the article is remembered. */
final class Names {
    private static final Set<String> PLAIN_ACRONYMS = Lexicon.words("plain-acronyms");

    /** How many words of a place may stand before the part of it that the model saw. */
    private static final int LEFT = 3;

    private final NameModel model = NameModel.english();

    /** A name as a stretch of words. */
    record Found(int first, int end, NameType type) {}

    /** The names in the order of the text. */
    List<Name> find(List<Token> tokens, List<Sentence> sentences) {
        List<NameWord> words = new ArrayList<>(tokens.size());
        List<Found> found = new ArrayList<>();
        List<Integer> ends = new ArrayList<>(sentences.size());
        Map<Integer, NameModel.Guess> guesses = new HashMap<>();
        for (Sentence sentence : sentences) {
            GivenUp.whereInterrupted();
            List<NameWord> part = NameWord.of(tokens.subList(sentence.first(), sentence.end()));
            int offset = words.size();
            words.addAll(part);
            ends.add(words.size());
            for (Found name : propose(part, offset, guesses)) {
                found.add(new Found(offset + name.first(), offset + name.end(), name.type()));
            }
        }
        return new NameMemory(words, ends, found, guesses)
                .apply().stream()
                        .map(name -> new Name(span(words, name), name.type()))
                        .sorted(Comparator.comparing(Name::span))
                        .toList();
    }

    private static Span span(List<NameWord> words, Found name) {
        return new Span(
                words.get(name.first()).span().start(),
                words.get(name.end() - 1).span().end());
    }

    private List<Found> propose(List<NameWord> words, int offset, Map<Integer, NameModel.Guess> guesses) {
        if (words.stream().noneMatch(NameWord::capitalised)) {
            return List.of();
        }
        String[] texts = words.stream().map(NameWord::text).toArray(String[]::new);
        NameType[] types = new NameType[texts.length];
        List<Found> names = new ArrayList<>();
        for (Found phrase : OrganizationPhrase.in(texts)) {
            names.add(phrase);
            Arrays.fill(types, phrase.first(), phrase.end(), phrase.type());
        }
        for (NameModel.Guess guess : model.find(texts)) {
            for (Found name : proposed(texts, guess)) {
                if (free(types, name.first(), name.end())) {
                    names.add(name);
                    Arrays.fill(types, name.first(), name.end(), name.type());
                    guesses.put(offset + name.first(), guess);
                }
            }
        }
        fromLists(texts, types, names);
        acronyms(texts, types, names);
        NameBorders.givenNames(texts, types, names);
        return new NameBorders(texts, types, names).mended();
    }

    /** What the model's guess makes: most often one name, of "Lisbon to Porto" two. */
    private static List<Found> proposed(String[] words, NameModel.Guess guess) {
        int between = betweenPlaces(words, guess.first(), guess.end());
        if (between > 0) {
            return List.of(
                    new Found(guess.first(), between, NameType.LOCATION),
                    new Found(between + 1, guess.end(), NameType.LOCATION));
        }
        Found place = widerPlace(words, guess);
        Found name = place != null ? place : NameProposal.found(words, guess.first(), guess.end(), guess.kind());
        return name == null ? List.of() : List.of(name);
    }

    /** The small word that parts two places between {@code first} and {@code end}, or -1. */
    private static int betweenPlaces(String[] words, int first, int end) {
        for (int i = first + 1; i < end - 1; i++) {
            if (Character.isLowerCase(words[i].charAt(0))
                    && KnownNames.place(words, first, i)
                    && KnownNames.place(words, i + 1, end)
                    && !KnownNames.place(words, first, end)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of several words of which the model saw a part: "Saudi Arabia" around "Arabia", or null. */
    private static @Nullable Found widerPlace(String[] words, NameModel.Guess guess) {
        int length = guess.end() - guess.first();
        for (int i = Math.max(0, guess.first() - LEFT); i <= guess.first(); i++) {
            int longest = Math.min(words.length, i + KnownNames.longest(words[i]));
            for (int end = longest; end >= guess.end() && end - i > length; end--) {
                if (KnownNames.place(words, i, end)) {
                    return new Found(i, end, NameType.LOCATION);
                }
            }
        }
        return null;
    }

    private static boolean free(NameType[] types, int first, int end) {
        for (int i = first; i < end; i++) {
            if (types[i] != null) {
                return false;
            }
        }
        return true;
    }

    /** What stands in the lists and was not proposed. */
    private static void fromLists(String[] words, NameType[] types, List<Found> names) {
        for (int i = 0; i < words.length; i++) {
            if (types[i] != null || !(Character.isUpperCase(words[i].charAt(0)) || words[i].indexOf('-') > 0)) {
                continue;
            }
            int longest = Math.min(words.length, i + KnownNames.longest(words[i]));
            for (int end = longest; end > i; end--) {
                NameType type = free(types, i, end) ? listed(words, i, end) : null;
                if (type != null) {
                    names.add(new Found(i, end, type));
                    Arrays.fill(types, i, end, type);
                    break;
                }
            }
        }
    }

    private static @Nullable NameType listed(String[] words, int first, int end) {
        Known known = KnownNames.at(words, first, end);
        if (known == null || known == Known.GROUP) {
            return known == null ? null : known.type();
        }
        if (NameKind.partOfEvent(words, end)) {
            return null;
        }
        boolean run = (end < words.length && Character.isUpperCase(words[end].charAt(0)))
                || (first > 0 && Character.isUpperCase(words[first - 1].charAt(0)));
        boolean opening = end - first == 1 && first == 0;
        return known == Known.CITY && (run || opening) ? null : known.type();
    }

    /** Capital letters that nobody knows are an organisation, in a line that is not all in capitals. */
    private static void acronyms(String[] words, NameType[] types, List<Found> names) {
        if (NameBorders.allCapitals(words)) {
            return;
        }
        for (int i = 0; i < words.length; i++) {
            if (types[i] == null && acronym(words[i]) && !nextToCapital(words, i)) {
                names.add(new Found(i, i + 1, NameType.ORGANIZATION));
                types[i] = NameType.ORGANIZATION;
            }
        }
    }

    private static boolean acronym(String word) {
        return word.length() > 2 && word.length() < 8 && NameWord.capitals(word) && !PLAIN_ACRONYMS.contains(word);
    }

    private static boolean nextToCapital(String[] words, int i) {
        return (i > 0 && Character.isUpperCase(words[i - 1].charAt(0)))
                || (i + 1 < words.length && Character.isUpperCase(words[i + 1].charAt(0)));
    }
}
