package org.factdesk.annotate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** The statistical models, read once and shared by all threads. What they make is for one thread. */
final class Models {
    private static final SentenceModel SENTENCES =
            read("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    private static final POSModel TAGS = read("tags.bin", POSModel::new);

    private Models() {}

    static SentenceDetectorME sentenceDetector() {
        return new SentenceDetectorME(SENTENCES);
    }

    static POSTaggerME tagger() {
        return new POSTaggerME(TAGS, POSTagFormat.CUSTOM);
    }

    private interface Reader<M> {
        M read(InputStream file) throws IOException;
    }

    private static <M> M read(String resource, Reader<M> reader) {
        try (InputStream file = Models.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no such model: " + resource);
            }
            return reader.read(new BufferedInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
