package dk.medvind;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Medvind itself, started from test sources with the parts named and nothing else of the tests. */
final class LocalApp {

    private LocalApp() {}

    static ConfigurableApplicationContext start(Map<String, Object> settings, Class<?>... parts) {
        SpringApplication app = new SpringApplication(Medvind.class);
        app.addPrimarySources(List.of(parts));
        app.addInitializers(
                context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("this machine", settings));
                    context.getBeanFactory().registerSingleton("testsStayOut", new TestsStayOut());
                });
        return app.run();
    }

    /** Where people reach it and Keycloak sends them back to. */
    static URI address(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** Keeps the beans that tests define for themselves out of the scan. */
    private static final class TestsStayOut extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory)
                throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TestsStayOut;
        }

        @Override
        public int hashCode() {
            return TestsStayOut.class.hashCode();
        }
    }
}
