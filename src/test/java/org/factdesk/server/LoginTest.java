package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.factdesk.docket.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and for how long. */
class LoginTest {
    private static final String LONG = "a long enough sentence";

    @TempDir
    private Path folder;

    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = OpenDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Map<String, String> first(String name) {
        return Map.of("name", name, "display-name", "Ana Hale", "password", LONG, "again", LONG);
    }

    @Test
    void theFirstAccountIsMadeByALinkThatWorksOnceAndIsAnAdmins() {
        String link = Objects.requireNonNull(desk.server().welcome());
        Reader ana = desk.reader();
        assertThat(ana.get(link).body()).contains("The first account");
        assertThat(ana.post(link, first("ana")).status()).isEqualTo(303);
        assertThat(ana.get("/accounts").body()).contains("Ana Hale");
        Reader late = desk.reader();
        assertThat(late.get(link).status()).isEqualTo(404);
        late.get("/login");
        assertThat(late.post(link, first("eve")).status()).isEqualTo(404);
        assertThat(desk.docket().accounts().all()).hasSize(1);
        assertThat(desk.server().welcome()).isNull();
    }

    @Test
    void theLinkOfTheFirstAccountIsTooOldAfterAnHour() {
        String link = Objects.requireNonNull(desk.server().welcome());
        desk.clock().pass(Duration.ofMinutes(61));
        assertThat(desk.reader().get(link).status()).isEqualTo(404);
    }

    @Test
    void aLinkThatNobodyMadeOpensNothing() {
        desk.server().welcome();
        assertThat(desk.reader().get("/welcome/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(desk.reader().get("/link/" + "A".repeat(43)).status()).isEqualTo(404);
    }

    @Test
    void aShortPasswordIsRefusedWithAReason() {
        String link = Objects.requireNonNull(desk.server().welcome());
        Reader ana = desk.reader();
        ana.get(link);
        Reader.Answer answer = ana.post(link, Map.of("name", "ana", "password", "short", "again", "short"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("12 characters");
        assertThat(desk.docket().accounts().isEmpty()).isTrue();
    }

    @Test
    void whoeverLogsInIsSentOnToThePageTheyWanted() {
        desk.account("ana", Role.ADMIN);
        Reader ana = desk.reader();
        assertThat(ana.get("/accounts").header("Location")).isEqualTo("/login?next=%2Faccounts");
        assertThat(ana.get("/login?next=%2Faccounts").body()).contains("value=\"/accounts\"");
        Reader.Answer answer =
                ana.post("/login", Map.of("name", "ana", "password", OpenDesk.PASSWORD, "next", "/accounts"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/accounts");
    }

    @ParameterizedTest(name = "the guard of redirects: not to {0}")
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/ok\r\nSet-Cookie: a=b",
                ""
            })
    void nobodyIsSentToAnotherSiteAfterLoggingIn(String next) {
        desk.account("ana", Role.ADMIN);
        Reader ana = desk.reader();
        ana.get("/login");
        Reader.Answer answer = ana.post("/login", Map.of("name", "ana", "password", OpenDesk.PASSWORD, "next", next));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        desk.account("ana", Role.EDITOR);
        Reader reader = desk.reader();
        reader.get("/login");
        Reader.Answer wrong = reader.post("/login", Map.of("name", "ana", "password", "wrong"));
        Reader.Answer unknown = reader.post("/login", Map.of("name", "eve", "password", "wrong"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(words(unknown)).isEqualTo(words(wrong).replace("value=\"ana\"", "value=\"eve\""));
    }

    private static String words(Reader.Answer answer) {
        return answer.body().replaceAll("(content|value)=\"[A-Za-z0-9_-]{60,}\"", "");
    }

    @Test
    void aNameThatIsTriedTooOftenHasToWait() {
        desk.account("ana", Role.EDITOR);
        Reader reader = desk.reader();
        reader.get("/login");
        for (int i = 0; i < 10; i++) {
            assertThat(reader.post("/login", Map.of("name", "ana", "password", "wrong " + i))
                            .status())
                    .isEqualTo(401);
        }
        Reader.Answer refused = reader.post("/login", Map.of("name", "ana", "password", OpenDesk.PASSWORD));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        desk.clock().pass(Duration.ofMinutes(16));
        assertThat(reader.post("/login", Map.of("name", "ana", "password", OpenDesk.PASSWORD))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anAddressThatTriesTooManyNamesHasToWait() {
        Reader reader = desk.reader();
        reader.get("/login");
        for (int i = 0; i < 40; i++) {
            assertThat(reader.post("/login", Map.of("name", "name" + i, "password", "wrong"))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(reader.post("/login", Map.of("name", "another", "password", "wrong"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void theGuardAgainstSessionFixationGivesEveryLoginItsOwnSession() {
        desk.account("ana", Role.EDITOR);
        Reader ana = desk.reader();
        String planted = "B".repeat(43);
        ana.plant("factdesk", planted);
        ana.login("ana", OpenDesk.PASSWORD);
        String first = ana.cookie("factdesk");
        assertThat(first).isNotEqualTo(planted);
        Reader attacker = desk.reader();
        attacker.plant("factdesk", planted);
        assertThat(attacker.get("/account").status()).isEqualTo(303);
        ana.get("/account");
        ana.post("/logout", Map.of());
        Reader stolen = desk.reader();
        stolen.plant("factdesk", String.valueOf(first));
        assertThat(stolen.get("/account").status()).isEqualTo(303);
    }

    @Test
    void theGuardAgainstSessionFixationEndsTheSessionThatWasThereBefore() {
        Reader eve = desk.reader("eve", Role.EDITOR);
        desk.account("ana", Role.ADMIN);
        Reader ana = desk.reader();
        ana.plant("factdesk", String.valueOf(eve.cookie("factdesk")));
        ana.get("/account");
        Reader.Answer in = ana.post("/login", Map.of("name", "ana", "password", OpenDesk.PASSWORD));
        assertThat(in.status()).isEqualTo(303);
        assertThat(ana.get("/accounts").status()).isEqualTo(200);
        assertThat(eve.get("/account").status()).isEqualTo(303);
        assertThat(ana.cookie("factdesk")).isNotEqualTo(eve.cookie("factdesk"));
    }

    @Test
    void aSessionEndsAfterFourIdleHoursAndAfterSixteenInAnyCase() {
        Reader idle = desk.reader("ana", Role.EDITOR);
        desk.clock().pass(Duration.ofMinutes(241));
        assertThat(idle.get("/account").status()).isEqualTo(303);
        Reader busy = desk.reader().login("ana", OpenDesk.PASSWORD);
        for (int i = 0; i < 15; i++) {
            desk.clock().pass(Duration.ofHours(1));
            assertThat(busy.get("/account").status()).isEqualTo(200);
        }
        desk.clock().pass(Duration.ofMinutes(61));
        assertThat(busy.get("/account").status()).isEqualTo(303);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        Reader admin = desk.reader("keeper", Role.ADMIN);
        Reader ana = desk.reader("ana", Role.EDITOR);
        long id = Objects.requireNonNull(desk.docket().accounts().named("ana")).id();
        admin.get("/accounts");
        assertThat(admin.post("/accounts/" + id + "/disable", Map.of()).status())
                .isEqualTo(303);
        assertThat(ana.get("/account").status()).isEqualTo(303);
        Reader again = desk.reader();
        again.get("/login");
        assertThat(again.post("/login", Map.of("name", "ana", "password", OpenDesk.PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() {
        Reader here = desk.reader("ana", Role.EDITOR);
        Reader elsewhere = desk.reader().login("ana", OpenDesk.PASSWORD);
        Reader.Answer answer =
                here.post("/account/password", Map.of("old", OpenDesk.PASSWORD, "password", LONG, "again", LONG));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        desk.reader().login("ana", LONG);
    }

    @Test
    void theOldPasswordIsNeededForAnother() {
        Reader ana = desk.reader("ana", Role.EDITOR);
        assertThat(ana.post("/account/password", Map.of("old", "not it", "password", LONG, "again", LONG))
                        .status())
                .isEqualTo(422);
        desk.reader().login("ana", OpenDesk.PASSWORD);
    }

    @Test
    void aNewAccountChoosesItsPasswordByALinkThatWorksOnce() {
        Reader admin = desk.reader("keeper", Role.ADMIN);
        admin.get("/accounts");
        Reader.Answer made =
                admin.post("/accounts", Map.of("name", "Ben", "display-name", "Ben Penn", "role", "editor"));
        assertThat(made.status()).isEqualTo(200);
        String link = made.body().replaceAll("(?s).*(/link/[A-Za-z0-9_-]+)\".*", "$1");
        assertThat(admin.get("/accounts").body()).doesNotContain("/link/A");
        Reader ben = desk.reader();
        assertThat(ben.get(link).body()).contains("<strong>ben</strong>");
        assertThat(ben.post(link, Map.of("password", LONG, "again", LONG)).status())
                .isEqualTo(303);
        assertThat(ben.get("/account").body()).contains("Ben Penn, editor");
        assertThat(desk.reader().get(link).status()).isEqualTo(404);
    }

    @Test
    void whatIsDoneToAccountsIsInTheRecord() {
        Reader admin = desk.reader("keeper", Role.ADMIN);
        admin.get("/accounts");
        admin.post("/accounts", Map.of("name", "ben", "display-name", "Ben Penn", "role", "editor"));
        assertThat(admin.get("/audit").body())
                .contains("ben (Ben Penn): editor")
                .contains("link made")
                .contains("login");
    }
}
