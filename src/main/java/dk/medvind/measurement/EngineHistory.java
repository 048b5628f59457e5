package dk.medvind.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the engine's history tables: times and steps, no persons. Common processes belong to the
 * case that called them. Timestamps are read as the engine writes them.
 */
@Component
class EngineHistory {

    /** The local run's made-up cases have such case numbers. */
    static final String EXAMPLE = "EX-";

    private static final String CASES =
            """
            with cases as (
              select id_ from engine.act_hi_procinst
              where proc_def_key_ = :process and super_process_instance_id_ is null
                and start_time_ >= :from and start_time_ < :to)
            """;
    private static final String ROOTS =
            """
            select p.id_, p.business_key_, p.start_time_, p.end_time_, v.long_ as received
            from engine.act_hi_procinst p join cases c on c.id_ = p.id_
            left join engine.act_hi_varinst v
              on v.proc_inst_id_ = p.id_ and v.name_ = 'receivedAt' and v.execution_id_ = p.id_
            order by p.start_time_, p.id_
            """;
    private static final String VISITS =
            """
            select a.root_proc_inst_id_ as root, a.proc_def_id_, a.proc_inst_id_, a.act_id_, a.task_id_,
              coalesce(t.start_time_, a.start_time_) as began,
              case when t.id_ is null then a.end_time_ else t.end_time_ end as ended
            from engine.act_hi_actinst a join cases c on c.id_ = a.root_proc_inst_id_
            left join engine.act_hi_taskinst t on t.id_ = a.task_id_
            order by a.root_proc_inst_id_, a.start_time_, a.sequence_counter_, a.id_
            """;
    private static final String JOBS =
            """
            select j.root_proc_inst_id_ as root, min(j.process_def_id_) as proc_def_id_,
              min(j.process_instance_id_) as proc_inst_id_, min(j.act_id_) as act_id_,
              null as task_id_, min(j.timestamp_) as began,
              max(j.timestamp_) filter (where j.job_state_ in (2, 3)) as ended
            from engine.act_hi_job_log j join cases c on c.id_ = j.root_proc_inst_id_
            where j.job_def_type_ = 'async-continuation'
            group by j.root_proc_inst_id_, j.job_id_
            order by 1, 6, j.job_id_
            """;
    private static final String FAILURES =
            """
            select i.root_proc_inst_id_ as root, i.create_time_, i.end_time_
            from engine.act_hi_incident i join cases c on c.id_ = i.root_proc_inst_id_
            where i.id_ = i.root_cause_incident_id_ or i.root_cause_incident_id_ is null
            """;
    private static final String HANDS =
            """
            select l.task_id_, l.user_id_, l.operation_type_, l.timestamp_
            from engine.act_hi_identitylink l join cases c on c.id_ = l.root_proc_inst_id_
            where l.type_ = 'assignee' and l.task_id_ is not null and l.user_id_ is not null
            order by l.timestamp_, l.id_
            """;

    private final JdbcClient sql;

    EngineHistory(JdbcClient sql) {
        this.sql = sql;
    }

    /** All cases of the process that began in the period, in the order they began. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<CaseHistory> cases(String process, Period period, Instant now) {
        var visits = byCase(process, period, VISITS, EngineHistory::visit);
        var jobs = byCase(process, period, JOBS, EngineHistory::visit);
        var failures = byCase(process, period, FAILURES, (row, n) -> failure(row, now));
        var changes =
                ask(process, period, HANDS, EngineHistory::change).stream()
                        .collect(Collectors.groupingBy(Handling.Change::task));
        RowMapper<CaseHistory> root =
                (row, n) -> {
                    var id = row.getString("id_");
                    var merged =
                            Visits.merge(
                                    visits.getOrDefault(id, List.of()),
                                    jobs.getOrDefault(id, List.of()));
                    return caseOf(
                            row,
                            Handling.told(merged, changes, now),
                            failures.getOrDefault(id, List.of()));
                };
        return ask(process, period, ROOTS, root);
    }

    private <T> Map<String, List<T>> byCase(
            String process, Period period, String rows, RowMapper<T> mapper) {
        RowMapper<Map.Entry<String, T>> entry =
                (row, n) -> Map.entry(row.getString("root"), mapper.mapRow(row, n));
        return ask(process, period, rows, entry).stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private <T> List<T> ask(String process, Period period, String rows, RowMapper<T> mapper) {
        return sql.sql(CASES + rows)
                .param("process", process)
                .param("from", Timestamp.from(period.start()))
                .param("to", Timestamp.from(period.end()))
                .query(mapper)
                .list();
    }

    private static CaseHistory caseOf(ResultSet row, List<Visit> visits, List<Span> failures)
            throws SQLException {
        var number = row.getString("business_key_");
        long received = row.getLong("received");
        return new CaseHistory(
                number != null && number.startsWith(EXAMPLE),
                moment(row, "start_time_"),
                momentOrNull(row, "end_time_"),
                received == 0 ? null : Instant.ofEpochMilli(received),
                visits,
                failures);
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getString("proc_def_id_"),
                row.getString("proc_inst_id_"),
                row.getString("act_id_"),
                row.getString("task_id_"),
                moment(row, "began"),
                momentOrNull(row, "ended"),
                List.of());
    }

    private static Span failure(ResultSet row, Instant now) throws SQLException {
        var from = moment(row, "create_time_");
        var to = momentOrNull(row, "end_time_");
        var until = to == null ? now : to;
        return new Span(from, until.isBefore(from) ? from : until);
    }

    private static Handling.Change change(ResultSet row, int n) throws SQLException {
        return new Handling.Change(
                row.getString("task_id_"),
                row.getString("user_id_"),
                row.getString("operation_type_").equals("add"),
                moment(row, "timestamp_"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column)
            throws SQLException {
        var found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
