package dk.medvind.casework.touchtime;

import dk.medvind.casework.touchtime.Signal.Kind;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody is measured, and their signals. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TouchRows {

    private final JdbcClient sql;
    private final Clock clock;

    TouchRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean isMeasured(ActingContext employee) {
        return sql.sql(
                        """
                        select exists (select 1 from touch_switch where administration = ? and team = ? and measured)
                            and not exists (select 1 from touch_opt_out where employee = ?)
                        """)
                .params(administration(employee), team(employee), employee.actor().id())
                .query(Boolean.class)
                .single();
    }

    void add(ActingContext employee, UUID subject, String type, String activity, Kind kind) {
        sql.sql(
                        """
                        insert into touch_signal (employee, administration, team, subject, application_type, activity, kind, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        employee.actor().id(),
                        administration(employee),
                        team(employee),
                        subject,
                        type,
                        activity,
                        kind.name(),
                        now())
                .update();
    }

    boolean teamIsMeasured(ActingContext employee) {
        return sql.sql(
                        "select exists (select 1 from touch_switch where administration = ? and team = ? and measured)")
                .params(administration(employee), team(employee))
                .query(Boolean.class)
                .single();
    }

    boolean saidNo(ActingContext employee) {
        return sql.sql("select exists (select 1 from touch_opt_out where employee = ?)")
                .param(employee.actor().id())
                .query(Boolean.class)
                .single();
    }

    void measure(ActingContext leader, boolean measured) {
        sql.sql(
                        """
                        insert into touch_switch (administration, team, measured, at, acting_id) values (?, ?, ?, ?, ?)
                        on conflict (administration, team) do update
                            set measured = excluded.measured, at = excluded.at, acting_id = excluded.acting_id
                        """)
                .params(administration(leader), team(leader), measured, now(), leader.id())
                .update();
    }

    /** From now on nothing is kept, and what was not summed yet is gone. */
    void sayNo(ActingContext employee) {
        sql.sql("insert into touch_opt_out (employee, at) values (?, ?) on conflict do nothing")
                .params(employee.actor().id(), now())
                .update();
        sql.sql("delete from touch_signal where employee = ?")
                .param(employee.actor().id())
                .update();
    }

    void sayYes(ActingContext employee) {
        sql.sql("delete from touch_opt_out where employee = ?")
                .param(employee.actor().id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String administration(ActingContext employee) {
        Administration administration = employee.actor().administration();
        return administration == null ? "" : administration.name();
    }

    private static String team(ActingContext employee) {
        String team = employee.actor().team();
        return team == null ? "" : team;
    }
}
