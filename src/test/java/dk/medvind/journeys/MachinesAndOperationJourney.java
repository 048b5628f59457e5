package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dk.medvind.MedvindUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MachinesAndOperationJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aMachineComesInByItsToken() throws Exception {
        URI nowhere = MEDVIND.address().resolve("/api/there-is-nothing-here");
        assertThat(get(nowhere, null).statusCode()).isEqualTo(401);
        assertThat(get(nowhere, "eyJhbGciOiJub25lIn0.e30.").statusCode()).isEqualTo(401);
        assertThat(get(nowhere, token()).statusCode()).isEqualTo(404);
    }

    @Test
    void healthAndFiguresAreReadAtAPortOfTheirOwn() throws Exception {
        var readiness = get(URI.create(MEDVIND.operations() + "/health/readiness"), null);
        assertThat(readiness.statusCode()).isEqualTo(200);
        var parts =
                JsonParser.parseString(readiness.body())
                        .getAsJsonObject()
                        .getAsJsonObject("components");
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder("readinessState", "db", "schema", "clock");
        assertThat(get(URI.create(MEDVIND.operations() + "/prometheus"), null).body())
                .contains("hikaricp_connections_active");
        assertThat(get(MEDVIND.address().resolve("/actuator/health"), null).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(URI address, @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        String credentials = "example-machine:" + encoded(MEDVIND.keycloak().machineSecret());
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        MEDVIND.keycloak().issuer()
                                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        credentials.getBytes(
                                                                StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return JsonParser.parseString(http.send(request, BodyHandlers.ofString()).body())
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }

    /** RFC 6749 § 2.3.1: identifier and secret are form-encoded before they become Basic. */
    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }
}
