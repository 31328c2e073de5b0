package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.factdesk.docket.Role;
import org.factdesk.docket.Ticking;
import org.factdesk.server.account.OidcSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in with an account of the organisation: what a provider must have signed, and for whom. */
class OidcTest {
    @TempDir
    private Path folder;

    private FakeProvider provider;
    private OpenDesk desk;

    @BeforeEach
    void open() throws Exception {
        provider = new FakeProvider(new Ticking());
        desk = OpenDesk.vouchedFor(settings(Role.EDITOR), folder);
    }

    private OidcSettings settings(@org.jspecify.annotations.Nullable Role newcomers) {
        return new OidcSettings(provider.issuer(), FakeProvider.CLIENT, FakeProvider.SECRET, newcomers);
    }

    @AfterEach
    void close() {
        desk.close();
        provider.close();
    }

    private String sentTo(Reader reader, String path) {
        Reader.Answer sent = reader.get(path);
        assertThat(sent.status()).isEqualTo(303);
        return sent.header("Location");
    }

    private Reader.Answer login(Reader reader) {
        String code = provider.code(sentTo(reader, "/oidc/login?next=%2Faccount"));
        return reader.get(
                "/oidc/callback?code=" + code + "&state=" + provider.asked().get("state"));
    }

    @Test
    void whoeverTheProviderVouchesForIsLetInAndSentOn() {
        Reader rosa = desk.reader();
        assertThat(rosa.get("/login").body()).contains("/oidc/login?next=%2F");
        assertThat(login(rosa).header("Location")).isEqualTo("/account");
        assertThat(rosa.get("/account").body()).contains("Rosa Vale, editor");
        assertThat(provider.asked())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FakeProvider.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "redirect_uri", "http://127.0.0.1:" + desk.server().port() + "/oidc/callback");
        login(desk.reader());
        assertThat(desk.docket().accounts().all()).hasSize(1);
    }

    @Test
    void aNameAloneMakesNobodyThatPerson() {
        desk.account("rosa", Role.ADMIN);
        Reader other = desk.reader();
        login(other);
        assertThat(other.get("/account").body()).contains("Rosa Vale, editor");
        assertThat(other.get("/accounts").status()).isEqualTo(403);
        assertThat(desk.named("rosa-2").role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void newcomersAreNotLetInUnlessTheDeskSaysSo() {
        desk.close();
        desk = OpenDesk.vouchedFor(settings(null), folder.resolve("closed"));
        assertThat(login(desk.reader()).status()).isEqualTo(403);
        assertThat(desk.docket().accounts().all()).isEmpty();
    }

    @Test
    void whoeverIsDisabledIsNotLetInByTheProvider() {
        login(desk.reader());
        desk.docket()
                .accounts()
                .disable(org.factdesk.docket.By.FACTDESK, desk.named("rosa").id());
        assertThat(login(desk.reader()).status()).isEqualTo(403);
    }

    @Test
    void stateALoginThatWasBegunInAnotherBrowserIsRefused() {
        Reader attacker = desk.reader();
        String code = provider.code(sentTo(attacker, "/oidc/login"));
        Reader victim = desk.reader();
        Reader.Answer answer = victim.get(
                "/oidc/callback?code=" + code + "&state=" + provider.asked().get("state"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(victim.cookie("factdesk")).isNull();
    }

    @Test
    void stateALoginEndsOnlyOnce() {
        Reader rosa = desk.reader();
        login(rosa);
        String state = String.valueOf(provider.asked().get("state"));
        rosa.plant("factdesk-oidc", state);
        assertThat(rosa.get("/oidc/callback?code=code-1&state=" + state).status())
                .isEqualTo(403);
    }

    @Test
    void stateALoginThatTookTooLongIsRefused() {
        Reader rosa = desk.reader();
        String code = provider.code(sentTo(rosa, "/oidc/login"));
        desk.clock().pass(Duration.ofMinutes(11));
        assertThat(rosa.get("/oidc/callback?code=" + code + "&state="
                                + provider.asked().get("state"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "the guard of signatures: {0}")
    @ValueSource(strings = {"another", "shared", "none"})
    void signaturesOfAnybodyElseAreNotBelieved(String how) {
        provider.signing(how);
        refused();
    }

    @ParameterizedTest(name = "the guard of claims: {0}")
    @ValueSource(strings = {"issuer", "audience", "expired", "nonce", "no nonce", "party", "no subject"})
    void claimsThatAreNotForThisLoginAreNotBelieved(String what) {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = Map.of(
                "issuer", claims -> claims.issuer("http://127.0.0.1:1"),
                "audience", claims -> claims.audience("another-desk"),
                "expired",
                        claims -> claims.expirationTime(
                                Date.from(desk.clock().instant().minusSeconds(120))),
                "nonce", claims -> claims.claim("nonce", "another"),
                "no nonce", claims -> claims.claim("nonce", null),
                "party",
                        claims -> claims.audience(List.of(FakeProvider.CLIENT, "another"))
                                .claim("azp", "another"),
                "no subject", claims -> claims.subject(null));
        provider.claiming(java.util.Objects.requireNonNull(wrong.get(what)));
        refused();
    }

    private void refused() {
        Reader reader = desk.reader();
        Reader.Answer answer = login(reader);
        assertThat(answer.status()).isEqualTo(502);
        assertThat(reader.cookie("factdesk")).isNull();
        assertThat(desk.docket().accounts().all()).isEmpty();
        assertThat(desk.docket().audit().before(Long.MAX_VALUE, 1).get(0).reason())
                .contains("token");
    }

    @Test
    void pkceACodeThatWasTakenOutOfAnotherLoginIsOfNoUse() {
        Reader rosa = desk.reader();
        String first = sentTo(rosa, "/oidc/login");
        Reader eve = desk.reader();
        String second = sentTo(eve, "/oidc/login");
        String stolen = provider.code(first);
        String state = second.replaceAll(".*state=([^&]+).*", "$1");
        assertThat(eve.get("/oidc/callback?code=" + stolen + "&state=" + state).status())
                .isEqualTo(502);
        assertThat(eve.cookie("factdesk")).isNull();
    }

    @Test
    void aProviderThatIsGoneIsToldOfAndPasswordsStillWork() {
        provider.close();
        assertThat(desk.reader().get("/oidc/login").status()).isEqualTo(502);
        desk.reader("ana", Role.EDITOR);
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterLoggingIn() {
        Reader rosa = desk.reader();
        String code = provider.code(sentTo(rosa, "/oidc/login?next=%2F%2Fevil.example"));
        assertThat(rosa.get("/oidc/callback?code=" + code + "&state="
                                + provider.asked().get("state"))
                        .header("Location"))
                .isEqualTo("/");
    }
}
