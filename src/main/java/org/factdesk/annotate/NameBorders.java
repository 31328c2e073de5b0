package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Names.Found;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.WordClusters;

/** Mends where the names of one sentence begin and end. */
final class NameBorders {
    private static final Set<String> MODIFIERS = Lexicon.words("group-modifiers");
    private static final Set<String> TITLES = Lexicon.words("titles");
    private static final Set<String> HEADS = Lexicon.words("organization-heads");
    private static final Set<String> OPENERS = Lexicon.words("never-alone");
    private static final Set<String> PARTICLES = Lexicon.words("name-particles");
    private static final Set<String> NUMERALS = Lexicon.words("person-numerals");

    private final String[] words;
    private final NameType[] types;
    private final List<Found> names;
    private final boolean running;

    NameBorders(String[] words, NameType[] types, List<Found> names) {
        this.words = words;
        this.types = types;
        this.names = names;
        this.running = running(words);
    }

    /** The names in their order, with all their words and no others. */
    List<Found> mended() {
        List<Found> sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparingInt(Found::first));
        List<Found> mended = new ArrayList<>(sorted.size());
        for (Found name : sorted) {
            Found whole = mended(name);
            int last = mended.size() - 1;
            if (last >= 0 && mended.get(last).first() == whole.first()) {
                mended.remove(last);
            }
            mended.add(whole);
        }
        return mended;
    }

    private Found mended(Found name) {
        return switch (name.type()) {
            case NORP -> group(name);
            case PERSON -> person(name);
            case LOCATION -> withoutNumbers(name);
            case ORGANIZATION, FACILITY -> name;
        };
    }

    /** "Latin American", "sub-Saharan African": the part of the world belongs to the people. */
    private Found group(Found name) {
        int first = name.first();
        while (first > 0 && modifier(first - 1)) {
            first--;
        }
        return taken(first, name.end(), NameType.NORP);
    }

    private boolean modifier(int i) {
        return (types[i] == null || types[i] == NameType.NORP) && MODIFIERS.contains(words[i]);
    }

    /** Initials and the other names beside a name that was found. */
    private Found person(Found name) {
        int first = behindTitle(name);
        if (first > name.first()) {
            Arrays.fill(types, name.first(), first, null);
            name = new Found(first, name.end(), name.type());
        }
        while (first + 1 < name.end() && acronym(words[first]) && !acronym(words[first + 1])) {
            first++;
        }
        while (first == name.first() && first > 0 && types[first - 1] == null && namesPerson(first - 1)) {
            first--;
            name = new Found(first, name.end(), name.type());
        }
        int end = name.end();
        while (end < words.length && types[end] == null && (NUMERALS.contains(words[end]) || follows(end))) {
            end++;
        }
        return taken(first, end, NameType.PERSON);
    }

    /** «Texas Gov. Lee Orton»: what stands before a shortened title inside the name is no part of it. */
    private int behindTitle(Found name) {
        int first = name.first();
        for (int i = first + 1; i + 1 < name.end() && !headline(); i++) {
            if (words[i].endsWith(".") && words[i].length() > 3 && TITLES.contains(words[i].toLowerCase(Locale.ROOT))) {
                first = i + 1;
            }
        }
        return first;
    }

    /** Whether every longer word is capitalised. */
    private boolean headline() {
        return Arrays.stream(words).noneMatch(word -> word.length() > 3 && Character.isLowerCase(word.charAt(0)));
    }

    private boolean follows(int i) {
        return (namesPerson(i) && words[i].length() > 2) || article(words[i]);
    }

    /** "al-Masri". */
    private static boolean article(String word) {
        int hyphen = word.indexOf('-');
        return hyphen == 2
                && hyphen + 1 < word.length()
                && Character.isUpperCase(word.charAt(hyphen + 1))
                && PARTICLES.contains(word.substring(0, hyphen));
    }

    private static boolean acronym(String word) {
        return word.length() > 2 && NameWord.capitals(word);
    }

    /** Adds to {@code names} two words that nobody claimed, of which the first is a given name. */
    static void givenNames(String[] words, NameType[] types, List<Found> names) {
        NameBorders borders = new NameBorders(words, types, names);
        for (int i = 0; i + 1 < words.length; i++) {
            boolean free = types[i] == null && types[i + 1] == null;
            if (free
                    && Character.isUpperCase(words[i].charAt(0))
                    && Character.isUpperCase(words[i + 1].charAt(0))
                    && WordClusters.given(words[i])
                    && borders.namesPerson(i)
                    && borders.namesPerson(i + 1)
                    && words[i].length() > 2
                    && words[i + 1].length() > 2) {
                names.add(borders.taken(i, i + 2, NameType.PERSON));
            }
        }
    }

    private boolean namesPerson(int i) {
        String word = words[i];
        if (!Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower) || HEADS.contains(lower) || OPENERS.contains(lower)) {
            return false;
        }
        boolean initial = i > 0 && (word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.'));
        return initial || WordClusters.person(word) || (running && i > 0 && rare(word));
    }

    /** A word that the clusters do not know is a name, if it is spelt like one. */
    private static boolean rare(String word) {
        return word.length() > 2
                && word.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-')
                && WordClusters.of(word) == null;
    }

    private Found withoutNumbers(Found name) {
        int end = name.end();
        for (int i = name.first() + 1; i < end; i++) {
            if (!Character.isLetter(words[i].charAt(0)) && Character.isDigit(words[i].charAt(0))) {
                end = i;
            }
        }
        return new Found(name.first(), end, name.type());
    }

    private Found taken(int first, int end, NameType type) {
        Arrays.fill(types, first, end, type);
        return new Found(first, end, type);
    }

    /** Whether the sentence is written as running text, so that a capital letter marks a name. */
    private static boolean running(String[] words) {
        int small = 0;
        int capital = 0;
        for (String word : words) {
            if (word.length() > 3) {
                small += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
                capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return small * 2 > capital;
    }

    /** Whether most words are in capital letters throughout. */
    static boolean allCapitals(String[] words) {
        int capitals = 0;
        int others = 0;
        for (String word : words) {
            if (word.length() > 1 && Character.isLetter(word.charAt(0))) {
                boolean capital = NameWord.capitals(word);
                capitals += capital ? 1 : 0;
                others += capital ? 0 : 1;
            }
        }
        return capitals > others;
    }
}
