package org.factdesk.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program that calls the desk with a token; each of its calls is held to the contract. */
final class Program {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PART = "a part of what is sent";
    private final Reader reader;
    private final Contract contract;

    Program(Reader reader, Contract contract) {
        this.reader = reader;
        this.contract = contract;
    }

    /** One that calls with {@code token}. */
    static Program with(OpenDesk desk, String token, Contract contract) {
        return new Program(desk.reader().with("Authorization", "Bearer " + token), contract);
    }

    Reader.Answer get(String path) {
        return held("GET", path, null, reader.send(reader.request(path).GET()));
    }

    Reader.Answer get(String path, String header, String value) {
        return held(
                "GET",
                path,
                null,
                reader.send(reader.request(path).header(header, value).GET()));
    }

    Reader.Answer send(String method, String path, String json) {
        return held(method, path, json, reader.send(method, path, json));
    }

    Reader.Answer send(String method, String path, String json, String header, String value) {
        HttpRequest.Builder request = reader.request(path)
                .header(header, value)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        return held(method, path, json, reader.send(request));
    }

    /** Sends words that are no JSON. */
    Reader.Answer words(String method, String path, String type, String words) {
        HttpRequest.Builder request = reader.request(path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(words));
        return held(method, path, null, reader.send(request));
    }

    /** Sends a file, with {@code fields}. */
    Reader.Answer file(String path, String name, byte[] content, Map<String, String> fields) {
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append(
                "--" + PART + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + PART + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        HttpRequest.Builder request = reader.request(path)
                .header("Content-Type", "multipart/form-data; boundary=\"" + PART + "\"")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofByteArray(
                                ("\r\n--" + PART + "--\r\n").getBytes(StandardCharsets.US_ASCII))));
        return held("POST", path, null, reader.send(request));
    }

    private Reader.Answer held(String method, String path, @Nullable String sent, Reader.Answer answer) {
        contract.hold(method, path, sent, answer);
        return answer;
    }

    static JsonNode json(Reader.Answer answer) {
        return json(answer.body());
    }

    static JsonNode json(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(json, wrong);
        }
    }

    /** {@code pairs} of names and values as JSON. */
    static String object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
