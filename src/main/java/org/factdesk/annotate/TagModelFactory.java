package org.factdesk.annotate;

import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSTaggerFactory;

/** Gives the tag model its features; OpenNLP makes it by the name that stands in the model. */
public final class TagModelFactory extends POSTaggerFactory {

    @Override
    public POSContextGenerator getPOSContextGenerator() {
        return new TagFeatures();
    }

    @Override
    public POSContextGenerator getPOSContextGenerator(int cacheSize) {
        return getPOSContextGenerator();
    }
}
