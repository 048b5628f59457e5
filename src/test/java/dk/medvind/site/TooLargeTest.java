package dk.medvind.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The token against forged requests travels inside the upload, so a file that is too large cannot
 * be told from a forged request before Tomcat has said so. The citizen must hear about the size.
 */
@SpringBootTest(
        classes = WebOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.servlet.multipart.max-file-size=20KB",
            "spring.servlet.multipart.max-request-size=60KB"
        })
class TooLargeTest {

    @LocalServerPort int port;

    @Test
    void aFileAboveTheLimit() throws Exception {
        assertThat(upload(30_000).statusCode()).isEqualTo(413);
        assertThat(upload(30_000).body()).contains("<h1>Filen er for stor</h1>");
    }

    @Test
    void aRequestAboveTheLimit() throws Exception {
        assertThat(upload(90_000).body()).contains("<h1>Filen er for stor</h1>");
    }

    @Test
    void aSmallOneIsOnlyRefusedForItsMissingToken() throws Exception {
        assertThat(upload(1_000).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> upload(int size) throws Exception {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n"
                        + "a".repeat(size)
                        + "\r\n--x--\r\n";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
