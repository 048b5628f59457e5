package dk.medvind;

import dk.medvind.simulators.SimulatedSystem;
import dk.medvind.simulators.Simulators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings by which Medvind finds what was started on this machine. */
final class LocalSettings {

    private LocalSettings() {}

    static Map<String, Object> of(LocalKeys keys, String database, LocalKeycloak keycloak) {
        return Map.of(
                "spring.datasource.url",
                database,
                "spring.datasource.password",
                LocalPostgres.PASSWORD,
                "spring.flyway.password",
                LocalPostgres.PASSWORD,
                "medvind.keys.current",
                "1",
                "medvind.keys.sealing.1",
                keys.secret("sealing-1"),
                "medvind.keys.index",
                keys.secret("index"),
                "medvind.cpr-events.look-every",
                "5s",
                "medvind.returned-payments.look-every",
                "5s",
                "medvind.login.issuer",
                keycloak.issuer().toString(),
                "medvind.login.client-secret",
                keycloak.clientSecret());
    }

    /** What else runs, for the local start page. */
    static String places(Simulators simulators, LocalKeycloak keycloak, int managementPort) {
        List<String> places = new ArrayList<>();
        places.add("Keycloak " + keycloak.address());
        places.add("Drift http://127.0.0.1:" + managementPort + "/actuator");
        for (SimulatedSystem system : simulators.all()) {
            places.add(system.name() + " " + system.address());
        }
        return String.join(",", places);
    }
}
