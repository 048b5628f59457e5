package dk.medvind;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring test a database of its own on the real PostgreSQL of this JVM, and keys that exist
 * only there.
 */
public class OnRealPostgres
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "real postgres", settings("test_" + DATABASES.incrementAndGet())));
        // Many such tests live side by side on one server.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "few connections",
                                Map.of("spring.datasource.hikari.minimum-idle", "1")));
    }

    /** Settings under which Medvind runs on a database of this name. */
    public static Map<String, Object> settings(String database) {
        return Map.of(
                "spring.datasource.url",
                LocalPostgres.forTests().database(database),
                "spring.datasource.password",
                LocalPostgres.PASSWORD,
                "spring.flyway.password",
                LocalPostgres.PASSWORD,
                "spring.datasource.hikari.maximum-pool-size",
                "12",
                "medvind.keys.current",
                "1",
                "medvind.keys.sealing.1",
                Base64.getEncoder().encodeToString(new byte[32]),
                "medvind.keys.index",
                Base64.getEncoder().encodeToString(new byte[32]),
                "medvind.login.issuer",
                "http://localhost:9/realms/medvind",
                "medvind.login.client-secret",
                "nobody-listens-there");
    }
}
