package dk.medvind.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Employees who are let into a case of another team, by name and for a time. Being given work lets
 * in by itself (a trigger on {@code work_item}).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Admissions {

    /** So long a broken glass stays open. */
    public static final Duration GLASS = Duration.ofMinutes(60);

    /** So long whoever registered an application for another team goes on writing it. */
    static final Duration REGISTRATION = Duration.ofDays(7);

    /** The page after the last click is still the case. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Clock clock;

    Admissions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the employee is let into the case now. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean holds(UUID employee, String caseNumber) {
        return sql.sql(
                        "select exists (select 1 from case_admission where employee = ? and case_number = ? and until > ?)")
                .params(employee, caseNumber, utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** The end of the hour, for whoever is let in by a broken glass. */
    public Optional<Instant> glassOpenUntil(ActingContext employee, String caseNumber) {
        return sql.sql(
                        "select max(until) from case_admission where employee = ? and case_number = ? and why = 'BREAK_GLASS' and until > ?")
                .params(employee.actor().id(), caseNumber, utc(clock.instant()))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Lets the employee in who breaks the glass; at the desk only.
     *
     * @return the id of the admission and its end
     */
    public Admission breakGlass(ActingContext employee, String caseNumber) {
        return add(employee, caseNumber, "BREAK_GLASS", GLASS);
    }

    /** Lets the employee write on who takes an application down for another team. */
    public void registered(ActingContext employee, String caseNumber) {
        add(employee, caseNumber, "REGISTERED", REGISTRATION);
    }

    /** Lets the employee finish what they are doing who hands a case on to another team. */
    public void handsOn(ActingContext employee, String caseNumber) {
        add(employee, caseNumber, "HANDED_ON", AFTERWARDS);
    }

    /** Somebody let in until then. */
    public record Admission(UUID id, Instant until) {}

    private Admission add(ActingContext employee, String caseNumber, String why, Duration life) {
        var now = clock.instant();
        var admission = new Admission(UUID.randomUUID(), now.plus(life));
        sql.sql(
                        "insert into case_admission (id, case_number, employee, why, begun_at, until) values (?, ?, ?, ?, ?, ?)")
                .params(
                        admission.id(),
                        caseNumber,
                        employee.actor().id(),
                        why,
                        utc(now),
                        utc(admission.until()))
                .update();
        return admission;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
