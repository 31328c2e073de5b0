package org.factdesk.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An identity provider on this machine, which vouches for one reader, or does it wrongly. */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "the-desk";
    static final String SECRET = "a secret & a half";
    private final HttpServer server;
    private static final RSAKey KEY = key();
    private static final RSAKey ANOTHER = key();
    private final InstantSource clock;
    private volatile Map<String, String> asked = Map.of();
    private volatile UnaryOperator<JWTClaimsSet.Builder> changed = UnaryOperator.identity();
    private volatile String signature = "own";

    FakeProvider(InstantSource clock) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private String configuration() {
        return """
                {"issuer":"ISSUER","authorization_endpoint":"ISSUER/authorize","token_endpoint":"ISSUER/token","jwks_uri":"ISSUER/keys"}
                """.replace("ISSUER", issuer().toString());
    }

    /** Says something else than it should. */
    void claiming(UnaryOperator<JWTClaimsSet.Builder> other) {
        changed = other;
    }

    /** Signs with another key, by a secret, or not at all. */
    void signing(String how) {
        signature = how;
    }

    /** Lets the reader in who was sent to {@code location}: the code they bring back. */
    String code(String location) {
        asked = fields(URI.create(location).getRawQuery());
        return "code-1";
    }

    Map<String, String> asked() {
        return asked;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String basic = "Basic " + Base64.getEncoder().encodeToString("the-desk:a+secret+%26+a+half".getBytes(UTF_8));
        boolean right = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "code-1".equals(sent.get("code"))
                && asked.getOrDefault("redirect_uri", "").equals(sent.get("redirect_uri"))
                && asked.getOrDefault("code_challenge", "").equals(challenge(sent.getOrDefault("code_verifier", "")));
        try {
            answer(exchange, right ? 200 : 400, right ? "{\"id_token\":\"" + signed() + "\"}" : "{}");
        } catch (JOSEException impossible) {
            throw new IOException(impossible);
        }
    }

    private String signed() throws JOSEException {
        Date now = Date.from(clock.instant());
        JWTClaimsSet claims = changed.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .audience(CLIENT)
                        .subject("subject-1")
                        .issueTime(now)
                        .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                        .claim("nonce", asked.get("nonce"))
                        .claim("preferred_username", "rosa")
                        .claim("name", "Rosa Vale"))
                .build();
        if (signature.equals("none")) {
            return new PlainJWT(claims).serialize();
        }
        boolean shared = signature.equals("shared");
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                        .keyID("k1")
                        .build(),
                claims);
        token.sign(
                shared
                        ? new MACSigner(KEY.toRSAPublicKey().getEncoded())
                        : new RSASSASigner(signature.equals("own") ? KEY : ANOTHER));
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
