package org.factdesk.server.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks the identity provider, by OpenID Connect, and believes of its answers what its keys have signed for this desk. */
final class IdentityProvider {
    /** Signatures only its own key can make; a secret that we share would be none, and {@code none} is none. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For how long its addresses and keys are believed. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final OidcSettings settings;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private @Nullable Metadata known;

    private record Metadata(URI authorization, URI token, JWKSet keys, Instant until) {}

    /** What it says is not to be believed, or it says nothing; the message is for the log. */
    static final class NotVouchedFor extends Exception {
        private static final long serialVersionUID = 1L;

        NotVouchedFor(String message) {
            super(message);
        }
    }

    IdentityProvider(OidcSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a browser is sent to log in. */
    URI authorization(Map<String, String> parameters) throws NotVouchedFor {
        URI address = metadata().authorization();
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("client_id", settings.client());
        all.put("response_type", "code");
        all.put("scope", "openid profile email");
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + form(all));
    }

    /** What is vouched for of whoever brought {@code code} back. */
    JWTClaimsSet claims(String code, String verifier, String redirect, String nonce) throws NotVouchedFor {
        Map<String, String> fields = new TreeMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("code_verifier", verifier);
        fields.put("redirect_uri", redirect);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(metadata().token()).header("Content-Type", "application/x-www-form-urlencoded");
        String secret = settings.secret();
        if (secret == null) {
            fields.put("client_id", settings.client());
        } else {
            String both = encoded(settings.client()) + ":" + encoded(secret);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)));
        }
        JsonAnswer answer = ask(request.POST(BodyPublishers.ofString(form(fields))));
        return verified(answer.text("id_token"), nonce);
    }

    private JWTClaimsSet verified(String token, String nonce) throws NotVouchedFor {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                SIGNATURES, new ImmutableJWKSet<>(metadata().keys())));
        JWTClaimsSet expected = new JWTClaimsSet.Builder()
                .issuer(settings.issuer().toString())
                .claim("nonce", nonce)
                .build();
        processor.setJWTClaimsSetVerifier(new Claims(settings.client(), expected, clock));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Object party = claims.getClaim("azp");
            if (party != null && !party.equals(settings.client())) {
                throw new NotVouchedFor("its token was made for " + party);
            }
            return claims;
        } catch (BadJOSEException | JOSEException | ParseException refused) {
            // its keys may have changed since: the next who comes is judged by the new ones
            forget();
            throw new NotVouchedFor("its token is not to be believed: " + refused.getMessage());
        }
    }

    /** Looks at what a token says by the desk's clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Claims(String audience, JWTClaimsSet expected, InstantSource clock) {
            super(audience, expected, Set.of("sub", "exp", "iat"));
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }

    private synchronized void forget() {
        known = null;
    }

    private synchronized Metadata metadata() throws NotVouchedFor {
        Metadata fresh = known;
        if (fresh == null || !clock.instant().isBefore(fresh.until())) {
            fresh = discovered();
            known = fresh;
        }
        return fresh;
    }

    private Metadata discovered() throws NotVouchedFor {
        String issuer = settings.issuer().toString();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        JsonAnswer told = ask(HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration")));
        if (!told.text("issuer").equals(issuer)) {
            throw new NotVouchedFor("it calls itself " + told.text("issuer"));
        }
        JsonAnswer keys = ask(HttpRequest.newBuilder(told.address("jwks_uri")));
        try {
            return new Metadata(
                    told.address("authorization_endpoint"),
                    told.address("token_endpoint"),
                    JWKSet.parse(keys.whole()),
                    clock.instant().plus(FRESH));
        } catch (ParseException broken) {
            throw new NotVouchedFor("its keys cannot be read: " + broken.getMessage());
        }
    }

    private JsonAnswer ask(HttpRequest.Builder request) throws NotVouchedFor {
        HttpRequest asked =
                request.timeout(PATIENCE).header("Accept", "application/json").build();
        try {
            HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new NotVouchedFor(asked.uri() + " answers " + answer.statusCode());
            }
            return JsonAnswer.of(answer.body());
        } catch (IOException failed) {
            throw new NotVouchedFor(asked.uri() + " does not answer: " + failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotVouchedFor("the desk is being closed");
        }
    }

    private static String form(Map<String, String> fields) {
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(encoded(name) + "=" + encoded(value)));
        return form.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, UTF_8);
    }
}
