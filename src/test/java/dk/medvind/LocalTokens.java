package dk.medvind;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stands where Keycloak stands for runs in which nobody logs in: it publishes a key at the realm's
 * address and signs tokens of machines with it. People cannot log in here.
 */
public final class LocalTokens implements AutoCloseable {

    private static final String REALM = "/realms/medvind";

    private final HttpServer server;
    private final RSAKey key;

    private LocalTokens(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts on a free port with a key that exists only here. */
    public static LocalTokens start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            var tokens = new LocalTokens(server, key);
            tokens.publish("/protocol/openid-connect/certs", new JWKSet(key).toString());
            tokens.publish(
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"%s\"}".formatted(tokens.issuer()));
            server.start();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer of tokens did not start", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + REALM);
    }

    /** The settings by which Medvind trusts these tokens. */
    public Map<String, Object> settings() {
        return Map.of(
                "medvind.login.issuer",
                issuer().toString(),
                "medvind.login.client-secret",
                "nobody-logs-in-here");
    }

    /** A token with which the machine of this name may use {@code /api} for a while. */
    public String machine(String name, Duration validity) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .subject(
                                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                        .toString())
                        .audience("medvind-api")
                        .claim("azp", name)
                        .claim("roles", List.of("MACHINE"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(validity)))
                        .build();
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void publish(String path, String json) {
        server.createContext(
                REALM + path,
                exchange -> {
                    try (exchange) {
                        byte[] body = json.getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
    }
}
