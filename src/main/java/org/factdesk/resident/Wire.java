package org.factdesk.resident;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A connection between caller and process: frames of a letter, the length of what follows in four bytes, and that. The caller's side of it is
 * {@code src/main/launch/resident.pl}.
 */
final class Wire {
    /** From the caller: an argument, what is known of its terminal (name=value), the end of the request, a piece of its standard input. */
    static final char ARGUMENT = 'A';

    static final char TERMINAL = 'T';
    static final char GO = 'G';
    static final char INPUT = 'D';

    /** To the caller: the request is taken or refused, standard output and error, standard input is wanted, the exit code. */
    static final char TAKEN = 'R';

    static final char REFUSED = 'N';
    static final char OUT = 'O';
    static final char ERR = 'E';
    static final char WANTED = 'I';
    static final char EXIT = 'X';

    private static final int LONGEST = 1 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** A piece of the conversation. */
    static final class Frame {
        private final char kind;
        private final byte[] content;

        private Frame(char kind, byte[] content) {
            this.kind = kind;
            this.content = content;
        }

        char kind() {
            return kind;
        }

        /** Its bytes; whoever takes them owns them. */
        byte[] content() {
            return content;
        }

        String text() {
            return new String(content, UTF_8);
        }
    }

    /**
     * The next frame.
     *
     * @throws EOFException when the other side has gone
     * @throws IOException for what is no frame
     */
    Frame read() throws IOException {
        char kind = (char) in.readUnsignedByte();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Frame(kind, content);
    }

    synchronized void write(char kind, byte[] content, int from, int length) throws IOException {
        byte[] frame = new byte[5 + length];
        frame[0] = (byte) kind;
        for (int i = 0; i < 4; i++) {
            frame[1 + i] = (byte) (length >>> (24 - 8 * i));
        }
        System.arraycopy(content, from, frame, 5, length);
        out.write(frame);
        out.flush();
    }

    void write(char kind, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        write(kind, bytes, 0, bytes.length);
    }

    /** A stream whose content arrives at the other side in frames of {@code kind}. */
    OutputStream stream(char kind) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] content, int from, int length) {
                try {
                    for (int at = 0; at < length; at += LONGEST) {
                        Wire.this.write(kind, content, from + at, Math.min(LONGEST, length - at));
                    }
                } catch (IOException gone) {
                    throw new CallerGone(gone);
                }
            }
        };
    }

    /** The caller's standard input, of which no more is taken than the program reads. */
    InputStream input() {
        return new CallerInput(this);
    }

    /** Nobody waits for the answer any more. */
    static final class CallerGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        CallerGone(IOException cause) {
            super(cause);
        }
    }
}
