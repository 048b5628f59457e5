package dk.medvind.casework;

/**
 * A rule says no to what was entered. Carries the key of a sentence for the person who entered it.
 */
public class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageKey;

    public TaskRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
