package dk.medvind.applications;

import dk.medvind.identity.NotFoundForYou;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Somebody complains, or asks to see a file, who is no party to the case, or of a case that does
 * not exist: the answer is one sentence for both, so that nobody learns which cases there are.
 */
public class NotAParty extends NotFoundForYou implements MessageSourceResolvable {

    private static final long serialVersionUID = 1;

    private final String messageKey;

    /**
     * @param messageKey of the sentence
     */
    NotAParty(String messageKey) {
        super("case of one's own");
        this.messageKey = messageKey;
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey};
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
