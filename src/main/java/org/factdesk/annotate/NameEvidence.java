package org.factdesk.annotate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Names.Found;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.WordClusters;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the names of an article name: at each mention what was found counts, and what stands around it. "Petra, who"
 * makes a person of a city, "in Victoria" a place of a person, "the Samuel" neither.
 */
final class NameEvidence {
    private static final Set<String> TITLES = Lexicon.words("titles");
    /** A place that no list knows and that speaks is a person; bodies speak, too. */
    private static final float SPEAKING = 3;

    /** The lag behind the model's best kind at which another one still counts about a third, in hundredths. */
    private static final float SOFTNESS = 400;

    private static final Set<String> HONORIFICS = Lexicon.words("honorifics");
    private static final Set<String> HEADS = Lexicon.words("plain-organization-heads");
    private static final Set<String> BODIES = Lexicon.words("body-nouns");
    private static final Set<String> SITING = Lexicon.words("siting-words");
    private static final Map<String, Cue> BEFORE = cues("name-cues-before");
    private static final Map<String, Cue> AFTER = cues("name-cues-after");

    private static final Map<String, NameType> TYPES =
            Map.of("PER", NameType.PERSON, "ORG", NameType.ORGANIZATION, "LOC", NameType.LOCATION);

    private final List<NameWord> words;
    private final Map<String, Map<NameType, Float>> weights = new LinkedHashMap<>();

    NameEvidence(List<NameWord> words) {
        this.words = words;
    }

    /** How much a word beside a name speaks for its being of a type. */
    private record Cue(NameType type, float weight) {}

    private static Map<String, Cue> cues(String list) {
        Map<String, Cue> cues = new LinkedHashMap<>();
        Lexicon.table(list).forEach((word, rest) -> {
            String[] columns = rest.split("\t", -1);
            cues.put(word, new Cue(NameType.valueOf(columns[0]), Float.parseFloat(columns[1])));
        });
        return cues;
    }

    /** Takes in one mention of {@code name} and the model's guess there, if it had one. */
    void add(String name, Found mention, NameModel.@Nullable Guess guess) {
        Map<NameType, Float> weight = weights.computeIfAbsent(name, key -> new EnumMap<>(NameType.class));
        boolean settled = KnownNames.settled(name) || mention.type() == NameType.NORP;
        weight.merge(mention.type(), settled ? 10f : 1f, Float::sum);
        if (settled && honoured(mention)) {
            weight.merge(NameType.PERSON, 11f, Float::sum);
        } else if (!settled) {
            before(mention, weight);
            after(mention, weight);
            if (guess != null && mention.type() == TYPES.get(guess.kind())) {
                runnersUp(guess, mention, weight);
            }
        }
    }

    /** What the model nearly said counts, too: over many mentions it may be what is right. */
    private static void runnersUp(NameModel.Guess guess, Found mention, Map<NameType, Float> weight) {
        TYPES.forEach((kind, type) -> {
            if (type != mention.type()) {
                float lag = guess.lags().get(NameModel.LABELS.indexOf(kind));
                weight.merge(type, (float) StrictMath.exp(-Math.max(0, lag) / SOFTNESS), Float::sum);
            }
        });
    }

    /** The type that most speaks for, of every name. */
    Map<String, NameType> types() {
        Map<String, NameType> types = new LinkedHashMap<>();
        weights.forEach((name, weight) -> {
            shape(name, weight);
            types.put(name, heaviest(weight));
        });
        return types;
    }

    private static NameType heaviest(Map<NameType, Float> weights) {
        return weights.entrySet().stream()
                .max(Map.Entry.<NameType, Float>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** Whether {@code mention} stands where only a place or a body does: "in Kolar", "at Kolar", "the Kolar". */
    boolean sited(Found mention) {
        String word = mention.first() == 0 ? "" : words.get(mention.first() - 1).lower();
        Cue cue = BEFORE.get(word);
        return SITING.contains(word) || (cue != null && cue.type() == NameType.LOCATION);
    }

    /** "Sheikh Sabah", though Sabah is a place. */
    private boolean honoured(Found mention) {
        return mention.type() == NameType.LOCATION
                && mention.first() > 0
                && HONORIFICS.contains(words.get(mention.first() - 1).lower());
    }

    private void before(Found mention, Map<NameType, Float> weight) {
        if (mention.first() == 0) {
            return;
        }
        String word = words.get(mention.first() - 1).lower();
        Cue cue = BEFORE.get(word);
        if (cue != null) {
            weight.merge(cue.type(), cue.weight(), Float::sum);
        } else if (TITLES.contains(word)) {
            weight.merge(NameType.PERSON, 1.5f, Float::sum);
        } else if (BODIES.contains(word)) {
            weight.merge(NameType.ORGANIZATION, 1f, Float::sum);
        } else if (word.equals("the")) {
            weight.merge(NameType.PERSON, -1f, Float::sum);
        }
    }

    private void after(Found mention, Map<NameType, Float> weight) {
        if (mention.end() + 1 >= words.size()) {
            return;
        }
        String word = words.get(mention.end()).lower();
        boolean comma = word.equals(",");
        String next = comma ? ", " + words.get(mention.end() + 1).lower() : word;
        Cue cue = AFTER.get(next);
        if (cue != null) {
            boolean speaks = mention.type() == NameType.LOCATION && cue.type() == NameType.PERSON;
            weight.merge(cue.type(), speaks ? SPEAKING * cue.weight() : cue.weight(), Float::sum);
        }
    }

    /** What the name itself speaks for. */
    private static void shape(String name, Map<NameType, Float> weight) {
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            if (capitals(name)) {
                weight.merge(NameType.ORGANIZATION, 1f, Float::sum);
                weight.merge(NameType.PERSON, -1f, Float::sum);
            } else if (WordClusters.person(name)) {
                weight.merge(NameType.PERSON, 0.3f, Float::sum);
            }
            return;
        }
        String first = name.substring(0, name.indexOf(' '));
        String last = name.substring(space + 1);
        if (WordClusters.person(first) && WordClusters.person(last)) {
            weight.merge(NameType.PERSON, 1.1f, Float::sum);
        }
        if (HEADS.contains(last.toLowerCase(Locale.ROOT))) {
            weight.merge(NameType.ORGANIZATION, 1f, Float::sum);
        }
    }

    private static boolean capitals(String word) {
        return word.length() > 1 && word.length() < 9 && NameWord.capitals(word);
    }
}
