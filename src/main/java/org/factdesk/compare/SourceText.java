package org.factdesk.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.SourceDifference;
import org.factdesk.claim.SourceDifference.Kind;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** The article that drafts are written from, and which of its sentences one of theirs was made from. */
final class SourceText {
    /** Sentences as near to the draft's as this share of the nearest one may be meant as well. */
    private static final double NEAR = 0.75;

    /** Sentences that speak of the same matter at all. */
    private static final double RELATED = 0.4;

    private final Annotated article;
    private final List<Passage> passages;
    private final SourceNames names;
    private final Set<Series> series = new HashSet<>();
    private final Map<String, Integer> spread = new HashMap<>();

    SourceText(Annotated article) {
        this.article = article;
        this.passages = Passage.all(article);
        this.names = new SourceNames(article);
        article.tokens().forEach(token -> {
            Series one = Series.of(token);
            if (one != null) {
                series.add(one);
            }
        });
        passages.forEach(passage -> passage.content().forEach(key -> spread.merge(key, 1, Integer::sum)));
    }

    /**
     * Where a sentence of the draft comes from.
     *
     * @param score the share of its words that the nearest sentence has, rare words counting more
     * @param best the nearest sentence
     * @param near it and those about as near
     * @param related it and all that speak of the same matter
     */
    record Alignment(double score, Passage best, List<Passage> near, List<Passage> related) {

        /** That the draft's {@code words} differ from what {@code passage} says. */
        SourceDifference differs(Kind kind, Span words, @Nullable String instead, Passage passage) {
            Article source = passage.article().article();
            Location at = source.offsets().locate(passage.sentence().span());
            return new SourceDifference(words, kind, instead, passage.line(), source.path() + ", line " + at.line());
        }

        /** Whether a sentence about as near as the best has a word with this key. */
        boolean nearHas(String key) {
            return near.stream().anyMatch(passage -> passage.keys().contains(key));
        }
    }

    Annotated article() {
        return article;
    }

    SourceNames names() {
        return names;
    }

    /** The weekdays, months, years, ranks and models that it names. */
    Set<Series> series() {
        return series;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The sentences that {@code draft} was made from, null if it shares no word with any. */
    @Nullable
    Alignment align(Passage draft) {
        Set<String> words = draft.content();
        double whole = words.stream().mapToDouble(this::weight).sum();
        double[] scores = new double[passages.size()];
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            Set<String> own = passages.get(i).content();
            scores[i] = words.stream()
                            .filter(own::contains)
                            .mapToDouble(this::weight)
                            .sum()
                    / whole;
            best = scores[i] > 0 && (best < 0 || scores[i] > scores[best]) ? i : best;
        }
        if (best < 0) {
            return null;
        }
        return new Alignment(
                scores[best],
                passages.get(best),
                above(scores, scores[best] * NEAR),
                above(scores, scores[best] * RELATED));
    }

    private List<Passage> above(double[] scores, double least) {
        List<Passage> above = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= least) {
                above.add(passages.get(i));
            }
        }
        return above;
    }

    /** A word of few sentences tells more; one that the source lacks may be another word for the same. */
    private double weight(String key) {
        Integer sentences = spread.get(key);
        double most = Math.log(1.0 + passages.size());
        return sentences == null ? most / 2 : Math.log(1.0 + (double) passages.size() / sentences);
    }
}
