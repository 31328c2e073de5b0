package org.factdesk.annotate;

import java.util.BitSet;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the name model sees of each word of a sentence: how it looks, what the gazetteer says, the same of its neighbours. What a word
 * says wherever it stands is asked of its {@link WordLook}, here what only the words together say.
 */
public final class NameFeatures {
    private static final int LONGEST_PLACE = 5;
    private static final Gazetteer WORLD = Gazetteer.world();

    private final WordLook[] looks;
    private final int[] place;
    private final int headline;

    NameFeatures(String[] words, WordLook[] looks) {
        this.looks = looks;
        place = new int[words.length];
        headline = headline();
        places(words);
    }

    /** As if the {@code unknown} words had never been seen: what is left is how they are written and what stands around them. */
    public static int[][] of(String[] words, BitSet unknown) {
        WordLook[] looks = new WordLook[words.length];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = new WordLook(words[i], unknown.get(i));
        }
        NameFeatures seen = new NameFeatures(words, looks);
        unknown.stream().forEach(i -> seen.place[i] = 0);
        int[][] features = new int[words.length][];
        for (int i = 0; i < features.length; i++) {
            Questions questions = new Questions();
            for (int distance = -WordLook.FAR; distance <= WordLook.FAR; distance++) {
                seen.look(i + distance).ask(distance, questions);
            }
            seen.ask(i, questions);
            features[i] = questions.features();
        }
        return features;
    }

    /** What the word at {@code i} and those around it say together. */
    void ask(int i, Questions questions) {
        WordLook own = looks[i];
        WordLook before = look(i - 1);
        WordLook behind = look(i + 1);
        questions.ask(5, before.form * 31 + own.form);
        if (i > 0) {
            questions.ask(23, place[i - 1]);
        }
        if (i + 1 < place.length) {
            questions.ask(33, place[i + 1]);
        }
        questions.ask(42, (before.shape * 31 + own.shape) * 31 + behind.shape);
        questions.ask(43, before.six * 31 + own.six);
        questions.ask(44, own.six * 31 + behind.six);
        questions.ask(11, place[i]);
        questions.ask(12, place[i] * 31 + own.shape);
        questions.ask(13, own.shape * 4 + headline);
        if (own.capital) {
            capitalised(i, questions);
        }
    }

    /** The look of the word at {@code i}, or of what stands beyond the ends of the sentence. */
    WordLook look(int i) {
        return i < 0 ? WordLook.BEFORE : i < looks.length ? looks[i] : WordLook.BEHIND;
    }

    private void capitalised(int i, Questions questions) {
        questions.ask(70, (looks[i].shape * 31 + looks[i].six) * 2 + (i == 0 ? 1 : 0));
        int later = i + 1;
        while (later < i + 6 && look(later).capital) {
            if (looks[later].head) {
                questions.ask(72, 1);
            }
            later++;
        }
        int earlier = i - 1;
        while (earlier > i - 6 && look(earlier).capital) {
            earlier--;
        }
        questions.ask(73, later == i + 1 ? 1 : 0);
        questions.ask(74, Math.min(4, later - earlier - 1));
        questions.ask(75, look(later).form);
        questions.ask(76, look(earlier).form);
        questions.ask(77, look(later).eight);
        questions.ask(78, look(earlier).eight);
    }

    /** 2 where nearly all longer words are capitals, 1 where they begin with one, 0 in running text. */
    private int headline() {
        int longer = 0;
        int capitals = 0;
        int upper = 0;
        for (WordLook look : looks) {
            if (look.longer) {
                longer++;
                capitals += look.capital ? 1 : 0;
                upper += look.upper ? 1 : 0;
            }
        }
        return longer < 4 ? 0 : upper * 5 > longer * 4 ? 2 : capitals * 5 > longer * 4 ? 1 : 0;
    }

    /** For each word what the longest place or demonym it is part of would be. */
    private void places(String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (place[i] != 0 || !looks[i].capital) {
                continue;
            }
            int longest = WORLD.longestFrom(words[i]);
            for (int end = Math.min(words.length, i + Math.min(longest, LONGEST_PLACE)); end > i; end--) {
                int kind = kind(NameWord.join(words, i, end));
                if (kind != 0) {
                    for (int j = i; j < end; j++) {
                        place[j] = kind * 2 + (end - i > 1 ? 1 : 0);
                    }
                    break;
                }
            }
        }
    }

    private static int kind(String name) {
        if (WORLD.countryOfDemonym(name) != null) {
            return 1;
        }
        Place.@Nullable Kind kind = WORLD.kind(name);
        if (kind == null) {
            return 0;
        }
        return switch (kind) {
            case COUNTRY -> 2;
            case PROVINCE -> 3;
            case CITY -> 4;
            case REGION -> 5;
            case FEATURE -> 6;
        };
    }
}
