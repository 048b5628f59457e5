package dk.medvind.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.medvind.ExampleDelivery;
import dk.medvind.documents.ExampleFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A well-formed request to an endpoint about a case, so that only access can refuse it. */
final class Question {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Variables of addresses that name no case. */
    private static final Map<String, String> PLAIN =
            Map.of(
                    "path", "ansoegning",
                    "number", "1",
                    "page", "1",
                    "name", "PRICE_QUOTE",
                    "colleague", "00000000-0000-0000-0000-000000000001",
                    "type", "single-benefit",
                    "code", "afbrudt",
                    "process", "single-benefit",
                    "called", "single-benefit");

    private Question() {}

    /** Empty if the case has nothing that the endpoint asks for. */
    static Optional<AbstractMockHttpServletRequestBuilder<?>> of(
            Endpoint endpoint, Subject subject) {
        Map<String, String> address = new HashMap<>(PLAIN);
        Matcher variables = VARIABLE.matcher(endpoint.path());
        while (variables.find()) {
            String name = variables.group(1);
            if (!address.containsKey(name)) {
                Optional<String> value = subject.value(named(endpoint.path(), name));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                address.put(name, value.get());
            }
        }
        return fields(endpoint, subject)
                .map(
                        fields ->
                                request(
                                        endpoint,
                                        VARIABLE.matcher(endpoint.path())
                                                .replaceAll(found -> address.get(found.group(1))),
                                        fields));
    }

    private static String named(String path, String variable) {
        if (variable.equals("paper")) {
            return "paper";
        }
        if (variable.equals("id")) {
            return path.contains("/dokumenter/")
                    ? "document"
                    : path.contains("/hjaelp/")
                            ? "help"
                            : path.contains("/aabnede-sager/")
                                    ? "glass"
                                    : path.contains("/fravaer/")
                                            ? "absence"
                                            : path.contains("/visninger/")
                                                    ? "view"
                                                    : path.contains("/tekster/")
                                                            ? "snippet"
                                                            : "task";
        }
        if (path.startsWith("/sagsbehandling/registrering/")) {
            return path.contains("/borger") ? "unidentified" : "registered";
        }
        return path.startsWith("/api/") ? "delivery" : "case";
    }

    /** What the form of the endpoint sends; empty if the case has no such thing. */
    private static Optional<Map<String, String>> fields(Endpoint endpoint, Subject subject) {
        return switch (endpoint.path()) {
            case "/sagsbehandling/nyt" -> Optional.of(Map.of("siden", "2026-01-01T00:00:00Z"));
            case "/sagsbehandling/kode" ->
                    subject.value("words").map(words -> Map.of("kode", words));
            case "/ansoegning/{caseNumber}/{path}/send",
                    "/sagsbehandling/sager/{caseNumber}/klage",
                    "/sagsbehandling/sager/{caseNumber}/notat" ->
                    Optional.of(Map.of("key", UUID.randomUUID().toString()));
            case "/api/measurement/{process}",
                    "/api/measurement/{process}/hints",
                    "/api/measurement/{process}/returns" ->
                    Optional.of(Map.of("from", "2026-01-01", "to", "2026-01-31"));
            case "/sagsbehandling/sager/{caseNumber}/adgang" ->
                    Optional.of(
                            Map.of(
                                    "reason",
                                    "URGENT",
                                    "words",
                                    "Borgeren står her og mangler medicin i dag"));
            case "/sagsbehandling/aabnede-sager/{id}" ->
                    Optional.of(Map.of("words", "Set på", "verdict", "FOUNDED"));
            // Who goes back instead of confirming leaves the person unknown for the next who
            // knocks.
            case "/sagsbehandling/registrering/{caseNumber}/borger/bekraeft" ->
                    Optional.of(Map.of("back", "1"));
            default -> Optional.of(Map.of());
        };
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(
            Endpoint endpoint, String address, Map<String, String> fields) {
        AbstractMockHttpServletRequestBuilder<?> request;
        if (endpoint.path().endsWith("/papir")) {
            request =
                    MockMvcRequestBuilders.multipart(address)
                            .file(
                                    new MockMultipartFile(
                                            "paper",
                                            "papir.pdf",
                                            "application/pdf",
                                            ExampleFiles.pdf()));
        } else if (endpoint.takes().equals(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            var application =
                    new MockPart(
                            "application",
                            new ExampleDelivery()
                                    .json()
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            application.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            request = MockMvcRequestBuilders.multipart(address).part(application);
        } else {
            request =
                    MockMvcRequestBuilders.request(HttpMethod.valueOf(endpoint.method()), address);
        }
        if (endpoint.takes().equals(MediaType.APPLICATION_JSON_VALUE)) {
            request.contentType(MediaType.APPLICATION_JSON).content(new ExampleDelivery().json());
        }
        if (endpoint.isForMachines()) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        } else if (endpoint.changes()) {
            request.with(csrf());
        }
        fields.forEach(request::param);
        return request;
    }
}
