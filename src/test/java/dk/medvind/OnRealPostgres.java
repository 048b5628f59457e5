package dk.medvind;

import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring test a database of its own on the real PostgreSQL of this JVM, and keys that exist
 * only there.
 */
public class OnRealPostgres
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /**
     * Many such tests live on one server and in one application: few connections, and rounds go
     * when a test lets them go.
     */
    private static final Map<String, Object> SIDE_BY_SIDE =
            Map.of(
                    "spring.datasource.hikari.minimum-idle", "1",
                    "medvind.audit.seal-every", "1h",
                    "medvind.drafts.first-look", "1h",
                    "medvind.text-reminders.first-look", "1h",
                    "medvind.letter-receipts.first-look", "1h",
                    "medvind.spoken-codes.delete-every", "1h");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "real postgres", settings("test_" + DATABASES.incrementAndGet())));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("side by side", SIDE_BY_SIDE));
        context.addApplicationListener(
                (ApplicationListener<ContextRefreshedEvent>)
                        event -> {
                            if (event.getApplicationContext() == context) {
                                sendWithoutDelay(context);
                            }
                        });
    }

    /** Ten minutes to take a sending back are long in a test; some ask for them. */
    private static void sendWithoutDelay(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
        String minutes = context.getEnvironment().getProperty("medvind.test.undo-minutes", "0");
        undoMinutes(url.substring(url.lastIndexOf('/') + 1), Integer.parseInt(minutes));
    }

    /** Decisions on this database can be taken back for so long. */
    public static void undoMinutes(String database, int minutes) {
        try (var administrator = LocalPostgres.forTests().administrator(database);
                var sql = administrator.createStatement()) {
            sql.execute(
                    "update medvind.parameter set value = "
                            + minutes
                            + " where code = 'letter.undo-minutes'");
        } catch (SQLException e) {
            throw new IllegalStateException("The time to take back cannot be set", e);
        }
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
