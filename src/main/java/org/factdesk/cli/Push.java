package org.factdesk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.desk.Review;
import org.factdesk.report.JsonReport;
import org.factdesk.report.Report;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Sends the findings of a run to a review desk when the run has ended. What goes wrong with it is told, and changes nothing of the run. */
final class Push implements Report {
    /** The variable that holds the token: what stands on a command line is seen by others and kept in logs. */
    static final String TOKEN = "FACTDESK_TOKEN";

    private static final List<String> COMMITS = List.of("GITHUB_SHA", "CI_COMMIT_SHA", "GIT_COMMIT");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int DRAFTS = 100;
    private static final int CHARACTERS = 2_000_000;
    private static final int LONGEST_ANSWER = 300;

    private final URI runs;
    private final String token;
    private final String commit;
    private final boolean withText;
    private final boolean required;
    private final Console console;
    private final List<String> drafts = new ArrayList<>();

    private Push(URI runs, String token, String commit, boolean withText, boolean required, Console console) {
        this.runs = runs;
        this.token = token;
        this.commit = commit;
        this.withText = withText;
        this.required = required;
        this.console = console;
    }

    /**
     * One that goes to the desk at {@code url}.
     *
     * @param commit the state of the repository; null for what the build server has in {@code environment}
     * @throws Mistake when the address is none that a token may be sent to
     */
    static Push open(
            String url,
            @Nullable String commit,
            boolean withText,
            boolean required,
            Map<String, String> environment,
            Console console) {
        String told = commit != null
                ? commit
                : COMMITS.stream()
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        String token = environment.getOrDefault(TOKEN, "").strip();
        return new Push(address(url), token, told, withText, required, console);
    }

    private static URI address(String url) {
        URI desk;
        try {
            desk = URI.create(url.endsWith("/") ? url : url + "/");
        } catch (IllegalArgumentException wrong) {
            throw new Mistake("--push is the address of a review desk, such as https://desk.example.org");
        }
        String host = desk.getHost();
        if (host == null
                || desk.getUserInfo() != null
                || !Set.of("http", "https").contains("" + desk.getScheme())) {
            throw new Mistake("--push is the address of a review desk, such as https://desk.example.org");
        }
        if ("http".equals(desk.getScheme()) && !THIS_MACHINE.contains(host)) {
            throw new Mistake("--push would send the token in the open by http; give the https address of the desk");
        }
        return desk.resolve("api/v1/runs");
    }

    @Override
    public void review(Review review) {
        StringWriter findings = new StringWriter();
        JsonReport report = new JsonReport(findings);
        report.review(review);
        report.end();
        drafts.add(draft(review.article(), findings.toString().strip()));
    }

    private String draft(Article article, String report) {
        return json(json -> {
            json.writeStartObject();
            json.writeStringField("path", path(article));
            json.writeFieldName("report");
            json.writeRawValue(report);
            if (withText) {
                json.writeStringField("text", article.text());
            }
            json.writeEndObject();
        });
    }

    /** As the repository has it, whatever folder it is checked out in. */
    private static String path(Article article) {
        Path here = Path.of("").toAbsolutePath();
        Path path = Path.of(article.path());
        String told = path.isAbsolute() && path.startsWith(here)
                ? here.relativize(path).toString()
                : article.path();
        String plain = told.replace('\\', '/').replaceFirst("^(\\./)+", "");
        return article.id() == null ? plain : plain + "#" + article.id();
    }

    @Override
    public void problem(Problem problem) {
        // what cannot be read has no findings to send; the run tells of it
    }

    @Override
    public void end() {
        if (token.isEmpty()) {
            fail(
                    "there is no token; an administrator of the desk makes one on its page /tokens, for the environment as "
                            + TOKEN);
            return;
        }
        try {
            int sent = 0;
            while (sent < drafts.size()) {
                List<String> batch = batch(sent);
                String refused = send(batch);
                if (refused != null) {
                    fail(refused);
                    return;
                }
                sent += batch.size();
            }
            console.remark(
                    "factdesk: pushed " + sent + (sent == 1 ? " draft to " : " drafts to ") + runs.resolve("/runs"));
        } catch (IOException failed) {
            fail("the desk cannot be reached: " + (failed.getMessage() == null ? failed : failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            fail("it was interrupted");
        }
    }

    /** As many of the drafts from {@code first} on as a desk takes at once. */
    private List<String> batch(int first) {
        int last = first;
        int characters = 0;
        while (last < drafts.size() && last - first < DRAFTS) {
            characters += drafts.get(last).length();
            if (last > first && characters > CHARACTERS) {
                break;
            }
            last++;
        }
        return drafts.subList(first, last);
    }

    /** Sends {@code batch}; why it was not taken, or null. */
    private @Nullable String send(List<String> batch) throws IOException, InterruptedException {
        String body = json(json -> {
            json.writeStartObject();
            json.writeStringField("commit", commit);
            json.writeArrayFieldStart("drafts");
            for (String draft : batch) {
                json.writeRawValue(draft);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        // a redirection could lead the token elsewhere
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest request = HttpRequest.newBuilder(runs)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 201 ? null : "the desk answered " + answer.statusCode() + detail(answer.body());
    }

    private static String detail(String body) {
        try {
            String told = new ObjectMapper().readTree(body).path("detail").asText();
            String plain = told.replaceAll("\\p{Cntrl}", " ");
            return plain.isEmpty() ? "" : ": " + plain.substring(0, Math.min(LONGEST_ANSWER, plain.length()));
        } catch (JsonProcessingException other) {
            return "; is this the address of a review desk?";
        }
    }

    private void fail(String why) {
        String told = "factdesk: the run was not pushed: " + why;
        if (required) {
            console.error(told);
        } else {
            console.remark(told);
        }
    }

    /** Writes JSON. */
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String json(Writing writing) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
