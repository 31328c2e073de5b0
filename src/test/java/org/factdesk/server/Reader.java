package org.factdesk.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser, as far as HTTP goes: keeps cookies, sends a form with the token its page had, is sent nowhere by itself. */
public final class Reader {
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final URI desk;
    private String csrf = "";

    /** What was answered. */
    public record Answer(int status, String body, HttpResponse<String> whole) {
        /** The header {@code name}; empty where there is none. */
        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    /** Somebody at the desk of this machine that answers on {@code port}. */
    public Reader(int port) {
        desk = URI.create("http://127.0.0.1:" + port);
    }

    /** Sends the header {@code name} along with everything from now on. */
    public Reader with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Logs in. */
    public Reader login(String name, String password) {
        get("/login");
        Answer answer = post("/login", Map.of("name", name, "password", password));
        if (answer.status() != 303) {
            throw new IllegalStateException("not logged in: " + answer.body());
        }
        get("/account");
        return this;
    }

    /** Opens a page, and remembers the token of its forms. */
    public Answer get(String path) {
        Answer answer = send(request(path).GET());
        Matcher told = CSRF.matcher(answer.body());
        if (told.find() && !told.group(1).isEmpty()) {
            csrf = told.group(1);
        }
        return answer;
    }

    /** Sends a form of the page that was opened last. */
    public Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("csrf", csrf);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(all))));
    }

    /** Sends a form as the script of the page does, which wants a part of a page. */
    public Answer part(String path, Map<String, String> fields) {
        return send(request(path)
                .header("HX-Request", "true")
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    /** Sends words as they are typed, as the script of the page does. */
    public Answer typed(String path, String words) {
        return send(request(path)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(words)));
    }

    /** Listens to the events of {@code path}, whose lines {@code listener} is told. */
    public void listen(String path, Flow.Subscriber<String> listener) {
        CompletableFuture<?> unused = client.sendAsync(
                request(path).header("Accept", "text/event-stream").GET().build(),
                HttpResponse.BodyHandlers.fromLineSubscriber(listener));
    }

    /** Sends a form with a file, as the page that was opened last would. */
    public Answer upload(String path, Map<String, String> fields, String field, String fileName, byte[] content) {
        String border = "--------border-of-a-test";
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("csrf", csrf);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(
                ("--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends {@code json}, as a program does. */
    public Answer send(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a request that was made elsewhere. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What is downloaded from {@code path}. */
    byte[] bytes(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A request with the cookies and headers of this reader. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(desk + path)).timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        headers.forEach(request::header);
        return request;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** The cookie {@code name}, or null. */
    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    /** Puts a cookie into the browser, as somebody at its keyboard might. */
    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    /** The token of the forms of the page that was opened last. */
    public String csrf() {
        return csrf;
    }

    private static String form(Map<String, String> fields) {
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(encoded(name) + "=" + encoded(value)));
        return form.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
