package org.factdesk.annotate.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.eval.FMeasure;
import opennlp.tools.util.ext.ExtensionLoader;
import org.factdesk.annotate.NameModelFactory;

/** Trains the name model from the open corpus; run by the Maven profile {@code train}. */
public final class NameTrainer {
    private static final int HELD_OUT_EVERY = 8;
    private static final int BLOCK = 20;

    private NameTrainer() {}

    /** Trains from {@code args[0]} (wikigold.conll) to {@code args[1]} (names.bin); says how well a held-out part is read. */
    public static void main(String[] args) throws IOException {
        Path corpus = Path.of(args[0]);
        if (!Files.exists(corpus)) {
            System.out.println("no corpus at " + corpus + ": the committed model stays as it is");
            return;
        }
        ExtensionLoader.registerAllowedPackage(NameModelFactory.class.getPackageName());
        List<NameSample> samples = read(corpus);
        List<NameSample> train = new ArrayList<>();
        List<NameSample> test = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            (i / BLOCK % HELD_OUT_EVERY == 0 ? test : train).add(samples.get(i));
        }
        System.out.printf(Locale.ROOT, "held-out F1 %.2f %%%n", 100 * f1(train(train), test));
        train(samples).serialize(Path.of(args[1]));
    }

    private static TokenNameFinderModel train(List<NameSample> samples) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(QNTrainer.L1COST_PARAM, 0.1);
        parameters.put(QNTrainer.L2COST_PARAM, 0.5);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        return NameFinderME.train(
                "eng", null, ObjectStreamUtils.createObjectStream(samples), parameters, new NameModelFactory());
    }

    private static double f1(TokenNameFinderModel model, List<NameSample> test) {
        NameFinderME finder = new NameFinderME(model);
        FMeasure measure = new FMeasure();
        for (NameSample sample : test) {
            measure.updateScores(sample.getNames(), finder.find(sample.getSentence()));
        }
        return measure.getFMeasure();
    }

    private static List<NameSample> read(Path file) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                addSentence(samples, words, tags);
            } else {
                int space = line.lastIndexOf(' ');
                words.add(line.substring(0, space).replace('’', '\'').replace('–', '-'));
                tags.add(line.substring(space + 1));
            }
        }
        addSentence(samples, words, tags);
        return samples;
    }

    private static void addSentence(List<NameSample> samples, List<String> words, List<String> tags) {
        List<Span> names = new ArrayList<>();
        for (int i = 0; i < tags.size(); ) {
            int start = i++;
            while (i < tags.size() && tags.get(i).equals(tags.get(start))) {
                i++;
            }
            if (!tags.get(start).equals("O")) {
                names.add(new Span(start, i, tags.get(start).substring(2)));
            }
        }
        if (!words.isEmpty()) {
            samples.add(new NameSample(words.toArray(String[]::new), names.toArray(Span[]::new), false));
        }
        words.clear();
        tags.clear();
    }
}
