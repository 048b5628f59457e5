package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dk.medvind.ExampleDelivery;
import dk.medvind.MedvindUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Another computer that may deliver applications. */
final class Machine {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Machine() {}

    /** A token from Keycloak, got with the machine's own secret. */
    static String token() throws IOException, InterruptedException {
        var keycloak = MedvindUnderTest.running().keycloak();
        String credentials = "example-machine:" + encoded(keycloak.machineSecret());
        String basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(
                                URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Basic " + basic)
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return read(HTTP.send(request, BodyHandlers.ofString()).body(), "access_token");
    }

    /** Delivers an application and answers its case number. */
    static String delivers(ExampleDelivery delivery) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                MedvindUnderTest.running()
                                        .address()
                                        .resolve("/api/intake/applications"))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(delivery.json()))
                        .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body(), "caseNumber");
    }

    /** RFC 6749 § 2.3.1: identifier and secret are form-encoded before they become Basic. */
    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    private static String read(String json, String field) {
        return JsonParser.parseString(json).getAsJsonObject().get(field).getAsString();
    }
}
