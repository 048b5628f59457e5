package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dk.medvind.MedvindUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class MachinesAndOperationJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aMachineComesInByItsToken() throws Exception {
        URI nowhere = MEDVIND.address().resolve("/api/there-is-nothing-here");
        assertThat(get(nowhere, null).statusCode()).isEqualTo(401);
        assertThat(get(nowhere, "eyJhbGciOiJub25lIn0.e30.").statusCode()).isEqualTo(401);
        assertThat(get(nowhere, Machine.token()).statusCode()).isEqualTo(404);
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
}
