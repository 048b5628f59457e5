package dk.medvind.casework;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A rule says no to what was entered. Carries the key of a sentence for the person who entered it.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class TaskRefused extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final @Nullable String detail;

    public TaskRefused(String messageKey) {
        this(messageKey, null);
    }

    /**
     * @param detail the sentence's {0}: what would be right, in words; shown, never logged
     */
    public TaskRefused(String messageKey, @Nullable String detail) {
        super(messageKey);
        this.messageKey = messageKey;
        this.detail = detail;
    }

    public @Nullable String detail() {
        return detail;
    }

    public String messageKey() {
        return messageKey;
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey};
    }

    @Override
    public @Nullable Object[] getArguments() {
        return new @Nullable Object[] {detail};
    }
}
