package dk.medvind.casework.handlers;

import dk.medvind.casework.Colleague;
import dk.medvind.casework.FirstHandler;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.handlers.Handler.Part;
import dk.medvind.identity.ActingContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of who is what to a case; nothing is deleted. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HandlerRows implements FirstHandler {

    private final JdbcClient sql;
    private final Clock clock;

    HandlerRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Colleague> of(String caseNumber) {
        return sql.sql("select id, name from lead_of_case(?, ?)")
                .params(caseNumber, LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN))
                .query(Colleague.class)
                .optional();
    }

    /** All there ever were, oldest first. */
    List<Handler> all(String caseNumber) {
        return sql.sql(
                        """
                        select employee, employee_name, role, begun_at, ended_at from case_handler
                        where case_number = ? order by begun_at, id
                        """)
                .param(caseNumber)
                .query(HandlerRows::handler)
                .list();
    }

    void begin(ActingContext acting, String caseNumber, Colleague employee, Part part) {
        sql.sql(
                        """
                        insert into case_handler (id, case_number, employee, employee_name, role, begun_at, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNumber,
                        employee.id(),
                        employee.name(),
                        part.name(),
                        now(),
                        acting.id())
                .update();
    }

    /**
     * Ends a part.
     *
     * @param employee null ends it whoever has it
     * @return whether anybody had it
     */
    boolean end(ActingContext acting, String caseNumber, Part part, @Nullable UUID employee) {
        return sql.sql(
                                """
                                update case_handler set ended_at = :now, ended_by = :acting
                                where case_number = :number and role = :part and ended_at is null
                                  and (cast(:employee as uuid) is null or employee = :employee)
                                """)
                        .param("now", now())
                        .param("acting", acting.id())
                        .param("number", caseNumber)
                        .param("part", part.name())
                        .param("employee", employee)
                        .update()
                > 0;
    }

    /** Employees of the administration who have opened their work list, with their teams. */
    List<Known> known(ActingContext acting) {
        var administration = acting.actor().administration();
        return sql.sql(
                        "select id, name, team from employee where administration = ? order by name, id")
                .param(administration == null ? "" : administration.name())
                .query(Known.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Handler handler(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject(5, OffsetDateTime.class);
        return new Handler(
                row.getObject(1, UUID.class),
                row.getString(2),
                Part.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
