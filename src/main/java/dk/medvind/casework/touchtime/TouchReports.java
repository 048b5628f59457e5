package dk.medvind.casework.touchtime;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.AuditEntry.Kind;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.Access;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What employees read of their own time and leaders of their team's, and the two switches. */
@Service
@Transactional
public class TouchReports {

    /** So few employees are a group; the database holds to it as well. */
    public static final int SMALLEST_GROUP = 5;

    private static final int OWN_DAYS = 30;
    private static final int MONTHS = 12;

    private final TouchRows rows;
    private final JdbcClient sql;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    TouchReports(TouchRows rows, JdbcClient sql, Access access, Audit audit, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The employee's own of the last thirty days, newest first. */
    @Transactional(readOnly = true)
    public List<OwnTime> own(ActingContext employee) {
        return sql.sql(
                        """
                        select day, activity, count(*)::int as tasks, (count(*) - count(seconds))::int as unknown, sum(seconds)::int as seconds
                        from touch_time where employee = ? and day > ? group by day, activity order by day desc, activity
                        """)
                .params(employee.actor().id(), today().minusDays(OWN_DAYS))
                .query(OwnTime.class)
                .list();
    }

    /** Whether the employee's team is measured. */
    @Transactional(readOnly = true)
    public boolean teamIsMeasured(ActingContext employee) {
        return rows.teamIsMeasured(employee);
    }

    /** Whether the employee has switched it off for themselves. */
    @Transactional(readOnly = true)
    public boolean saidNo(ActingContext employee) {
        return rows.saidNo(employee);
    }

    /** The employee's own switch; off deletes what was not summed yet. */
    public void measureMe(ActingContext employee, boolean measured) {
        if (measured) {
            rows.sayYes(employee);
        } else {
            rows.sayNo(employee);
        }
    }

    /**
     * The team's switch.
     *
     * @throws NotFoundForYou for everybody but leaders
     */
    public void measureTeam(ActingContext leader, boolean measured) {
        access.requireLeader(leader);
        rows.measure(leader, measured);
        audit.write(
                leader,
                new AuditEntry(
                        Kind.CHANGED,
                        measured ? "touch-time.on" : "touch-time.off",
                        Purpose.AUDIT,
                        null,
                        null));
    }

    /** The months that can be shown, newest first: only those that are over. */
    public List<YearMonth> months() {
        var current = YearMonth.from(today());
        return IntStream.rangeClosed(1, MONTHS).mapToObj(current::minusMonths).toList();
    }

    /**
     * The steps of the leader's team that at least five employees worked on in a month that is
     * over. Months are whole and never added up, so that no figure is the difference of two others.
     *
     * @param month another than of {@link #months()} shows nothing
     * @throws NotFoundForYou for everybody but leaders
     */
    @Transactional(readOnly = true)
    public List<TeamTime> ofTeam(ActingContext leader, YearMonth month) {
        access.requireLeader(leader);
        if (!months().contains(month)) {
            return List.of();
        }
        return sql.sql("select * from touch_time_of_team(?)")
                .param(month.atDay(1))
                .query(TeamTime.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN);
    }
}
