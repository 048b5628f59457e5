package dk.medvind.identity.login;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why somebody was not let in. Each has a page that says what to do. */
enum Refusal {
    LEVEL_TOO_LOW("niveau-for-lavt", HttpStatus.FORBIDDEN),
    LEVEL_UNKNOWN("niveau-ukendt", HttpStatus.FORBIDDEN),
    NO_CPR_NUMBER("intet-cpr-nummer", HttpStatus.FORBIDDEN),
    NO_ROLE("ingen-rolle", HttpStatus.FORBIDDEN),
    /** Logged in at the other door in this browser, and single sign-on brought that along. */
    OTHER_DOOR("anden-indgang", HttpStatus.FORBIDDEN),
    /** The log-in server does not answer. */
    UNAVAILABLE("utilgaengelig", HttpStatus.SERVICE_UNAVAILABLE),
    /** Given up by the person, too slow, or an answer that does not hold. */
    FAILED("afbrudt", HttpStatus.UNAUTHORIZED);

    private final String code;
    private final HttpStatus status;

    Refusal(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }

    String path() {
        return "/log-ind/" + code;
    }

    static Optional<Refusal> of(String code) {
        return Arrays.stream(values()).filter(refusal -> refusal.code.equals(code)).findFirst();
    }
}
