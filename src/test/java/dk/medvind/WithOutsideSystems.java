package dk.medvind;

import dk.medvind.simulators.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring test the simulators of the outside systems, over the wire. One set serves all
 * tests of this JVM.
 */
public class WithOutsideSystems
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new java.util.HashMap<String, Object>(simulators().properties());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("outside systems", Map.copyOf(settings)));
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
