package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.lexicon.WordClusters;
import org.jspecify.annotations.Nullable;

/** What the name model sees of a word: its form, its cluster, the gazetteer's opinion, the same of its neighbours. */
final class NameFeatures implements NameContextGenerator {
    private static final int LONGEST_PLACE = 5;
    private static final Set<String> TITLES = Lexicon.words("titles");
    private static final Set<String> HEADS = Lexicon.words("organization-heads");

    private final Gazetteer gazetteer = Gazetteer.world();
    private String @Nullable [] sentence;
    private List<List<String>> features = List.of();

    @Override
    public String[] getContext(int index, String[] tokens, String[] outcomes, Object @Nullable [] additional) {
        if (sentence != tokens) {
            sentence = tokens;
            features = describe(tokens);
        }
        List<String> own = features.get(index);
        String previous = index > 0 ? outcomes[index - 1] : "other";
        String before = index > 1 ? outcomes[index - 2] : "other";
        String[] all = own.toArray(new String[own.size() + 4]);
        int next = own.size();
        all[next++] = "po=" + previous;
        all[next++] = "pow=" + previous + tokens[index];
        all[next++] = "pos=" + previous + own.get(1);
        all[next] = "ppo=" + before + previous;
        return all;
    }

    private List<List<String>> describe(String[] tokens) {
        int n = tokens.length;
        String[] lower = new String[n];
        String[] shape = new String[n];
        String[] cluster = new String[n];
        for (int i = 0; i < n; i++) {
            lower[i] = tokens[i].toLowerCase(Locale.ROOT);
            shape[i] = shape(tokens[i]);
            String path = WordClusters.of(tokens[i]);
            cluster[i] = path == null ? "none" : path;
        }
        String[] places = places(tokens);
        List<List<String>> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            List<String> f = new ArrayList<>(40);
            f.add("w=" + lower[i]);
            f.add("s=" + shape[i]);
            f.add("c=" + cluster[i]);
            prefixes(f, "c", cluster[i]);
            f.add("g=" + places[i]);
            f.add("gs=" + places[i] + shape[i]);
            if (Character.isUpperCase(tokens[i].charAt(0))) {
                int length = lower[i].length();
                f.add("x3=" + lower[i].substring(Math.max(0, length - 3)));
                f.add("x2=" + lower[i].substring(Math.max(0, length - 2)));
                f.add("first=" + (i == 0) + shape[i] + first(cluster[i], 6));
                if (HEADS.contains(lower[i])) {
                    f.add("head");
                }
                int later = i + 1;
                while (later < n && later < i + 6 && shape[later].startsWith("A")) {
                    if (HEADS.contains(lower[later])) {
                        f.add("headLater");
                    }
                    later++;
                }
                f.add("lastOfRun=" + (later == i + 1));
            }
            if (TITLES.contains(lower[i])) {
                f.add("title");
            }
            neighbour(f, i - 1, "-1", lower, shape, cluster, places);
            neighbour(f, i + 1, "+1", lower, shape, cluster, places);
            if (i > 1) {
                f.add("w-2=" + lower[i - 2]);
                f.add("c-2=" + first(cluster[i - 2], 8));
            }
            if (i + 2 < n) {
                f.add("w+2=" + lower[i + 2]);
                f.add("c+2=" + first(cluster[i + 2], 8));
            }
            f.add("s-101=" + (i > 0 ? shape[i - 1] : "^") + shape[i] + (i + 1 < n ? shape[i + 1] : "$"));
            all.add(f);
        }
        return all;
    }

    private static void neighbour(
            List<String> f, int i, String where, String[] lower, String[] shape, String[] cluster, String[] places) {
        if (i < 0 || i >= lower.length) {
            f.add("edge" + where);
            return;
        }
        f.add("w" + where + "=" + lower[i]);
        f.add("s" + where + "=" + shape[i]);
        f.add("c" + where + "=" + first(cluster[i], 10));
        f.add("d" + where + "=" + first(cluster[i], 6));
        f.add("g" + where + "=" + places[i]);
        if (TITLES.contains(lower[i])) {
            f.add("t" + where);
        }
    }

    private static void prefixes(List<String> f, String name, String path) {
        for (int length = 4; length <= 12 && length < path.length(); length += 2) {
            f.add(name + length + "=" + path.substring(0, length));
        }
    }

    private static String first(String path, int length) {
        return path.length() <= length ? path : path.substring(0, length);
    }

    /** For each word what the longest place or demonym it is part of would be. */
    private String[] places(String[] tokens) {
        String[] kinds = new String[tokens.length];
        Arrays.fill(kinds, "no");
        for (int i = 0; i < tokens.length; i++) {
            if (!kinds[i].equals("no") || !Character.isUpperCase(tokens[i].charAt(0))) {
                continue;
            }
            for (int end = Math.min(tokens.length, i + LONGEST_PLACE); end > i; end--) {
                String kind = kind(String.join(" ", Arrays.copyOfRange(tokens, i, end)));
                if (kind != null) {
                    for (int j = i; j < end; j++) {
                        kinds[j] = kind + (end - i > 1 ? "+" : "");
                    }
                    break;
                }
            }
        }
        return kinds;
    }

    private @Nullable String kind(String name) {
        if (gazetteer.countryOfDemonym(name) != null) {
            return "demonym";
        }
        List<Place> places = gazetteer.places(name);
        return places.isEmpty() ? null : places.get(0).kind().name();
    }

    private static String shape(String word) {
        char first = word.charAt(0);
        if (Character.isUpperCase(first)) {
            boolean lower = false;
            boolean inner = false;
            boolean stop = word.indexOf('.') >= 0;
            for (int i = 1; i < word.length(); i++) {
                lower |= Character.isLowerCase(word.charAt(i));
                inner |= Character.isUpperCase(word.charAt(i));
            }
            String hyphen = word.indexOf('-') > 0 ? "-" : "";
            return (lower ? inner ? "AaA" : "Aa" : word.length() == 1 ? "A1" : stop ? "A." : "AA") + hyphen;
        }
        return Character.isLowerCase(first)
                ? "a"
                : Character.isDigit(first) ? (word.length() == 4 ? "0000" : "0") : word.length() < 3 ? word : "?";
    }

    @Override
    public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {
        // all that is to be seen is seen already
    }

    @Override
    public void updateAdaptiveData(String[] tokens, String[] outcomes) {
        // the memory of an article is kept by Names
    }

    @Override
    public void clearAdaptiveData() {
        sentence = null;
    }
}
