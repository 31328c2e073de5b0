package org.factdesk.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;

/** What a source names, in whatever form: words, abbreviations, nationalities, cities for their countries. */
final class SourceNames {
    /** Letters that an abbreviation and its word have in common ("Met", "Metropolitan"). */
    private static final int ABBREVIATION = 3;

    /** Letters that a place and its adjective have in common at least ("Iran", "Iranian"). */
    private static final int ROOT = 4;

    private static final int ENDING = 2;

    private static final Pattern BORDER = Pattern.compile("[\\s/\\-\u2013\u2010]+|'s\\b|[,\"]");

    private final Set<String> words = new HashSet<>();
    private final Set<String> capitalised = new TreeSet<>();
    private final Set<String> initials = new HashSet<>();
    private final Set<String> places = new TreeSet<>();
    private final Map<String, Set<String>> givenNames = new HashMap<>();
    private final Set<String> withSurname = new HashSet<>();

    SourceNames(Annotated source) {
        source.tokens().forEach(this::word);
        source.names().forEach(name -> name(name, source));
        initials(source.tokens());
    }

    private void word(Token token) {
        for (String part : parts(token.text())) {
            words.add(part.toLowerCase(Locale.ROOT));
            if (Character.isUpperCase(part.charAt(0))) {
                capitalised.add(part.toLowerCase(Locale.ROOT));
            }
        }
    }

    private void name(Name name, Annotated source) {
        String text = source.article().line(name.span());
        places.addAll(placeIds(text));
        int space = text.indexOf(' ');
        if (name.type() == NameType.PERSON && space > 0) {
            givenNames
                    .computeIfAbsent(text.substring(text.lastIndexOf(' ') + 1), key -> new TreeSet<>())
                    .add(text.substring(0, space));
            withSurname.add(text.substring(0, space));
        }
    }

    /** The first letters of every run of capitalised words, small words left out: "European Union" is EU. */
    private void initials(List<Token> tokens) {
        String run = "";
        for (Token token : tokens) {
            char first = token.text().charAt(0);
            if (Character.isUpperCase(first)) {
                run += first;
                for (int from = 0; from < run.length() - 1; from++) {
                    initials.add(run.substring(from));
                }
            } else if (!token.is("of") && !token.is("and") && !token.is("the") && !token.is("for")) {
                run = "";
            }
        }
    }

    /** Whether the source has {@code word} or another form of it. */
    boolean hasWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String letters = word.replace(".", "");
        return words.contains(lower)
                || (letters.length() > 1 && initials.contains(letters))
                || capitalised.stream().anyMatch(known -> related(known, lower));
    }

    private static boolean related(String known, String word) {
        int least = Math.min(known.length(), word.length());
        int common = 0;
        while (common < least && known.charAt(common) == word.charAt(common)) {
            common++;
        }
        return (common == least && least >= ABBREVIATION) || common >= Math.max(ROOT, least - ENDING);
    }

    /** Whether the source names the place called {@code name}, or one in it; a country also by its people or things. */
    boolean hasPlace(String name) {
        return placeIds(name).stream()
                .anyMatch(id ->
                        places.stream().anyMatch(known -> Gazetteer.world().contains(id, known)));
    }

    /** The given names that the source has with {@code surname}. */
    Set<String> givenNames(String surname) {
        return givenNames.getOrDefault(surname, Set.of());
    }

    /** Whether the source calls somebody by {@code given} and a surname. */
    boolean hasFullName(String given) {
        return withSurname.contains(given);
    }

    /** The ids of the place best known by {@code name} and of the country that it is the adjective of. */
    static List<String> placeIds(String name) {
        List<String> ids = new ArrayList<>();
        String country = Gazetteer.world().countryOfDemonym(name);
        if (country != null) {
            ids.add(country);
        }
        Gazetteer.world().places(name).stream().limit(1).map(Place::id).forEach(ids::add);
        return ids;
    }

    /** The words of {@code name}, parted at hyphens and slashes too. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : BORDER.split(name.replace('\u2019', '\''), -1)) {
            if (!part.isEmpty() && part.chars().anyMatch(Character::isLetterOrDigit)) {
                parts.add(part);
            }
        }
        return parts;
    }
}
