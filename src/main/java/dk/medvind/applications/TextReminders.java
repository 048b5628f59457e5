package dk.medvind.applications;

import dk.medvind.applications.TextReminder.Occasion;
import dk.medvind.applications.TextReminder.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Text messages that are owed to citizens, besides the letter that reminds them. A citizen gets one
 * for each day something is to be done by, whatever it is.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TextReminders {

    /** A node that takes one and dies holds it no longer than this. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Daytime daytime;
    private final JdbcClient sql;
    private final Clock clock;

    TextReminders(Daytime daytime, JdbcClient sql, Clock clock) {
        this.daytime = daytime;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One is to be sent, in the transaction of what the citizen is reminded of.
     *
     * @param from not before this moment, and in daytime; none is owed that would come after the
     *     day
     */
    void owe(Application subject, Occasion occasion, LocalDate by, Instant from) {
        Instant now = clock.instant();
        Instant first = daytime.onOrAfter(from.isAfter(now) ? from : now);
        if (first.isAfter(Deadlines.endOf(by))) {
            return;
        }
        sql.sql(
                        """
                        insert into text_reminder (id, application_id, occasion, by_day, due_at) values (?, ?, ?, ?, ?)
                        on conflict (application_id, by_day) do nothing
                        """)
                .params(UUID.randomUUID(), subject.id(), occasion.name(), by, utc(first))
                .update();
    }

    /** Takes up one that is due; each node gets another. */
    Optional<TextReminder> take() {
        Instant now = clock.instant();
        return sql.sql(
                        """
                        update text_reminder t set due_at = ?, attempts = attempts + 1
                        from application a
                        where a.id = t.application_id and t.id =
                            (select id from text_reminder r where outcome is null and due_at <= ?
                                and not exists (select 1 from life_event l where l.application_id = r.application_id
                                                and l.asked and l.answer is null)
                             order by due_at limit 1 for update skip locked)
                        returning t.id, a.case_number, t.occasion, t.by_day, t.attempts
                        """)
                .params(utc(now.plus(LEASE)), utc(now))
                .query(TextReminder.class)
                .optional();
    }

    void putOff(TextReminder reminder, Instant until) {
        sql.sql("update text_reminder set due_at = ? where id = ?")
                .params(utc(until), reminder.id())
                .update();
    }

    void end(TextReminder reminder, Outcome outcome) {
        sql.sql("update text_reminder set outcome = ?, ended_at = ? where id = ?")
                .params(outcome.name(), utc(clock.instant()), reminder.id())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
