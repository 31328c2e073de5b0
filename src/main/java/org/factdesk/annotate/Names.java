package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds names: the model proposes, word lists and the gazetteer correct, the rest of the article is remembered. */
final class Names {
    private static final Set<String> TITLES = Lexicon.words("titles");
    private static final Set<String> GROUPS = Lexicon.words("groups");
    private static final Set<String> FACILITY_HEADS = Lexicon.words("facility-heads");
    private static final Set<String> EVENT_HEADS = Lexicon.words("event-heads");
    private static final Set<String> NEVER_ALONE = Lexicon.words("never-alone");
    private static final int LONGEST = 4;

    private final NameModel model = NameModel.english();
    private final Gazetteer gazetteer = Gazetteer.world();

    /** A name as a stretch of words. */
    record Found(int first, int end, NameType type) {}

    /** The names in the order of the text. */
    List<Name> find(List<Token> tokens, List<Sentence> sentences) {
        List<NameWord> words = new ArrayList<>(tokens.size());
        List<Found> found = new ArrayList<>();
        List<Integer> ends = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            List<NameWord> part = NameWord.of(tokens.subList(sentence.first(), sentence.end()));
            int offset = words.size();
            words.addAll(part);
            ends.add(words.size());
            for (Found name : propose(part)) {
                found.add(new Found(offset + name.first(), offset + name.end(), name.type()));
            }
        }
        return new NameMemory(words, ends, found)
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

    private List<Found> propose(List<NameWord> words) {
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
            Found name = corrected(texts, guess.first(), guess.end(), guess.kind());
            if (name != null && free(types, name.first(), name.end())) {
                names.add(name);
                Arrays.fill(types, name.first(), name.end(), name.type());
            }
        }
        fromLists(texts, types, names);
        return names;
    }

    private static boolean free(NameType[] types, int first, int end) {
        for (int i = first; i < end; i++) {
            if (types[i] != null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Found corrected(String[] words, int start, int end, String proposed) {
        int first = start;
        int last = end;
        while (first < last
                && (words[first].equalsIgnoreCase("the") || !Character.isLetterOrDigit(words[first].charAt(0)))) {
            first++;
        }
        while (last > first
                && (words[last - 1].equals("'s") || !Character.isLetterOrDigit(words[last - 1].charAt(0)))) {
            last--;
        }
        boolean titled = false;
        while (last - first > 1
                && !proposed.equals("LOC")
                && TITLES.contains(lower(words[first]))
                && (proposed.equals("PER") || words[first].endsWith("."))) {
            first++;
            titled = true;
        }
        if (first == last || (last - first == 1 && NEVER_ALONE.contains(lower(words[first])))) {
            return null;
        }
        NameType type = type(words, first, last, titled ? "PER" : proposed);
        return type == null ? null : new Found(first, last, type);
    }

    private @Nullable NameType type(String[] words, int first, int last, String proposed) {
        String name = NameWord.join(words, first, last);
        if (group(name)) {
            return NameType.NORP;
        }
        List<Place> places = gazetteer.places(name);
        if (!places.isEmpty() && places.get(0).kind() != Place.Kind.CITY) {
            return NameType.LOCATION;
        }
        String head = lower(words[last - 1]);
        if (EVENT_HEADS.contains(head) && !proposed.equals("PER")) {
            return null;
        }
        boolean facility = last - first > 1 && FACILITY_HEADS.contains(head) && !proposed.equals("PER");
        if (facility) {
            return NameType.FACILITY;
        }
        return switch (proposed) {
            case "PER" -> NameType.PERSON;
            case "ORG" -> NameType.ORGANIZATION;
            case "LOC" -> NameType.LOCATION;
            default -> null;
        };
    }

    private boolean group(String name) {
        return gazetteer.countryOfDemonym(name) != null || GROUPS.contains(name);
    }

    /** What stands in the lists and was not proposed. */
    private void fromLists(String[] words, NameType[] types, List<Found> names) {
        for (int i = 0; i < words.length; i++) {
            if (types[i] != null || !Character.isUpperCase(words[i].charAt(0))) {
                continue;
            }
            for (int end = Math.min(words.length, i + LONGEST); end > i; end--) {
                NameType type = free(types, i, end) ? listed(words, i, end) : null;
                if (type != null) {
                    names.add(new Found(i, end, type));
                    Arrays.fill(types, i, end, type);
                    break;
                }
            }
        }
    }

    private @Nullable NameType listed(String[] words, int first, int end) {
        String name = NameWord.join(words, first, end);
        if (group(name)) {
            return NameType.NORP;
        }
        List<Place> places = gazetteer.places(name);
        if (places.isEmpty() || partOfEvent(words, end)) {
            return null;
        }
        boolean city = places.get(0).kind() == Place.Kind.CITY;
        boolean run = (end < words.length && Character.isUpperCase(words[end].charAt(0)))
                || (first > 0 && Character.isUpperCase(words[first - 1].charAt(0)));
        boolean opening = end - first == 1 && first == 0;
        return city && (run || opening) ? null : NameType.LOCATION;
    }

    /** "the Lisbon Treaty": the place is part of the name of something else. */
    private static boolean partOfEvent(String[] words, int end) {
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
