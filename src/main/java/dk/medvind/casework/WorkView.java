package dk.medvind.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to look at the work list, each with its count. */
public enum WorkView {
    /**
     * What the employee has or is to do with others: what is open on cases they lead or handle too;
     * and the same of those whom they stand in for today.
     */
    MINE(
            "w.ours and w.administration = :administration and (w.assignee in (:mine)"
                    + " or w.case_number = any(array(select h.case_number from case_handler h"
                    + " where h.employee in (:mine) and h.role <> 'CONTACT' and h.ended_at is null)))",
            true),
    /** What employees of the team can do now. */
    TEAM(Sql.TEAM, true),
    /** Of that what nobody has taken. */
    UNASSIGNED(Sql.TEAM + " and w.assignee is null", true),
    /** What waits for a citizen or somebody outside. */
    WAITING(Sql.OF_TEAM + " and w.awaits is not null", false),
    /** What is late by law, or by its own day, whether somebody put it off or not. */
    OVERDUE(
            Sql.OF_TEAM + " and (w.ours or w.awaits is not null)" + " and w.deadline_at < :now",
            false),
    /** What somebody with more authority must agree to. */
    APPROVALS(Sql.TEAM + " and w.activity in (:approvals)", true),
    /** What was put off until a day that has not come. */
    LATER(Sql.TEAM + " and w.back_on > :today", false);

    private final String condition;
    private final boolean hidesLater;

    WorkView(String condition, boolean hidesLater) {
        this.condition = condition;
        this.hidesLater = hidesLater;
    }

    /** The view of this name in addresses; empty for others. */
    static Optional<WorkView> of(String parameter) {
        return Arrays.stream(values())
                .filter(view -> view.parameter().equals(parameter))
                .findFirst();
    }

    /** The name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition on an open row, {@code w} being the table. */
    String condition() {
        return hidesLater ? condition + Sql.HERE : condition;
    }

    private static final class Sql {
        static final String OF_TEAM = "w.administration = :administration and w.team = :team";
        static final String TEAM = "w.ours and " + OF_TEAM;
        static final String HERE = " and (w.back_on is null or w.back_on <= :today)";
    }
}
