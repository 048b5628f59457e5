package dk.medvind.audit;

import dk.medvind.identity.Access;
import dk.medvind.identity.ActingContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands out in the audit trail. Something that stands out is a reason to ask, not a fault:
 * where the line is drawn stands in dated parameters.
 */
@Service
public class Oddities {

    private static final int MOST = 200;

    /** The list of work names no person; registers asked by Medvind itself have no employee. */
    private static final String MANY_PERSONS =
            """
            select r.actor_id as employee, max(c.actor_name) as name, max(c.team) as team,
                   (r.at at time zone 'Europe/Copenhagen')::date as day, count(distinct r.about) as count
            from audit_row r join acting_context c on c.id = r.acting_id and c.administration is not null
            where r.at >= :from and r.at < :to and r.kind in ('SEEN', 'LOOKED_UP') and r.what <> 'worklist' and r.about is not null
            group by r.actor_id, day having count(distinct r.about) > :limit
            order by count desc, day desc limit :most
            """;

    /** Opened the page of a case and neither changed anything in it in the days before or after. */
    private static final String NOTHING_DONE =
            """
            select looked.actor_id as employee, max(looked.name) as name, max(looked.team) as team,
                   max(looked.day) as day, count(distinct looked.case_number) as count
            from (select r.actor_id, r.case_number, r.at, c.actor_name as name, c.team,
                         (r.at at time zone 'Europe/Copenhagen')::date as day
                  from audit_row r join acting_context c on c.id = r.acting_id and c.administration is not null
                  where r.at >= :from and r.at < :to and r.kind = 'SEEN' and r.what = 'case') looked
            where not exists (select 1 from audit_row done
                              where done.case_number = looked.case_number and done.actor_id = looked.actor_id and done.kind = 'CHANGED' and done.what not like 'break-glass%'
                                and done.at between looked.at - make_interval(days => :days) and looked.at + make_interval(days => :days))
            group by looked.actor_id having count(distinct looked.case_number) >= :limit
            order by count desc limit :most
            """;

    private final JdbcClient sql;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Oddities(JdbcClient sql, Access access, Audit audit, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An employee who stands out.
     *
     * @param day of what stands out; the newest where it is about several
     * @param count of persons or of cases
     */
    public record Oddity(
            UUID employee, String name, @Nullable String team, LocalDate day, long count) {}

    /**
     * @param limit above which so many persons in a day stand out
     * @param manyPersons employees who saw or looked up more persons than that in one day
     * @param days within which something should have been done
     * @param cases from which so many cases stand out
     * @param nothingDone employees who opened so many cases and did nothing in them
     */
    public record Found(
            int limit, List<Oddity> manyPersons, int days, int cases, List<Oddity> nothingDone) {}

    /**
     * What stands out between two days, both included; at most 200 of each.
     *
     * @throws dk.medvind.identity.NotFoundForYou for everybody but auditors
     */
    @Transactional
    public Found between(ActingContext auditor, LocalDate from, LocalDate to) {
        access.requireAuditor(auditor);
        audit.write(
                auditor,
                new AuditEntry(AuditEntry.Kind.SEEN, "audit-trail", Purpose.AUDIT, null, null));
        int persons = threshold("supervision.many-persons-a-day");
        int days = threshold("supervision.nothing-done.days");
        int cases = threshold("supervision.nothing-done.cases");
        return new Found(
                persons,
                rows(MANY_PERSONS, from, to, persons, days),
                days,
                cases,
                rows(NOTHING_DONE, from, to, cases, days));
    }

    private List<Oddity> rows(String query, LocalDate from, LocalDate to, int limit, int days) {
        return sql.sql(query)
                .param("from", AuditReader.startOf(from))
                .param("to", AuditReader.startOf(to.plusDays(1)))
                .param("limit", limit)
                .param("days", days)
                .param("most", MOST)
                .query(Oddity.class)
                .list();
    }

    private int threshold(String code) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AuditReader.COPENHAGEN);
        return sql.sql(
                        "select value from parameter where code = :code and valid_from <= :day and (valid_to is null or valid_to >= :day)")
                .param("code", code)
                .param("day", today)
                .query(BigDecimal.class)
                .single()
                .intValueExact();
    }
}
