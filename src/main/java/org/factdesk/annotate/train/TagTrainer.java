package org.factdesk.annotate.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.factdesk.annotate.TagModelFactory;

/** Trains the part-of-speech model from the open corpus; run by the Maven profile {@code train}. */
public final class TagTrainer {
    private static final int HELD_OUT_EVERY = 10;

    private TagTrainer() {}

    /** Trains from {@code args[0]} (gum-open.tsv) to {@code args[1]} (tags.bin); says how well a held-out tenth is tagged. */
    public static void main(String[] args) throws IOException {
        Path corpus = Path.of(args[0]);
        if (!Files.exists(corpus)) {
            System.out.println("no corpus at " + corpus + ": the committed model stays as it is");
            return;
        }
        TagModelFactory.allow();
        List<POSSample> samples = GumCorpus.read(corpus);
        List<POSSample> train = new ArrayList<>();
        List<POSSample> test = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            (i / 20 % HELD_OUT_EVERY == 0 ? test : train).add(samples.get(i));
        }
        System.out.printf(java.util.Locale.ROOT, "held-out accuracy %.2f %%%n", 100 * accuracy(train(train), test));
        train(samples).serialize(Path.of(args[1]));
    }

    private static POSModel train(List<POSSample> samples) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        return POSTaggerME.train(
                "eng", ObjectStreamUtils.createObjectStream(samples), parameters, new TagModelFactory());
    }

    private static double accuracy(POSModel model, List<POSSample> test) {
        POSTaggerME tagger = new POSTaggerME(model, POSTagFormat.CUSTOM);
        int right = 0;
        int all = 0;
        for (POSSample sample : test) {
            String[] tags = tagger.tag(sample.getSentence());
            for (int i = 0; i < tags.length; i++) {
                right += tags[i].equals(sample.getTags()[i]) ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }
}
