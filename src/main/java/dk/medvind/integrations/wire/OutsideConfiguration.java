package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideCalls;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The wire as beans: journal, lines and their metrics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
class OutsideConfiguration {

    /** Name of the SSL bundle with our client certificate and the authorities we trust. */
    private static final String BUNDLE = "outside";

    @Bean
    OutsideCalls outsideCalls(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new OutsideCalls(jdbc, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    CallJournal callJournal(
            JdbcClient jdbc, ObjectProvider<Clock> clock, PlatformTransactionManager transactions) {
        return new StoredCallJournal(jdbc, clock.getIfAvailable(Clock::systemUTC), transactions);
    }

    @Bean
    Lines outsideLines(
            OutsideSettings settings,
            SslBundles bundles,
            CallJournal journal,
            ObjectProvider<Clock> clock)
            throws NoSuchAlgorithmException {
        var tls =
                bundles.getBundleNames().contains(BUNDLE)
                        ? bundles.getBundle(BUNDLE).createSslContext()
                        : SSLContext.getDefault();
        return new Lines(settings, tls, journal, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    MeterBinder outsideMeters(Lines lines, OutsideCalls calls) {
        return meters -> {
            lines.publish(meters);
            Gauge.builder("medvind.outside.calls.failed", calls, OutsideCalls::countFailed)
                    .description("Calls to outside systems whose last try failed")
                    .register(meters);
        };
    }
}
