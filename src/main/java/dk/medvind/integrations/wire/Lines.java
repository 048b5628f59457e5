package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** What an adapter is made of: its guarded line and a client whose answers passed the gate. */
public final class Lines implements AutoCloseable {

    private final OutsideSettings settings;
    private final CallJournal journal;
    private final Clock clock;
    private final Connections connections;
    private final Breakers breakers;
    private final Peace peace = new Peace();

    public Lines(OutsideSettings settings, SSLContext tls, CallJournal journal, Clock clock) {
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
        this.connections = new Connections(tls, settings);
        this.breakers = new Breakers(settings.breaker());
    }

    /** The guarded line to a system. Take one per adapter and keep it. */
    public Line line(OutsideSystem system) {
        return new Line(system, journal, breakers.of(system), peace, settings);
    }

    /** A client for JSON; {@link #at} gives the addresses. */
    public JsonClient json(OutsideSystem system) {
        return new JsonClient(system, rest(system, MediaType.APPLICATION_JSON));
    }

    /** A client for other content types; {@link #at} gives the addresses. */
    public RestClient rest(OutsideSystem system, MediaType... agreed) {
        return RestClient.builder().requestFactory(gated(system, Set.of(agreed), false)).build();
    }

    /** A client for SOAP whose bodies are checked against schemas in both directions. */
    public SoapClient soap(OutsideSystem system, SoapFormat format) {
        return new SoapClient(
                system,
                gated(system, format.version().contentTypes(), true),
                format,
                () -> settings.url(system));
    }

    /** An address below the system's own, query included; the values are encoded. */
    public URI at(OutsideSystem system, String path, Object... values) {
        return UriComponentsBuilder.fromUriString(settings.url(system) + path)
                .encode()
                .buildAndExpand(values)
                .toUri();
    }

    public OutsideSettings settings() {
        return settings;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Publishes the state of every breaker. */
    public void publish(MeterRegistry meters) {
        breakers.publish(meters);
    }

    private ClientHttpRequestFactory gated(
            OutsideSystem system, Set<MediaType> agreed, boolean faults) {
        return new InterceptingClientHttpRequestFactory(
                connections.requests(), List.of(new Gate(system, settings, agreed, faults, peace)));
    }

    @Override
    public void close() {
        connections.close();
    }
}
