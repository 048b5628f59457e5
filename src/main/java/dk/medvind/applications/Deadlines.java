package dk.medvind.applications;

import dk.medvind.letters.Weekdays;
import dk.medvind.workflow.Decisions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Turns decision table D9 and the effective-dated parameters into dates. A deadline ends with its
 * day in Copenhagen; days are calendar days, as in the published time limits (retssikkerhedsloven §
 * 3, stk. 2). A deadline of the citizen that would end on a Saturday, a Sunday or a holiday ends on
 * the next weekday; the authority's own promises do not move.
 */
@Component
class Deadlines {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private static final String TABLE = "d9-deadline";

    private final Decisions decisions;
    private final Parameters parameters;

    Deadlines(Decisions decisions, Parameters parameters) {
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /** The rows of D9. */
    enum Limit {
        DECISION,
        DELAY_NOTICE,
        DELAYED_DECISION,
        SUPPLEMENT(true),
        SUPPLEMENT_REMINDER,
        REACH_CITIZEN,
        APPROVAL,
        HEARING(true),
        HEARING_EXTENSION(true),
        HEARING_LONGEST(true),
        HEARING_REMINDER,
        JOB_CENTRE,
        CLINICAL_STATEMENT,
        TEAM_MEETING,
        COMPLAINT(true),
        LETTER_RECEIPT,
        LETTER_THROUGH,
        COMPLAINT_DRAFT,
        REASSESSMENT,
        REASSESSMENT_NOTICE,
        REASSESSMENT_DELAYED,
        CARRY_OUT,
        COMPLAINT_RULING,
        DRAFT,
        DRAFT_REMINDER;

        private final boolean ofCitizen;

        Limit() {
            this(false);
        }

        Limit(boolean ofCitizen) {
            this.ofCitizen = ofCitizen;
        }
    }

    /**
     * How long a draft is kept that begins now; its process, and with it its release, come after.
     */
    Instant ofDraft(ApplicationType type, Instant start) {
        LocalDate day = dayOf(start);
        return endOf(
                counted(
                        Limit.DRAFT,
                        day,
                        decisions.evaluate(TABLE, asked(type, Limit.DRAFT, false))));
    }

    /**
     * By when an application is decided that was received at this moment; for those that have no
     * process yet.
     *
     * @throws UnknownParameter if no such deadline was in force then
     */
    Instant ofDecision(ApplicationType type, Instant received) {
        return endOf(
                counted(
                        Limit.DECISION,
                        dayOf(received),
                        decisions.evaluate(TABLE, asked(type, Limit.DECISION, false))));
    }

    /**
     * A time limit of a complaint, by the newest rules: cases that began on older releases can be
     * complained about too.
     */
    LocalDate ofComplaint(ApplicationType type, Limit limit, LocalDate start) {
        return counted(limit, start, decisions.evaluate(TABLE, asked(type, limit, false)));
    }

    /**
     * The end of the day that the limit gives, by the newest rules, for what begins today in cases
     * from older releases too.
     */
    Instant newest(ApplicationType type, Limit limit, Instant start) {
        return endOf(ofComplaint(type, limit, dayOf(start)));
    }

    /** The end of the day that the limit gives, counted from a moment. */
    Instant from(Application subject, Limit limit, boolean urgent, Instant start) {
        return endOf(from(subject, limit, urgent, dayOf(start)));
    }

    /** The day that the limit gives, counted from a day. */
    LocalDate from(Application subject, Limit limit, boolean urgent, LocalDate start) {
        return counted(
                limit,
                start,
                decisions.evaluateFor(
                        subject.caseNumber().value(), TABLE, asked(subject.type(), limit, urgent)));
    }

    private static Map<String, Object> asked(ApplicationType type, Limit limit, boolean urgent) {
        return Map.of(
                "applicationType", type.slug(), "deadlineType", limit.name(), "urgent", urgent);
    }

    private LocalDate counted(Limit limit, LocalDate start, List<Map<String, Object>> rows) {
        var row =
                rows.stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Decision table "
                                                        + TABLE
                                                        + " has no row for "
                                                        + limit));
        int days = parameters.countOn(String.valueOf(row.get("parameter")), start);
        LocalDate end =
                "BEFORE".equals(row.get("direction"))
                        ? start.minusDays(days)
                        : start.plusDays(days);
        return limit.ofCitizen ? Weekdays.onOrAfter(end) : end;
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, COPENHAGEN);
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(COPENHAGEN).toInstant();
    }
}
