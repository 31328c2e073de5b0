package org.factdesk.annotate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** The statistical models, read once and shared by all threads. The sentence detector is for one thread. */
final class Models {
    private static final SentenceModel SENTENCES =
            read("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    private static final Tagger TAGGER = new Tagger(read("tags.bin", Models::tags));

    private Models() {}

    static SentenceDetectorME sentenceDetector() {
        return new SentenceDetectorME(SENTENCES);
    }

    static Tagger tagger() {
        return TAGGER;
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

    /** The weights in a tagger's model file; the rest of it says how to train it. */
    private static Weights tags(InputStream model) throws IOException {
        ZipInputStream parts = new ZipInputStream(model);
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            if (part.getName().equals("pos.model")) {
                BinaryFileDataReader data = new BinaryFileDataReader(new BufferedInputStream(parts));
                return Weights.of(new GenericModelReader(data).getModel());
            }
        }
        throw new IllegalStateException("tags.bin has no part pos.model");
    }
}
