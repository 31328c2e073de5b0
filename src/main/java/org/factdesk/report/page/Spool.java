package org.factdesk.report.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The middle of a page, which waits in a temporary file for its beginning: that tells how much there is of everything, and nobody knows before the
 * end. So a page of any number of articles takes the memory of one.
 */
public final class Spool implements Content, Closeable {
    private static final int BUFFER = 1 << 14;
    private @Nullable FileChannel file;
    private @Nullable Writer out;

    /** Adds what the template {@code name} makes of {@code values}. */
    public void add(String name, Map<String, Object> values) {
        Pages.write(name, values, out());
    }

    private Writer out() {
        if (out == null) {
            try {
                // Where the system can, the file is without a name from here on: nothing is left of it, whatever
                // happens.
                file = FileChannel.open(
                        Files.createTempFile("factdesk", ".part"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
                out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(file), StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return out;
    }

    @Override
    public boolean isEmptyContent() {
        return out == null;
    }

    @Override
    public void writeTo(TemplateOutput page) {
        if (file == null || out == null) {
            return;
        }
        try {
            out.flush();
            copy(file.position(0), page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(FileChannel file, TemplateOutput page) throws IOException {
        Reader in = new InputStreamReader(Channels.newInputStream(file), StandardCharsets.UTF_8);
        char[] buffer = new char[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            page.writeContent(new String(buffer, 0, count));
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
