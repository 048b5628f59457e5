package dk.medvind.applications;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing to complain about, or not now; carries the key of a sentence that says why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ComplaintRefused extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    ComplaintRefused(Reason reason) {
        super("A complaint is refused: " + reason);
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** The case has no decision, or was withdrawn before there was one. */
        NOT_DECIDED,
        /** The letter is not on its way yet: the time to complain has not begun. */
        NOT_SENT,
        /** A complaint about this decision is being treated, or was. */
        COMPLAINED_BEFORE,
        /** It has gone so far that it cannot be taken back. */
        TOO_LATE_TO_WITHDRAW,
        /** A day of receipt that lies ahead, or before the decision. */
        NO_SUCH_DAY
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence's key. */
    public String messageKey() {
        return "applications.complaint.refused." + reason;
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey()};
    }

    @Override
    public @Nullable Object @Nullable [] getArguments() {
        return null;
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return null;
    }
}
