package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.ext.ExtensionLoader;

/** Gives the tag model its features when OpenNLP trains or runs it; OpenNLP makes it by the name that stands in the model. */
public final class TagModelFactory extends POSTaggerFactory {

    /** Lets OpenNLP load models that name this factory. */
    public static void allow() {
        ExtensionLoader.registerAllowedPackage(TagModelFactory.class.getPackageName());
    }

    @Override
    public POSContextGenerator getPOSContextGenerator() {
        return TagModelFactory::features;
    }

    @Override
    public POSContextGenerator getPOSContextGenerator(int cacheSize) {
        return getPOSContextGenerator();
    }

    @Override
    public SequenceValidator<String> getSequenceValidator() {
        return (index, words, tags, tag) -> TagFeatures.allows(words[index], tag);
    }

    private static String[] features(int index, String[] words, String[] tags, Object[] additional) {
        List<String> features = new ArrayList<>(TagFeatures.own(words[index]));
        for (String place : TagFeatures.PLACES) {
            int at = index + TagFeatures.distance(place);
            boolean beyond = at < 0 || at >= words.length;
            (beyond ? TagFeatures.EDGE : TagFeatures.seen(words[at])).forEach(seen -> features.add(place + seen));
        }
        String last = index > 0 ? tags[index - 1] : Tagger.NO_TAG;
        features.add(TagFeatures.tag(last));
        features.add(TagFeatures.tags(index > 1 ? tags[index - 2] : Tagger.NO_TAG, last));
        return features.toArray(String[]::new);
    }
}
