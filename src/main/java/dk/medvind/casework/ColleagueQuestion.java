package dk.medvind.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A question to a colleague that is not answered. {@link #toString()} shows nothing of it.
 *
 * @param number which of the case's questions it is
 * @param task the colleague's work
 * @param asker who asked
 * @param due by when the answer is wanted
 */
public record ColleagueQuestion(
        int number,
        UUID task,
        UUID asker,
        String askerName,
        String askedName,
        String words,
        Instant askedAt,
        Instant due) {

    @Override
    public String toString() {
        return "ColleagueQuestion[" + number + "]";
    }
}
