package dk.medvind.applications.web;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.Delivery;
import dk.medvind.forms.JsonInput;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads deliveries of other computers; what is wrong is said of one field at a time. */
final class DeliveryReader {

    /** Several times the longest form with every text at its limit. */
    static final int MOST_BYTES = 1_000_000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private DeliveryReader() {}

    /**
     * The sender's own name for the delivery.
     *
     * @throws DeliveryRefused if there is none or it is no plain name
     */
    static String key(@Nullable String header) {
        if (header == null) {
            throw DeliveryRefused.because(
                    "Idempotency-Key", "The header Idempotency-Key is missing.");
        }
        if (!KEY.matcher(header).matches()) {
            throw DeliveryRefused.because(
                    "Idempotency-Key",
                    "The header Idempotency-Key must have 1 to 100 visible ASCII characters.");
        }
        return header;
    }

    /**
     * The delivery in a request's body.
     *
     * @throws DeliveryRefused if it is too large, no JSON, or lacks what is agreed
     */
    static Delivery read(InputStream body) throws IOException {
        JsonNode root = parse(body.readNBytes(MOST_BYTES + 1));
        if (!root.isObject()) {
            throw DeliveryRefused.because("body", "The body must be a JSON object.");
        }
        return new Delivery(
                type(text(root, "type")),
                applicant(text(root, "cprNumber")),
                name(text(root, "name")),
                JsonInput.read(answers(root)));
    }

    private static JsonNode parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw DeliveryRefused.tooLarge(MOST_BYTES);
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw DeliveryRefused.because("body", "The body is not JSON.");
        }
    }

    private static ApplicationType type(String slug) {
        try {
            return ApplicationType.of(slug);
        } catch (IllegalArgumentException e) {
            throw DeliveryRefused.because(
                    "type", "Nothing that is called as the field type says can be applied for.");
        }
    }

    private static CprNumber applicant(String written) {
        try {
            return CprNumber.parse(written);
        } catch (InvalidCprNumber e) {
            throw DeliveryRefused.because(
                    "cprNumber",
                    "The field cprNumber must be ten digits that begin with a date of birth.");
        }
    }

    private static String name(String name) {
        if (name.length() > LONGEST_NAME) {
            throw DeliveryRefused.because(
                    "name", "The field name may have at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private static JsonNode answers(JsonNode root) {
        JsonNode answers = root.path("answers");
        if (!answers.isObject()) {
            throw DeliveryRefused.because(
                    "answers", "The field answers must be an object with the answers by key.");
        }
        return answers;
    }

    private static String text(JsonNode root, String field) {
        JsonNode node = root.path(field);
        if (!node.isString() || node.stringValue().isBlank()) {
            throw DeliveryRefused.because(field, "The field " + field + " must be a text.");
        }
        return node.stringValue().strip();
    }
}
