package dk.medvind.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done about a grant.
 *
 * @param monthly whether it is paid month by month; the other dates are null otherwise
 * @param nextPaymentAt when the first month is ordered, at once for months that have passed
 * @param reassessAt when a caseworker looks at it again
 * @param reassessBy by when that is to be done
 * @param endNoticeAt when the citizen is told that it ends
 */
public record GrantPlan(
        boolean monthly,
        @Nullable Instant nextPaymentAt,
        @Nullable Instant reassessAt,
        @Nullable Instant reassessBy,
        @Nullable Instant endNoticeAt) {

    static final GrantPlan ONCE = new GrantPlan(false, null, null, null, null);
}
