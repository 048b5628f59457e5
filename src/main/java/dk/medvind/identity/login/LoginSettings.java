package dk.medvind.identity.login;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people log in.
 *
 * @param issuer the realm of Keycloak, as browsers and Medvind both reach it
 * @param clientId Medvind's name in that realm
 * @param clientSecret from the environment
 * @param citizenProvider alias of the broker that leads to NemLog-in
 * @param apiAudience what a machine's token must be meant for
 */
@ConfigurationProperties("medvind.login")
record LoginSettings(
        URI issuer,
        @DefaultValue("medvind") String clientId,
        String clientSecret,
        @DefaultValue("nemlogin") String citizenProvider,
        @DefaultValue("medvind-api") String apiAudience) {

    /** An endpoint of the realm, e.g. {@code auth}, {@code token}, {@code certs}. */
    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }
}
