package dk.medvind.applications.web;

import dk.medvind.applications.AnswersIncomplete;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.DossierConflict;
import dk.medvind.applications.Intake;
import dk.medvind.forms.FieldError;
import dk.medvind.identity.ActingContext;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Applications delivered by other computers as JSON. A refusal is a problem document (RFC 9457)
 * with one sentence and the name of the field; it never repeats what was sent.
 */
@RestController
class IntakeController {

    private final Intake intake;

    IntakeController(Intake intake) {
        this.intake = intake;
    }

    /**
     * The body of a delivery, for the description of the API.
     *
     * @param type what is applied for, e.g. {@code single-benefit}
     * @param cprNumber of the applicant
     * @param name of the applicant; the names of log-in and CPR go before it
     * @param answers by the keys of the form; amounts as numbers, days as {@code {"day":
     *     "2026-12-24"}}
     */
    private record Described(
            String type, String cprNumber, String name, Map<String, Object> answers) {}

    /** What is answered: the case that was made. */
    record Taken(String caseNumber) {}

    /** What is wrong with one answer: the key of the question and the kind of error. */
    record Wrong(String field, String error) {

        static Wrong of(FieldError error) {
            return new Wrong(error.key(), error.messageKey().replace("forms.error.", ""));
        }
    }

    /** Takes one application; the header Idempotency-Key makes a repetition harmless. */
    @PostMapping(path = "/api/applications", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = Described.class)))
    ResponseEntity<Taken> take(
            ActingContext sender,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream body)
            throws IOException {
        CaseNumber caseNumber =
                intake.take(sender, DeliveryReader.key(key), DeliveryReader.read(body));
        return ResponseEntity.created(URI.create("/api/applications/" + caseNumber))
                .body(new Taken(caseNumber.value()));
    }

    @ExceptionHandler
    ProblemDetail refused(DeliveryRefused refused) {
        return problem(refused.status(), refused.getMessage(), "field", refused.field());
    }

    @ExceptionHandler
    ProblemDetail incomplete(AnswersIncomplete incomplete) {
        List<Wrong> errors = incomplete.errors().stream().map(Wrong::of).toList();
        String keys =
                errors.stream().map(Wrong::field).distinct().collect(Collectors.joining(", "));
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The answers do not fill in the form: " + keys + ".",
                "errors",
                errors);
    }

    @ExceptionHandler
    ProblemDetail conflict(DossierConflict conflict) {
        return problem(
                HttpStatus.CONFLICT,
                "This Idempotency-Key came before with other content.",
                "field",
                "Idempotency-Key");
    }

    private static ProblemDetail problem(
            HttpStatus status, @Nullable String sentence, String property, Object value) {
        var problem =
                ProblemDetail.forStatusAndDetail(status, Objects.requireNonNullElse(sentence, ""));
        problem.setProperty(property, value);
        return problem;
    }
}
