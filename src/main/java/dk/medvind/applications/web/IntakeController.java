package dk.medvind.applications.web;

import dk.medvind.applications.AnswersIncomplete;
import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.DossierConflict;
import dk.medvind.applications.Intake;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Authority;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Applications delivered by other computers as JSON. */
@RestController
class IntakeController {

    private final Intake intake;
    private final Parties parties;
    private final ActingContexts contexts;

    IntakeController(Intake intake, Parties parties, ActingContexts contexts) {
        this.intake = intake;
        this.parties = parties;
        this.contexts = contexts;
    }

    /**
     * An application as it is delivered.
     *
     * @param type what is applied for, e.g. {@code single-benefit}
     * @param cprNumber of the applicant
     * @param name of the applicant
     * @param answers by the keys of the form; amounts as numbers, days as {@code {"day":
     *     "2026-12-24"}}
     */
    record Delivery(String type, String cprNumber, String name, JsonNode answers) {

        @Override
        public String toString() {
            return "Delivery[" + type + "]";
        }
    }

    /** What is answered: the case that was made. */
    record Taken(String caseNumber) {}

    /** Takes one application; the header Idempotency-Key makes a repetition harmless. */
    @PostMapping("/api/applications")
    ResponseEntity<Taken> take(
            ActingContext sender,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Delivery delivery) {
        PartyId applicant =
                parties.register(CprNumber.parse(delivery.cprNumber()), delivery.name());
        var acting =
                new ActingContext(
                        UUID.randomUUID(),
                        sender.actor(),
                        sender.method(),
                        null,
                        applicant.value(),
                        Authority.AGREEMENT,
                        Channel.MACHINE);
        contexts.keep(acting);
        CaseNumber caseNumber =
                intake.take(
                        acting,
                        ApplicationType.of(delivery.type()),
                        key,
                        Answers.fromJson(delivery.answers().toString()));
        return ResponseEntity.created(URI.create("/api/applications/" + caseNumber))
                .body(new Taken(caseNumber.value()));
    }

    @ExceptionHandler(AnswersIncomplete.class)
    ProblemDetail incomplete(AnswersIncomplete incomplete) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, "The answers do not fill in the form");
        problem.setProperty(
                "errors", incomplete.errors().stream().map(IntakeController::named).toList());
        return problem;
    }

    @ExceptionHandler(DossierConflict.class)
    ProblemDetail conflict(DossierConflict conflict) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "This key came before with other content");
    }

    @ExceptionHandler({InvalidCprNumber.class, IllegalArgumentException.class})
    ProblemDetail malformed(IllegalArgumentException malformed) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Type, CPR number or answers cannot be read");
    }

    private static List<String> named(FieldError error) {
        return List.of(error.key(), error.messageKey());
    }
}
