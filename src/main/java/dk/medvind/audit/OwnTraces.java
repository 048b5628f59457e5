package dk.medvind.audit;

import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who else saw or changed what is known about a citizen, on which day and why (GDPR article 15;
 * CJEU C-579/21). No employee is named, and the citizen's own acts are left out.
 */
@Service
public class OwnTraces {

    /** So many lines has a page at most, unless one day alone has more: a day is never torn. */
    static final int PAGE = 100;

    /** Days from the newest one asked for until the page is full. */
    private static final String LINES =
            """
            select (r.at at time zone 'Europe/Copenhagen')::date as day, r.kind, r.what, r.purpose, r.case_number,
                   case when r.acting_id = '00000000-0000-0000-0000-000000000000' then 'MEDVIND'
                        when r.channel = 'MACHINE' then 'COMPUTER' else 'EMPLOYEE' end as who,
                   count(*) as times
            from audit_row r
            where r.about = :me and r.actor_id <> :me and r.at >= :from and r.at < :before
            group by day, r.kind, r.what, r.purpose, r.case_number, who
            order by day desc, r.case_number, r.purpose, r.what limit :most
            """;

    private final JdbcClient sql;

    OwnTraces(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was done on one day with the citizen's data, as often as it says.
     *
     * @param who {@code EMPLOYEE}, {@code COMPUTER} or {@code MEDVIND}
     */
    public record Line(
            LocalDate day,
            String kind,
            String what,
            String purpose,
            @Nullable String caseNumber,
            String who,
            long times) {}

    /**
     * @param older the day with which to ask for what came before; empty at the end
     */
    public record Page(List<Line> lines, Optional<LocalDate> older) {}

    /**
     * The newest lines up to and with this day.
     *
     * @param until null for today
     */
    @Transactional(readOnly = true)
    public Page about(ActingContext citizen, @Nullable LocalDate until) {
        LocalDate last = until == null ? LocalDate.of(9999, 1, 1) : until;
        List<Line> found = lines(citizen, LocalDate.EPOCH, last, PAGE + 1);
        if (found.size() <= PAGE) {
            return new Page(found, Optional.empty());
        }
        LocalDate torn = found.get(PAGE).day();
        List<Line> whole = found.stream().filter(line -> line.day().isAfter(torn)).toList();
        return whole.isEmpty()
                ? new Page(
                        lines(citizen, torn, torn, Integer.MAX_VALUE),
                        Optional.of(torn.minusDays(1)))
                : new Page(whole, Optional.of(torn));
    }

    private List<Line> lines(ActingContext citizen, LocalDate from, LocalDate until, int most) {
        return sql.sql(LINES)
                .param("me", citizen.party().value())
                .param("from", AuditReader.startOf(from))
                .param("before", AuditReader.startOf(until.plusDays(1)))
                .param("most", most)
                .query(Line.class)
                .list();
    }
}
