package org.factdesk.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.factdesk.lsp.FactdeskServer;
import org.factdesk.lsp.Opening;

/** A server and the bytes that pass between it and an editor; after all that the editor says it must still answer. */
final class Wire {
    private static final String LAST = "\"id\":\"last\"";
    private static final String FAULT = "fault of factdesk";
    private static final long PATIENCE = 180;

    /** Which would tell of each malformed message at length. */
    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    static {
        PROTOCOL.setLevel(Level.OFF);
    }

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final CountDownLatch answered = new CountDownLatch(1);

    private Wire() {}

    /** Says {@code messages} to a server. */
    static void say(List<byte[]> messages, Opening opening) throws IOException {
        List<byte[]> all = new ArrayList<>();
        all.add(Keys.request("first", "initialize", "{\"capabilities\":{}}"));
        all.addAll(messages);
        all.add(Keys.request("last", "textDocument/hover", Keys.at(0, 0)));
        Wire wire = new Wire();
        FactdeskServer.serve(wire.editor(all), wire.server(), opening, () -> LocalDate.of(2026, 2, 4), "0");
        String answers = wire.said.toString(UTF_8);
        if (!answers.contains(LAST) || answers.contains(FAULT)) {
            throw new IllegalStateException("the server said: " + answers);
        }
    }

    private InputStream editor(List<byte[]> messages) throws IOException {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            framed.write(("Content-Length: " + message.length + "\r\n\r\n").getBytes(UTF_8));
            framed.write(message);
        }
        return new SequenceInputStream(new ByteArrayInputStream(framed.toByteArray()), new InputStream() {
            @Override
            public int read() {
                try {
                    var unused = answered.await(PATIENCE, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                return read();
            }
        });
    }

    private OutputStream server() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public synchronized void write(byte[] bytes, int from, int count) {
                said.write(bytes, from, count);
                if (said.toString(UTF_8).contains(LAST)) {
                    answered.countDown();
                }
            }
        };
    }
}
