package org.factdesk.annotate;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** What a trained model has learned: how much each feature speaks for each outcome. */
final class Weights {
    private final List<String> outcomes;
    private final Map<String, Context> features;

    private Weights(List<String> outcomes, Map<String, Context> features) {
        this.outcomes = outcomes;
        this.features = features;
    }

    /** What {@code model} has learned. */
    @SuppressWarnings("unchecked")
    static Weights of(AbstractModel model) {
        Object[] parts = model.getDataStructures();
        return new Weights(List.of((String[]) parts[2]), (Map<String, Context>) parts[1]);
    }

    /** How many outcomes there are. */
    int size() {
        return outcomes.size();
    }

    /** The name of an outcome. */
    String outcome(int number) {
        return outcomes.get(number);
    }

    /** What {@code feature} says is added to {@code scores}, one for each outcome. */
    void add(String feature, double[] scores) {
        Context said = features.get(feature);
        if (said == null) {
            return;
        }
        int[] places = said.getOutcomes();
        double[] parameters = said.getParameters();
        for (int i = 0; i < places.length; i++) {
            scores[places[i]] += parameters[i];
        }
    }

    /** Whether {@code feature} says anything. */
    boolean knows(String feature) {
        return features.containsKey(feature);
    }
}
