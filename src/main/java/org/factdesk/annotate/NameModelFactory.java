package org.factdesk.annotate;

import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;

/** Gives the name model its features; OpenNLP makes it by the name that stands in the model. */
public final class NameModelFactory extends TokenNameFinderFactory {

    @Override
    public NameContextGenerator createContextGenerator() {
        return new NameFeatures();
    }
}
