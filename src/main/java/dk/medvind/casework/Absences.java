package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who stands in for them. A substitute sees and may take what the absent person
 * has, on the days of the absence and on no other; what the absent person stands in for does not
 * pass on.
 */
@Service
@Transactional
public class Absences {

    private static final int LONGEST = 366;

    private static final String SELECT =
            """
            select a.id, a.employee, e.name as employee_name, a.substitute, s.name as substitute_name, a.from_day, a.to_day
            from absence a join employee e on e.id = a.employee join employee s on s.id = a.substitute
            where a.ended_at is null
            """;

    private final JdbcClient sql;
    private final Colleagues colleagues;
    private final Clock clock;

    Absences(JdbcClient sql, Colleagues colleagues, Clock clock) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Absences in the employee's team that are not over, the next first. */
    public List<Absence> inTeam(ActingContext acting) {
        return sql.sql(
                        SELECT
                                + " and e.administration = ? and e.team = ? and a.to_day >= ? order by a.from_day, e.name")
                .params(Colleagues.administration(acting), Colleagues.team(acting), today())
                .query(Absence.class)
                .list();
    }

    /** Those whom the employee stands in for today, with their names. */
    public Map<UUID, String> absentFor(ActingContext acting) {
        return sql
                .sql(SELECT + " and a.substitute = ? and ? between a.from_day and a.to_day")
                .params(acting.actor().id(), today())
                .query(Absence.class)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Absence::employee, Absence::employeeName, (one, same) -> one));
    }

    /**
     * Notes an absence: the employee's own, or as a leader that of somebody in the team.
     *
     * @throws TaskRefused if the days or the substitute cannot be
     */
    public void add(
            ActingContext acting, UUID employee, UUID substitute, LocalDate from, LocalDate to) {
        Actor actor = acting.actor();
        colleagues.seen(acting);
        if (!employee.equals(actor.id()) && !actor.is(Role.TEAM_LEADER)
                || colleagues.find(acting, employee).isEmpty()) {
            throw new NotFoundForYou("employee");
        }
        if (substitute.equals(employee) || colleagues.find(acting, substitute).isEmpty()) {
            throw new TaskRefused("casework.absence.substitute");
        }
        if (to.isBefore(from)) {
            throw new TaskRefused("casework.absence.turned");
        }
        if (to.isBefore(today())) {
            throw new TaskRefused("casework.absence.over");
        }
        if (to.isAfter(from.plusDays(LONGEST))) {
            throw new TaskRefused("casework.absence.long");
        }
        if (overlaps(employee, from, to)) {
            throw new TaskRefused("casework.absence.twice");
        }
        sql.sql(
                        """
                        insert into absence (id, administration, employee, substitute, from_day, to_day, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        Colleagues.administration(acting),
                        employee,
                        substitute,
                        from,
                        to,
                        acting.id())
                .update();
    }

    /**
     * Ends an absence from now on.
     *
     * @throws NotFoundForYou if it is neither the employee's own nor, for a leader, of the team
     */
    public void end(ActingContext acting, UUID id) {
        Absence absence =
                inTeam(acting).stream()
                        .filter(known -> known.id().equals(id))
                        .filter(
                                known ->
                                        known.employee().equals(acting.actor().id())
                                                || acting.actor().is(Role.TEAM_LEADER))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundForYou("absence"));
        sql.sql("update absence set ended_at = ? where id = ?")
                .params(
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                        absence.id())
                .update();
    }

    private boolean overlaps(UUID employee, LocalDate from, LocalDate to) {
        return sql.sql(
                                "select count(*) from absence where ended_at is null and employee = ? and from_day <= ? and to_day >= ?")
                        .params(employee, to, from)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN);
    }
}
