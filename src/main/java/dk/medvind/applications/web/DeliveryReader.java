package dk.medvind.applications.web;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.DeliveredFile;
import dk.medvind.applications.Delivery;
import dk.medvind.applications.web.DeliveryRefused.Fault;
import dk.medvind.forms.Answers;
import dk.medvind.forms.JsonInput;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one delivery of another computer and gathers everything that is wrong with it. */
final class DeliveryReader {

    /** Several times the longest form with every text at its limit. */
    static final int MOST_BYTES = 1_000_000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Set<String> FIELDS =
            Set.of("type", "cprNumber", "name", "submittedAt", "answers");
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final List<Fault> faults = new ArrayList<>();

    private DeliveryReader() {}

    /**
     * The sender's own name for the delivery.
     *
     * @throws DeliveryRefused if there is none or it is no plain name
     */
    static String key(@Nullable String header) {
        if (header == null) {
            throw DeliveryRefused.unreadable(
                    "Idempotency-Key", "missing", "The header Idempotency-Key is missing.");
        }
        if (!KEY.matcher(header).matches()) {
            throw DeliveryRefused.unreadable(
                    "Idempotency-Key",
                    "format",
                    "The header Idempotency-Key must have 1 to 100 visible ASCII characters.");
        }
        return header;
    }

    /**
     * The delivery in this JSON, with the files that came beside it.
     *
     * @throws DeliveryRefused if it is too large or no JSON; else with everything in it that is not
     *     as agreed
     */
    static Delivery read(byte[] json, List<DeliveredFile> files) {
        JsonNode root = parse(json);
        if (!root.isObject()) {
            throw DeliveryRefused.unreadable("body", "object", "The JSON must be an object.");
        }
        return new DeliveryReader().delivery(root, files);
    }

    private Delivery delivery(JsonNode root, List<DeliveredFile> files) {
        ApplicationType type = field(root, "type", DeliveryReader::type);
        CprNumber applicant = field(root, "cprNumber", DeliveryReader::applicant);
        String name = field(root, "name", DeliveryReader::name);
        Instant submittedAt =
                root.has("submittedAt") ? field(root, "submittedAt", DeliveryReader::moment) : null;
        Answers answers = answers(root.path("answers"));
        for (String field : root.propertyNames()) {
            if (!FIELDS.contains(field)) {
                faults.add(new Fault(shown(field), "unknown", "There is no such field."));
            }
        }
        if (!faults.isEmpty()) {
            throw DeliveryRefused.because(faults);
        }
        return new Delivery(
                Objects.requireNonNull(type),
                Objects.requireNonNull(applicant),
                Objects.requireNonNull(name),
                submittedAt,
                answers,
                files);
    }

    private static JsonNode parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw DeliveryRefused.tooLarge(MOST_BYTES);
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw DeliveryRefused.unreadable("body", "json", "This is not JSON.");
        }
    }

    /** The field's value, or null after its fault was noted. */
    private <T> @Nullable T field(JsonNode root, String field, Function<String, Object> read) {
        JsonNode node = root.path(field);
        if (node.isMissingNode()) {
            faults.add(new Fault(field, "missing", "The field " + field + " is missing."));
            return null;
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            faults.add(new Fault(field, "text", "The field " + field + " must be a text."));
            return null;
        }
        Object value = read.apply(node.stringValue().strip());
        if (value instanceof Complaint complaint) {
            faults.add(new Fault(field, complaint.error(), complaint.sentence()));
            return null;
        }
        @SuppressWarnings("unchecked")
        T wanted = (T) value;
        return wanted;
    }

    /** Why a field's text is not what is agreed. */
    private record Complaint(String error, String sentence) {}

    private static Object type(String slug) {
        try {
            return ApplicationType.of(slug);
        } catch (IllegalArgumentException e) {
            return new Complaint(
                    "unknown", "Nothing that is called as the field type says can be applied for.");
        }
    }

    private static Object applicant(String written) {
        try {
            return CprNumber.parse(written);
        } catch (InvalidCprNumber e) {
            return new Complaint(
                    "format",
                    "The field cprNumber must be ten digits that begin with a date of birth.");
        }
    }

    private static Object name(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : new Complaint(
                        "length",
                        "The field name may have at most " + LONGEST_NAME + " characters.");
    }

    private static Object moment(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return new Complaint(
                    "format",
                    "The field submittedAt must be a moment with its offset, such as"
                            + " 2026-11-22T10:15:30+01:00.");
        }
    }

    private Answers answers(JsonNode answers) {
        if (!answers.isObject()) {
            faults.add(
                    new Fault(
                            "answers",
                            answers.isMissingNode() ? "missing" : "object",
                            "The field answers must be an object with the answers by key."));
            return Answers.empty();
        }
        return JsonInput.read(answers);
    }

    /** An unknown field is the sender's word: only what looks like a name is said again. */
    private static String shown(String field) {
        return field.matches("[A-Za-z][A-Za-z_]{0,39}") ? field : "body";
    }
}
