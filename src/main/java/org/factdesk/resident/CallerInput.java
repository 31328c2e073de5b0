package org.factdesk.resident;

import java.io.IOException;
import java.io.InputStream;

/** The standard input of a caller, asked for piece by piece: what a run does not read stays with the caller, as it would with a process of its own. */
final class CallerInput extends InputStream {
    private static final int END = -1;
    private final Wire wire;
    private byte[] piece = {};
    private int next;
    private boolean ended;

    CallerInput(Wire wire) {
        this.wire = wire;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[next++] & 0xff : END;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return END;
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, from, count);
        next += count;
        return count;
    }

    private boolean more() throws IOException {
        if (next < piece.length) {
            return true;
        }
        if (!ended) {
            wire.write(Wire.WANTED, "");
            Wire.Frame frame = wire.read();
            if (frame.kind() != Wire.INPUT) {
                throw new IOException("no input: " + frame.kind());
            }
            piece = frame.content();
            next = 0;
            ended = piece.length == 0;
        }
        return !ended;
    }
}
