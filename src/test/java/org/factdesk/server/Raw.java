package org.factdesk.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Requests as no client of Java's own would send them. */
final class Raw {
    private Raw() {}

    /** The whole of what is answered to {@code request}, which asks for the connection to be closed. */
    static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The status of the answer to {@code request}. */
    static int status(int port, String request) throws IOException {
        return Integer.parseInt(answer(port, request).split(" ", 3)[1]);
    }
}
