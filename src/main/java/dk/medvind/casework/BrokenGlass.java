package dk.medvind.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody opened a case of another team.
 *
 * @param team whose case it is
 * @param employee who opened it
 * @param words why, in the employee's own words
 * @param review null as long as no leader has looked at it
 */
public record BrokenGlass(
        UUID id,
        String caseNumber,
        String team,
        UUID employee,
        String employeeName,
        @Nullable String employeeTeam,
        GlassReason reason,
        String words,
        Instant at,
        @Nullable Review review) {

    /** What the leader says of it. */
    public enum Verdict {
        FOUNDED,
        UNFOUNDED
    }

    /** A leader's look at it. */
    public record Review(Instant at, String by, Verdict verdict, String words) {}

    @Override
    public String toString() {
        return "BrokenGlass[" + id + "]";
    }
}
