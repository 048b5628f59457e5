package dk.medvind.applications.web;

import dk.medvind.applications.AnswersIncomplete;
import dk.medvind.applications.DossierConflict;
import dk.medvind.applications.FileNotTaken;
import dk.medvind.applications.FirstContactRefused;
import dk.medvind.applications.web.DeliveryRefused.Fault;
import dk.medvind.forms.FieldError;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers deliveries that are not taken with a problem document (RFC 9457): one sentence, and under
 * {@code errors} every place with its fault. Nothing of what was sent is repeated.
 */
abstract class IntakeRefusals {

    private final MessageSource messages;

    IntakeRefusals(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(DeliveryRefused refused) {
        return problem(refused.status(), refused.faults());
    }

    @ExceptionHandler
    ProblemDetail incomplete(AnswersIncomplete incomplete) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                incomplete.errors().stream().map(IntakeRefusals::fault).toList());
    }

    @ExceptionHandler
    ProblemDetail fileNotTaken(FileNotTaken file) {
        String sentence =
                messages.getMessage(
                        "documents.refused." + file.reason(), null, java.util.Locale.ENGLISH);
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                List.of(new Fault(file.place(), file.reason().name(), sentence)));
    }

    @ExceptionHandler
    ProblemDetail neverThen(FirstContactRefused moment) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                List.of(
                        new Fault(
                                "submittedAt",
                                moment.reason().name(),
                                "An application cannot have been sent at that moment.")));
    }

    @ExceptionHandler
    ProblemDetail conflict(DossierConflict conflict) {
        return problem(
                HttpStatus.CONFLICT,
                List.of(
                        new Fault(
                                "Idempotency-Key",
                                "conflict",
                                "This Idempotency-Key came before with other content.")));
    }

    private static Fault fault(FieldError error) {
        return new Fault(
                "answers." + error.key(),
                error.messageKey().replace("forms.error.", ""),
                "The answer does not fit the question.");
    }

    private static ProblemDetail problem(HttpStatus status, List<Fault> faults) {
        var problem = ProblemDetail.forStatusAndDetail(status, faults.get(0).sentence());
        problem.setProperty("errors", faults);
        return problem;
    }
}
