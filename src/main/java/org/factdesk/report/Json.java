package org.factdesk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;

/** How reports in JSON are written: the writer belongs to whoever gave it and stays open. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private Json() {}

    /** A generator that writes to {@code out}. */
    static JsonGenerator to(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }
}
