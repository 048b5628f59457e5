package dk.medvind.applications.web;

import dk.medvind.applications.FeePayments;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payment system tells that something happened to a payment. The message only makes Medvind
 * look: what happened is asked for, not believed.
 */
@RestController
class FeeAnswerController {

    private static final int LONGEST = 4_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FeePayments payments;

    FeeAnswerController(FeePayments payments) {
        this.payments = payments;
    }

    @PostMapping("/betalingssvar")
    ResponseEntity<Void> told(
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature,
            InputStream body)
            throws IOException {
        byte[] message = body.readNBytes(LONGEST);
        boolean known = payments.told(message, signature, payment(message));
        return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN).build();
    }

    /** The payment's name at the payment system; empty when the message names none. */
    private static String payment(byte[] message) {
        try {
            return JSON.readTree(message).path("id").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
