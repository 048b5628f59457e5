package dk.medvind.integrations.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * The HTTP connections to all outside systems: mutual TLS, no cookies, no redirects and no silent
 * repetition, because only the engine decides about repeating.
 */
class Connections implements AutoCloseable {

    private final CloseableHttpClient client;

    Connections(SSLContext tls, OutsideSettings settings) {
        var timing =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(Timeout.of(settings.read()))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build();
        var pool =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setDefaultConnectionConfig(timing)
                        .setMaxConnPerRoute(settings.atOnce())
                        .setMaxConnTotal(settings.atOnce() * 8)
                        .build();
        var request =
                RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.read()))
                        .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                        .build();
        client =
                HttpClients.custom()
                        .setConnectionManager(pool)
                        .setDefaultRequestConfig(request)
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .build();
    }

    ClientHttpRequestFactory requests() {
        return new HttpComponentsClientHttpRequestFactory(client);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The connections to outside systems did not close", e);
        }
    }
}
