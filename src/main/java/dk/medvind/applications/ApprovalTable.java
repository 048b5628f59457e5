package dk.medvind.applications;

import dk.medvind.applications.ApprovalNeed.Fallback;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Role;
import dk.medvind.workflow.Decisions;
import dk.medvind.workflow.NoSuchDecision;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks table D11 whether somebody else must approve; in doubt somebody must. */
@Component
class ApprovalTable {

    private static final String TABLE = "d11-authority";
    private static final ApprovalNeed DOUBT =
            new ApprovalNeed(Role.TEAM_LEADER, Fallback.COLLEAGUE, "DOUBT");

    private final Decisions decisions;
    private final Parameters parameters;
    private final Clock clock;

    ApprovalTable(Decisions decisions, Parameters parameters, Clock clock) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Why this decision of this author needs approval; empty when the author may decide alone. */
    Optional<ApprovalNeed> need(Application subject, DecisionMade made, Actor author) {
        List<Map<String, Object>> rows;
        try {
            rows =
                    decisions.evaluateFor(
                            subject.caseNumber().value(), TABLE, inputs(subject, made, author));
        } catch (NoSuchDecision olderRelease) {
            // Its diagram has no step in which anybody could approve.
            return Optional.empty();
        }
        return rows.isEmpty() ? Optional.of(DOUBT) : need(rows.get(0));
    }

    private static Optional<ApprovalNeed> need(Map<String, Object> row) {
        return Boolean.FALSE.equals(row.get("approvalNeeded"))
                ? Optional.empty()
                : Optional.of(
                        new ApprovalNeed(
                                Role.valueOf(String.valueOf(row.get("approver"))),
                                Fallback.valueOf(String.valueOf(row.get("fallback"))),
                                String.valueOf(row.get("reason"))));
    }

    private Map<String, @Nullable Object> inputs(
            Application subject, DecisionMade made, Actor author) {
        Role role = role(author);
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("applicationType", subject.type().slug());
        inputs.put("outcome", made.outcome().name());
        inputs.put("aboveLimit", aboveLimit(subject.type(), made.amount(), role));
        inputs.put("role", role == null ? null : role.name());
        return inputs;
    }

    /** Null where nobody has said what the limit is, or there is no amount. */
    private @Nullable Boolean aboveLimit(
            ApplicationType type, @Nullable BigDecimal amount, @Nullable Role role) {
        if (amount == null || role == null) {
            return null;
        }
        String code =
                "authority."
                        + type.slug()
                        + "."
                        + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        LocalDate today = Deadlines.dayOf(clock.instant());
        try {
            return amount.compareTo(parameters.valueOn(code, today)) > 0;
        } catch (UnknownParameter nobodySaid) {
            return null;
        }
    }

    private static @Nullable Role role(Actor author) {
        if (author.is(Role.TEAM_LEADER)) {
            return Role.TEAM_LEADER;
        }
        return author.is(Role.CASEWORKER) ? Role.CASEWORKER : null;
    }
}
