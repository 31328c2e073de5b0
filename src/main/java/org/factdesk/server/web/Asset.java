package org.factdesk.server.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file of the pages, also packed where that makes it smaller. */
final class Asset {
    private final String type;
    private final byte[] content;
    private final byte @Nullable [] packed;

    Asset(String type, byte[] content) throws IOException {
        this.type = type;
        this.content = content.clone();
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(small)) {
            out.write(content);
        }
        this.packed = small.size() < content.length ? small.toByteArray() : null;
    }

    void addTo(MessageDigest digest) {
        digest.update(content);
    }

    /** Answers {@code request}; it may be kept for ever, as its address holds a hash of it. */
    void send(Context request) {
        request.header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
        request.contentType(type).disableCompression();
        String accepted = request.header("Accept-Encoding");
        if (packed != null && accepted != null && accepted.contains("gzip")) {
            request.header("Content-Encoding", "gzip").result(packed);
        } else {
            request.result(content);
        }
    }
}
