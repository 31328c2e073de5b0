package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Names.Found;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.lexicon.WordClusters;
import org.jspecify.annotations.Nullable;

/** Names one article throughout alike: surnames after full names, acronyms after long forms, one type for one name. */
final class NameMemory {
    private static final Set<String> NEVER_ALONE = Lexicon.words("never-alone");
    private static final Set<String> PARTICLES = Lexicon.words("name-particles");
    private static final Set<String> SUFFIXES = Lexicon.words("name-suffixes");

    private final List<NameWord> words;
    private final List<Integer> ends;
    private final List<Found> found;
    private final Map<Integer, NameModel.Guess> guesses;
    private final Map<String, NameType> memory = new HashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Set<Integer> openings = new HashSet<>();
    /** Names that somewhere in the article stand where only a place does: "in Kolar". */
    private final Set<String> sites = new HashSet<>();

    NameMemory(List<NameWord> words, List<Integer> ends, List<Found> found, Map<Integer, NameModel.Guess> guesses) {
        this.guesses = guesses;
        this.words = words;
        this.ends = ends;
        this.found = found;
        openings.add(0);
        openings.addAll(ends);
    }

    /** The names, retyped and completed. */
    List<Found> apply() {
        weigh();
        partsOfPersons();
        acronyms();
        List<Found> names = new ArrayList<>();
        boolean[] taken = new boolean[words.size()];
        for (Found name : found) {
            NameType type = memory.getOrDefault(words(name.first(), name.end()), name.type());
            if (type == NameType.PERSON && onlyOpener(name)) {
                continue;
            }
            names.add(new Found(name.first(), name.end(), type));
            Arrays.fill(taken, name.first(), name.end(), true);
        }
        int first = 0;
        for (int end : ends) {
            complete(first, end, taken, names);
            first = end;
        }
        names.sort(Comparator.comparingInt(Found::first));
        return names;
    }

    /** The same words name the same kind of thing. */
    private void weigh() {
        NameEvidence evidence = new NameEvidence(words);
        for (Found name : found) {
            String text = words(name.first(), name.end());
            evidence.add(text, name, guesses.get(name.first()));
            mentions.merge(text, 1, Integer::sum);
            if (evidence.sited(name)) {
                sites.add(text);
            }
        }
        memory.putAll(evidence.types());
    }

    /** After "Ana Petrova", "Petrova" is a person, and "Ana", unless the word was never but something else. */
    private void partsOfPersons() {
        for (Found name : found) {
            if (memory.get(words(name.first(), name.end())) != NameType.PERSON || name.end() - name.first() < 2) {
                continue;
            }
            for (int from = name.first(); from < name.end(); from++) {
                person(words(from, name.end()));
                person(words(from, from + 1));
            }
            surname(words(name.end() - 1, name.end()));
        }
    }

    /** After "Jan Kolar", "Kolar" is he and not the town, unless the article speaks of the town, or all the world does. */
    private void surname(String word) {
        Place.Kind kind = Gazetteer.world().kind(word);
        if (memory.get(word) == NameType.LOCATION
                && (kind == null || kind == Place.Kind.CITY)
                && Gazetteer.world().countryOfCapital(word) == null
                && !KnownNames.settled(word)
                && !sites.contains(word)) {
            memory.put(word, NameType.PERSON);
        }
    }

    private void person(String words) {
        NameType other = memory.get(words);
        String lower = words.toLowerCase(Locale.ROOT);
        boolean named = Character.isUpperCase(words.charAt(0)) && !NEVER_ALONE.contains(lower);
        boolean free = words.length() > 2 ? other != NameType.LOCATION : surname(words, lower);
        if (named && free && other != NameType.NORP) {
            memory.put(words, NameType.PERSON);
        }
    }

    /** "Li", "Ng": two letters are a person's more often than a town's, unless they are initials or belong to another name. */
    private static boolean surname(String word, String lower) {
        return word.length() == 2
                && Character.isLowerCase(word.charAt(1))
                && !PARTICLES.contains(lower)
                && !SUFFIXES.contains(lower);
    }

    /** "World Food Programme (WFP)": the acronym is what the long form is. */
    private void acronyms() {
        for (Found name : found) {
            int at = name.end();
            boolean bracketed = at + 2 < words.size()
                    && words.get(at).text().equals("(")
                    && words.get(at + 2).text().equals(")");
            if (bracketed && name.end() - name.first() > 1) {
                String shortForm = words.get(at + 1).text();
                NameType type = memory.getOrDefault(words(name.first(), name.end()), name.type());
                if (acronym(shortForm) && (type == NameType.ORGANIZATION || begins(name, shortForm))) {
                    memory.put(shortForm, type);
                }
            }
        }
    }

    /** Whether {@code shortForm} is short for the whole name: not "Agency for the Near East (ANE)", of which only "Near East" is one. */
    private boolean begins(Found name, String shortForm) {
        return words.get(name.first()).text().charAt(0) == shortForm.charAt(0);
    }

    private static boolean acronym(String word) {
        return word.length() > 1
                && word.length() < 9
                && word.chars().filter(Character::isUpperCase).count() * 2 > word.length();
    }

    /** A common word that opens a sentence and is named nowhere else is no person. */
    private boolean onlyOpener(Found name) {
        String word = words.get(name.first()).text();
        return name.end() - name.first() == 1
                && openings.contains(name.first())
                && WordClusters.of(word) != null
                && !WordClusters.person(word)
                && mentions.getOrDefault(word, 0) < 2;
    }

    private void complete(int first, int sentenceEnd, boolean[] taken, List<Found> names) {
        for (int i = first; i < sentenceEnd; i++) {
            if (taken[i] || !words.get(i).capitalised()) {
                continue;
            }
            for (int end = Math.min(sentenceEnd, i + 5); end > i; end--) {
                NameType type = known(i, end, taken);
                if (type != null) {
                    names.add(new Found(i, end, type));
                    Arrays.fill(taken, i, end, true);
                    break;
                }
            }
        }
    }

    private @Nullable NameType known(int first, int end, boolean[] taken) {
        for (int i = first; i < end; i++) {
            if (taken[i]) {
                return null;
            }
        }
        return memory.get(words(first, end));
    }

    private String words(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            text.append(i > first ? " " : "").append(words.get(i).text());
        }
        return text.toString();
    }
}
