package org.factdesk.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** What an editor says when somebody hits keys at random: edits, undone halves of edits, questions anywhere. */
final class Keys {
    private static final String DRAFT = "\"textDocument\":{\"uri\":\"untitled:a\",\"version\":1}";
    private static final String TEXT =
            "GENEVA, 4 February 2026 - The \uD83D\uDEA3 “call” took place on Thursday, 31 April 2025.\r\n\r\nForeign Minister Ana Hale of Peru met 40 of 30 people, sources said.\n";
    private static final List<String> WORDS = List.of(
            "", "\n", "\r", "”", "\uD83D", "\uDEA3", "<!-- factdesk: mute ", "---\n", "31 April 2025", "“We", " ");
    private static final int STROKE = 6;
    private static final int KINDS = 5;

    private Keys() {}

    /** What {@code bytes} say: messages with a zero between them where they begin with a brace, else key strokes. */
    static List<byte[]> messages(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        if (bytes.length > 0 && bytes[0] == '{') {
            for (String message : new String(bytes, UTF_8).split("\0", -1)) {
                messages.add(message.getBytes(UTF_8));
            }
            return messages;
        }
        messages.add(message("textDocument/didOpen", opened(bytes)));
        for (int at = 1; at + STROKE <= bytes.length; at += STROKE) {
            messages.add(stroke(bytes, at));
        }
        return messages;
    }

    private static String opened(byte[] bytes) {
        String language = bytes.length > 0 && bytes[0] % 2 == 0 ? "markdown" : "html";
        return "{\"textDocument\":{\"uri\":\"untitled:a\",\"languageId\":\"" + language + "\",\"version\":0,\"text\":"
                + new JsonPrimitive(TEXT) + "}}";
    }

    private static byte[] stroke(byte[] bytes, int at) {
        String range = "\"range\":{\"start\":" + place(bytes[at + 1], bytes[at + 2]) + ",\"end\":"
                + place(bytes[at + 3], bytes[at + 4]) + "}";
        String words = new JsonPrimitive(WORDS.get((bytes[at + 5] & 0xff) % WORDS.size())).toString();
        return switch ((bytes[at] & 0xff) % KINDS) {
            case 0 -> request("asked", "textDocument/hover", at(bytes[at + 1], bytes[at + 2]));
            case 1 ->
                request(
                        "asked",
                        "textDocument/codeAction",
                        "{" + DRAFT + "," + range + ",\"context\":{\"diagnostics\":[]}}");
            default ->
                message(
                        "textDocument/didChange",
                        "{" + DRAFT + ",\"contentChanges\":[{" + range + ",\"text\":" + words + "}]}");
        };
    }

    private static String place(int line, int column) {
        return "{\"line\":" + line + ",\"character\":" + column + "}";
    }

    /** The parameters of a question about a place in the draft. */
    static String at(int line, int column) {
        return "{" + DRAFT + ",\"position\":" + place(line, column) + "}";
    }

    /** A message that wants an answer. */
    static byte[] request(String id, String method, String params) {
        return ("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"method\":\"" + method + "\",\"params\":" + params + "}")
                .getBytes(UTF_8);
    }

    private static byte[] message(String method, String params) {
        return ("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}").getBytes(UTF_8);
    }
}
