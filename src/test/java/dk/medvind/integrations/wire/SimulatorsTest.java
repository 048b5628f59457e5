package dk.medvind.integrations.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.simulators.ExamplePeople;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.Simulators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;

class SimulatorsTest {

    @TempDir Path folder;

    @Test
    void letNobodyInWithoutACertificate() {
        try (var simulators = Simulators.start(folder, 0)) {
            var stranger = client(simulators, false);
            assertThatThrownBy(() -> get(stranger, simulators, "/__received"))
                    .isInstanceOf(IOException.class);
            assertThat(simulators.payments().received().requests()).isEmpty();
        }
    }

    @Test
    void obeyTheControlRoomAndTellWhatArrived() throws Exception {
        try (var simulators = Simulators.start(folder, 0)) {
            var medvind = client(simulators, true);
            var order = "{\"fault\":\"FAIL\",\"status\":418,\"times\":1}";
            assertThat(post(medvind, simulators, "/__control", order)).isEqualTo(200);
            assertThat(post(medvind, simulators, "/payments", "{}")).isEqualTo(418);
            assertThat(post(medvind, simulators, "/payments", payment("r1"))).isEqualTo(201);
            assertThat(get(medvind, simulators, "/__received"))
                    .contains("\"about\":\"r1\"")
                    .contains("\"effects\":{\"r1\":1}");
            assertThat(post(medvind, simulators, "/__control", "{\"fault\":\"SULK\"}"))
                    .isEqualTo(422);
            assertThat(post(medvind, simulators, "/__control", "{\"reset\":true}")).isEqualTo(200);
            assertThat(get(medvind, simulators, "/__received")).contains("\"effects\":{}");
        }
    }

    @Test
    void misbehaveInTheSharesAndOrderOfTheirSeed() throws Exception {
        var first = statuses(7);
        assertThat(statuses(7)).isEqualTo(first);
        assertThat(statuses(8)).isNotEqualTo(first);
        assertThat(first.stream().filter(status -> status == 503).count()).isBetween(20L, 60L);
    }

    @Test
    void rememberIfAskedToWhatWasWrittenToThem() throws Exception {
        try (var simulators = Simulators.startAndRemember(folder, 0)) {
            post(client(simulators, true), simulators, "/payments", payment("kept"));
        }
        try (var simulators = Simulators.startAndRemember(folder, 0)) {
            assertThat(get(client(simulators, true), simulators, "/payments/by-reference/kept"))
                    .contains("\"reference\":\"kept\"");
            assertThat(simulators.payments().received().effects()).isEmpty();
        }
    }

    @Test
    void knowACrowd() {
        var crowd = ExamplePeople.crowd(1000);
        assertThat(crowd).doesNotHaveDuplicates().hasSize(1000);
        assertThat(crowd).allMatch(one -> ExamplePeople.find(one).isPresent());
    }

    @Test
    void aBrokenLineShowsInTheMetrics() {
        var meters = new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        var lines = OnTheWire.lines(Map.of("medvind.outside.breaker.calls", "2"));
        lines.publish(meters);
        var line = lines.line(OutsideSystem.DOMUS);
        assertThat(state(meters)).isZero();
        for (int i = 0; i < 2; i++) {
            CallBasis basis = OnTheWire.basis();
            assertThatThrownBy(
                            () ->
                                    line.ask(
                                            basis,
                                            () -> {
                                                throw new IllegalStateException("unreadable");
                                            }))
                    .hasMessage("DOMUS: GARBAGE");
        }
        assertThat(state(meters)).isEqualTo(2);
    }

    private static double state(io.micrometer.core.instrument.MeterRegistry meters) {
        return meters.get("medvind.outside.breaker.state").tag("system", "domus").gauge().value();
    }

    private List<Integer> statuses(long seed) throws Exception {
        try (var simulators = Simulators.start(folder, 0)) {
            simulators.misbehave(seed, Fault.fail(503).inShare(0.2));
            var client = client(simulators, true);
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < 200; i++) {
                statuses.add(post(client, simulators, "/payments", payment("s" + i)));
            }
            return statuses;
        }
    }

    private static String payment(String reference) {
        return """
               {"reference":"%s","payee":"6411840121","amount":"10.00","payOn":"2026-12-01"}"""
                .formatted(reference);
    }

    private static HttpClient client(Simulators simulators, boolean withCertificate) {
        var bundle = "spring.ssl.bundle.pem.outside.";
        var files = simulators.properties();
        var pem = new PemSslBundleProperties();
        pem.getTruststore().setCertificate(files.get(bundle + "truststore.certificate"));
        if (withCertificate) {
            pem.getKeystore().setCertificate(files.get(bundle + "keystore.certificate"));
            pem.getKeystore().setPrivateKey(files.get(bundle + "keystore.private-key"));
        }
        SSLContext tls = PropertiesSslBundle.get(pem).createSslContext();
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static String get(HttpClient client, Simulators simulators, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(simulators, path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static int post(HttpClient client, Simulators simulators, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at(simulators, path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static URI at(Simulators simulators, String path) {
        return URI.create(simulators.payments().address() + path);
    }
}
