package dk.medvind.applications;

import dk.medvind.identity.Channel;
import dk.medvind.letters.Authority;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its citizen and the office see it, without its words.
 *
 * @param complainBy the last day to complain of the decision
 * @param receivedOn null for a draft
 * @param answerBy by when the reassessment is done; null before it has begun
 * @param delayed whether that day is a later one than the law's
 * @param asked whether the citizen is asked if it goes on
 * @param maintained what the citizen answered; null before
 * @param changeOpen whether a changed decision waits to be carried out
 * @param cover the letter to the complaint body
 * @param newCase the number of the case that begins again
 */
public record ComplaintView(
        int number,
        ComplaintState state,
        Authority body,
        Channel channel,
        LocalDate complainBy,
        @Nullable LocalDate receivedOn,
        boolean late,
        @Nullable LocalDate answerBy,
        boolean delayed,
        @Nullable Reassessed reassessed,
        boolean asked,
        @Nullable Boolean maintained,
        boolean changeOpen,
        @Nullable LocalDate forwardedOn,
        @Nullable ForwardWay forwardWay,
        @Nullable UUID cover,
        @Nullable LocalDate rulingBy,
        @Nullable Ruling ruling,
        @Nullable String newCase,
        boolean canBeWithdrawn) {

    /** Which sentence says where it stands and what happens next, as the end of a message key. */
    public String stage() {
        return switch (state) {
            case REASSESSMENT -> reassessed == null ? "REASSESSMENT" : "FORWARDING";
            case CHANGED -> changed();
            case ENDED -> ruling != null ? "RULING." + ruling : "CHANGE." + reassessed;
            default -> state.name();
        };
    }

    private String changed() {
        if (asked) {
            return "ASKED";
        }
        return Boolean.TRUE.equals(maintained) ? "FORWARDING" : "CHANGE." + reassessed;
    }
}
