package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
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
    private static final Set<String> NEVER_ALONE = Lexicon.words("never-alone");
    private static final int LONGEST = 4;

    private final NameFinderME model;
    private final Gazetteer gazetteer = Gazetteer.world();

    Names(NameFinderME model) {
        this.model = model;
    }

    /** A name as a stretch of tokens. */
    record Found(int first, int end, NameType type) {}

    /** The names in the order of the text. */
    List<Name> find(List<Token> tokens, List<Sentence> sentences) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            found.addAll(propose(tokens, sentence));
        }
        List<Found> remembered = new NameMemory(tokens, sentences, found).apply();
        return remembered.stream()
                .map(name -> new Name(span(tokens, name), name.type()))
                .sorted(Comparator.comparing(Name::span))
                .toList();
    }

    private static Span span(List<Token> tokens, Found name) {
        return new Span(
                tokens.get(name.first()).span().start(),
                tokens.get(name.end() - 1).span().end());
    }

    private List<Found> propose(List<Token> tokens, Sentence sentence) {
        List<Token> words = tokens.subList(sentence.first(), sentence.end());
        if (words.stream().noneMatch(Names::capitalised)) {
            return List.of();
        }
        String[] texts = words.stream().map(Token::text).toArray(String[]::new);
        NameType[] types = new NameType[texts.length];
        List<Found> names = new ArrayList<>();
        for (opennlp.tools.util.Span span : model.find(texts)) {
            Found name = corrected(texts, span.getStart(), span.getEnd(), span.getType());
            if (name != null) {
                names.add(name);
                Arrays.fill(types, name.first(), name.end(), name.type());
            }
        }
        model.clearAdaptiveData();
        fromLists(texts, types, names);
        int offset = sentence.first();
        return names.stream()
                .map(name -> new Found(offset + name.first(), offset + name.end(), name.type()))
                .toList();
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
        if (proposed.equals("PER")) {
            while (last - first > 1 && TITLES.contains(words[first].toLowerCase(Locale.ROOT))) {
                first++;
            }
        }
        if (first == last || (last - first == 1 && NEVER_ALONE.contains(words[first].toLowerCase(Locale.ROOT)))) {
            return null;
        }
        NameType type = type(words, first, last, proposed);
        return type == null ? null : new Found(first, last, type);
    }

    private @Nullable NameType type(String[] words, int first, int last, String proposed) {
        String name = String.join(" ", Arrays.copyOfRange(words, first, last));
        if (group(name)) {
            return NameType.NORP;
        }
        List<Place> places = gazetteer.places(name);
        if (!places.isEmpty() && places.get(0).kind() == Place.Kind.COUNTRY) {
            return NameType.LOCATION;
        }
        boolean facility = last - first > 1 && FACILITY_HEADS.contains(words[last - 1].toLowerCase(Locale.ROOT));
        return switch (proposed) {
            case "PER" -> NameType.PERSON;
            case "ORG" -> NameType.ORGANIZATION;
            case "LOC" -> facility ? NameType.FACILITY : NameType.LOCATION;
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
                NameType type = listed(words, types, i, end);
                if (type != null) {
                    names.add(new Found(i, end, type));
                    Arrays.fill(types, i, end, type);
                    break;
                }
            }
        }
    }

    private @Nullable NameType listed(String[] words, NameType[] types, int first, int end) {
        for (int i = first; i < end; i++) {
            if (types[i] != null) {
                return null;
            }
        }
        String name = String.join(" ", Arrays.copyOfRange(words, first, end));
        if (group(name)) {
            return NameType.NORP;
        }
        List<Place> places = gazetteer.places(name);
        if (places.isEmpty() || (places.get(0).kind() == Place.Kind.CITY && end - first == 1 && first == 0)) {
            return null;
        }
        boolean run = (end < words.length && Character.isUpperCase(words[end].charAt(0)))
                || (first > 0 && Character.isUpperCase(words[first - 1].charAt(0)));
        return run && places.get(0).kind() == Place.Kind.CITY ? null : NameType.LOCATION;
    }

    static boolean capitalised(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }
}
