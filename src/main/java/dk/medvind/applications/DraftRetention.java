package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.casework.HelpDesk;
import dk.medvind.identity.Channel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long a draft is kept: counted from the last time anybody wrote or uploaded, and never given
 * up without a reminder (databeskyttelsesforordningen artikel 5, stk. 1, litra a og e). What began
 * in a visit or a call is a received application and is never given up; neither is a draft while
 * the office owes its citizen help with it, or somebody else a paper that the citizen spoke of.
 */
@Component
class DraftRetention {

    private static final Set<Channel> TOGETHER =
            EnumSet.of(
                    Channel.HOME_VISIT,
                    Channel.STREET,
                    Channel.COUNTER,
                    Channel.PHONE,
                    Channel.PAPER);

    private final Deadlines deadlines;
    private final HelpDesk helpDesk;
    private final Papers papers;
    private final JdbcClient sql;
    private final Clock clock;

    DraftRetention(
            Deadlines deadlines, HelpDesk helpDesk, Papers papers, JdbcClient sql, Clock clock) {
        this.deadlines = deadlines;
        this.helpDesk = helpDesk;
        this.papers = papers;
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody wrote in the draft. */
    void touched(Application subject) {
        if (subject.draftRemindedAt() != null) {
            subject.draftTouched();
        }
    }

    /** Whether it is kept however long nobody writes in it. */
    boolean isKeptAnyway(Application subject) {
        return subject.state() != ApplicationState.DRAFT
                || TOGETHER.contains(subject.channel())
                || helpDesk.owes(subject.id())
                || papers.othersOweOne(subject);
    }

    /**
     * When it is given up if nobody touches it: the retention time after the last activity, and not
     * before the notice given in the reminder is over.
     */
    Instant expires(Application subject) {
        Instant byActivity = deadlines.from(subject, Limit.DRAFT, false, lastActivity(subject));
        Instant reminded = subject.draftRemindedAt();
        return reminded == null ? byActivity : later(byActivity, noticeFrom(subject, reminded));
    }

    /** When the citizen is to be reminded of it. */
    Instant remindFrom(Application subject) {
        return deadlines.from(subject, Limit.DRAFT_REMINDER, false, expires(subject));
    }

    /** The end of a notice that is given at a moment. */
    Instant noticeFrom(Application subject, Instant moment) {
        LocalDate day = Deadlines.dayOf(moment);
        LocalDate before = deadlines.from(subject, Limit.DRAFT_REMINDER, false, day);
        return Deadlines.endOf(day.plusDays(before.until(day, ChronoUnit.DAYS)));
    }

    /**
     * Whether it may be given up now: its time is over, and the citizen was reminded and did
     * nothing.
     */
    boolean isOver(Application subject) {
        return !isKeptAnyway(subject)
                && subject.draftRemindedAt() != null
                && !expires(subject).isAfter(clock.instant());
    }

    private Instant lastActivity(Application subject) {
        @Nullable OffsetDateTime last =
                sql.sql(
                                """
                                select greatest(
                                    (select max(saved_at) from draft where application_id = :id),
                                    (select max(received_at) from document where application_id = :id and origin = 'UPLOAD'))
                                """)
                        .param("id", subject.id())
                        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                        .list()
                        .get(0);
        return last == null ? subject.startedAt() : later(subject.startedAt(), last.toInstant());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
