package dk.medvind;

import dk.medvind.simulators.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring test the simulators of the outside systems, over the wire. One set serves all
 * tests of this JVM.
 */
public class WithOutsideSystems
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new java.util.HashMap<String, Object>(simulators().properties());
        settings.put("medvind.letter-receipts.first-look", "2s");
        settings.put("medvind.letter-receipts.look-every", "2s");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("outside systems", Map.copyOf(settings)));
        context.addApplicationListener(
                (ApplicationListener<ContextRefreshedEvent>)
                        event -> {
                            if (event.getApplicationContext() == context) {
                                beginNumbersAnew(context);
                            }
                        });
    }

    /** The simulators know all databases of this JVM, so no two may give the same case numbers. */
    private static void beginNumbersAnew(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
        String database = url.substring(url.lastIndexOf('/') + 1);
        int first = DATABASES.incrementAndGet() * 10_000;
        try (var administrator = LocalPostgres.forTests().administrator(database);
                var sql = administrator.createStatement()) {
            sql.execute("alter sequence medvind.case_number_sequence restart with " + first);
        } catch (SQLException e) {
            throw new IllegalStateException("Case numbers cannot begin at " + first, e);
        }
    }

    /** The simulators, to look at what arrived and to let them misbehave. */
    public static Simulators simulators() {
        return ForTests.SIMULATORS;
    }

    private static final class ForTests {
        static final Simulators SIMULATORS = start();

        private static Simulators start() {
            try {
                return Simulators.start(Files.createTempDirectory("medvind-outside"), 0);
            } catch (IOException e) {
                throw new UncheckedIOException("The simulators did not start", e);
            }
        }
    }
}
