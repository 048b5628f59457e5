package dk.medvind.identity.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Whether the log-in server answers. Asked before a browser is sent there, because a browser that
 * arrives at nothing shows a page that helps nobody.
 */
@Component
class KeycloakInReach {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final HttpRequest question;

    KeycloakInReach(LoginSettings settings) {
        question =
                HttpRequest.newBuilder(
                                URI.create(settings.issuer() + "/.well-known/openid-configuration"))
                        .timeout(PATIENCE)
                        .build();
    }

    boolean answers() {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
