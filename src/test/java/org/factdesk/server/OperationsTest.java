package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.factdesk.docket.DocketUrl;
import org.factdesk.docket.Item;
import org.factdesk.docket.Role;
import org.factdesk.server.guard.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the desk sees of it. */
class OperationsTest {
    private static final String ARTICLE = "The call took place on Thursday, 31 April 2025.\n";

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatIsGoneIsToldAndTheDeskRecoversWhenItIsBack() throws Exception {
        Path file = folder.resolve(DocketUrl.FILE);
        try (OpenDesk desk = OpenDesk.in(folder)) {
            Reader ana = desk.reader("ana", Role.EDITOR);
            String article = ana.post("/articles", Map.of("text", ARTICLE)).header("Location");
            assertThat(desk.reader().get("/ready").status()).isEqualTo(200);
            Files.move(file, folder.resolve("away"));
            assertThat(desk.reader().get("/ready").status()).isEqualTo(503);
            assertThat(desk.reader().get("/health").status()).isEqualTo(200);
            for (Reader.Answer answer : List.of(
                    ana.get(article),
                    ana.post(article + "/comments", Map.of("words", "lost?")),
                    desk.reader().get("/login"))) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body())
                        .contains("cannot be reached at the moment")
                        .doesNotContain(folder.toString());
                assertThat(answer.header("Retry-After")).isEqualTo("5");
            }
            assertThat(desk.crash()).hasMessageContaining("is gone; put it back");
            Files.move(folder.resolve("away"), file);
            assertThat(desk.reader().get("/ready").status()).isEqualTo(200);
            assertThat(ana.get(article).status()).isEqualTo(200);
            assertThat(ana.post(article + "/comments", Map.of("words", "kept")).status())
                    .isEqualTo(303);
            assertThat(ana.get(article).body()).contains("kept").doesNotContain("lost?");
        }
    }

    @Test
    void metricsTellOfRequestsChecksAndDecisions() {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            Reader ana = desk.reader("ana", Role.EDITOR);
            String article = ana.post("/articles", Map.of("text", ARTICLE)).header("Location");
            long id = Long.parseLong(article.substring(article.lastIndexOf('/') + 1));
            Item item = desk.docket().items().at(id, 1).get(0).item();
            Map<String, String> ruling =
                    Map.of("state", "waived", "reason", "as told", "revision", String.valueOf(item.revision()));
            assertThat(ana.post(article + "/items/" + item.id() + "/state", ruling)
                            .status())
                    .isEqualTo(200);
            assertThat(desk.reader().get("/metrics").body())
                    .contains("factdesk_request_seconds_count{method=\"POST\",route=\"/articles\",status=\"303\"} 1")
                    .contains("factdesk_check_seconds_count ")
                    .contains("factdesk_decisions_total{state=\"waived\"} 1")
                    .contains("factdesk_listeners 0.0")
                    .contains("factdesk_checks_waiting 0.0")
                    .doesNotContain("/articles/" + id);
        }
    }

    @Test
    void passwordsAreHashedAsOftenAsOwaspAsks() {
        Passwords passwords = new Passwords(Passwords.ROUNDS);
        String kept = passwords.hash(OpenDesk.PASSWORD);
        assertThat(kept).startsWith("pbkdf2-sha256$600000$").doesNotContain(OpenDesk.PASSWORD);
        assertThat(passwords.matches(OpenDesk.PASSWORD, kept)).isTrue();
        assertThat(passwords.matches(OpenDesk.PASSWORD + "x", kept)).isFalse();
        assertThat(passwords.matches(OpenDesk.PASSWORD, null)).isFalse();
        assertThat(passwords.hash(OpenDesk.PASSWORD)).isNotEqualTo(kept);
        assertThat(new Passwords(1000).matches(OpenDesk.PASSWORD, kept)).isTrue();
    }
}
