package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.factdesk.docket.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk under a name of its own, by HTTPS. */
class BehindProxyTest {
    private static final String ASKED =
            "Host: desk.example.org\r\nX-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n";

    @TempDir
    private Path folder;

    @Test
    void cookiesGoNowhereElseAndAreReadByNoScript() throws Exception {
        try (OpenDesk desk = OpenDesk.behind("https://desk.example.org", folder)) {
            String page = Raw.answer(desk.server().port(), "GET /login HTTP/1.1\r\n" + ASKED + "\r\n");
            String form = page.replaceAll("(?s).*__Host-factdesk-form=([A-Za-z0-9_-]+).*", "$1");
            assertThat(page)
                    .contains("Set-Cookie: __Host-factdesk-form=" + form + "; Path=/; Secure; HttpOnly; SameSite=Lax")
                    .contains("Strict-Transport-Security: max-age=31536000");
            desk.account("ana", Role.EDITOR);
            String csrf = page.replaceAll("(?s).*name=\"csrf\" value=\"([A-Za-z0-9_-]+)\".*", "$1");
            String body = "name=ana&password=" + OpenDesk.PASSWORD.replace(' ', '+') + "&csrf=" + csrf;
            String answer = Raw.answer(
                    desk.server().port(),
                    "POST /login HTTP/1.1\r\n" + ASKED
                            + "Origin: https://desk.example.org\r\nCookie: __Host-factdesk-form="
                            + form + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body);
            assertThat(answer)
                    .startsWith("HTTP/1.1 303")
                    .containsPattern(
                            "Set-Cookie: __Host-factdesk=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax\r\n");
            assertThat(desk.log().toString()).contains("192.0.2.7");
        }
    }

    @Test
    void cookiesOverPlainHttpOnThisMachineAreReadByNoScriptEither() throws Exception {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            String page = Raw.answer(
                    desk.server().port(), "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(page)
                    .containsPattern("Set-Cookie: factdesk-form=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax\r\n")
                    .doesNotContain("Strict-Transport-Security");
        }
    }

    @Test
    void metricsAreForThisMachineOrAToken() throws Exception {
        try (OpenDesk desk = OpenDesk.behind("https://desk.example.org", folder)) {
            String ask = "GET /metrics HTTP/1.1\r\n" + ASKED;
            assertThat(Raw.status(desk.server().port(), ask + "\r\n")).isEqualTo(401);
            String token = desk.token(Role.VIEWER);
            assertThat(Raw.answer(desk.server().port(), ask + "Authorization: Bearer " + token + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("factdesk_request_seconds_count");
        }
    }

    @Test
    void tokensThatAreGuessedAtHaveToWait() throws Exception {
        try (OpenDesk desk = OpenDesk.behind("https://desk.example.org", folder)) {
            String ask = "GET /metrics HTTP/1.1\r\n" + ASKED + "Authorization: Bearer ";
            for (int i = 0; i < 20; i++) {
                assertThat(Raw.status(desk.server().port(), ask + "guess" + i + "\r\n\r\n"))
                        .isEqualTo(401);
            }
            String refused = Raw.answer(desk.server().port(), ask + desk.token(Role.VIEWER) + "\r\n\r\n");
            assertThat(refused).startsWith("HTTP/1.1 429").contains("Retry-After: ");
        }
    }

    @Test
    void anotherNameIsNotAnswered() throws Exception {
        try (OpenDesk desk = OpenDesk.behind("https://desk.example.org", folder)) {
            assertThat(Raw.status(
                            desk.server().port(),
                            "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .isEqualTo(421);
            assertThat(Raw.status(
                            desk.server().port(),
                            "GET /health HTTP/1.1\r\nHost: 10.0.0.5\r\nConnection: close\r\n\r\n"))
                    .isEqualTo(200);
        }
    }
}
