package dk.medvind.casework.touchtime;

import dk.medvind.casework.WorkList;
import dk.medvind.identity.Scopes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sums signals and deletes them: those of somebody who has been silent for longer than counts, and
 * in any case before they are a day old. Sums are deleted when they are old. Every node does; each
 * signal is deleted once and counted by whoever deleted it.
 */
@Component
class TouchSums {

    private static final Duration OLDEST = Duration.ofHours(20);

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration idle;
    private final Period keep;

    TouchSums(
            JdbcClient sql,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${medvind.touch-time.idle:5m}") Duration idle,
            @Value("${medvind.touch-time.keep:P13M}") Period keep) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.idle = idle;
        this.keep = keep;
    }

    @Scheduled(fixedDelayString = "${medvind.touch-time.sum-every:10m}")
    void sum() {
        try (var scope = Scopes.openSystem()) {
            for (UUID employee : due()) {
                transactions.executeWithoutResult(status -> sum(employee));
            }
            transactions.executeWithoutResult(
                    status ->
                            sql.sql("delete from touch_time where day < ?")
                                    .param(dayOf(clock.instant()).minus(keep))
                                    .update());
        }
    }

    private List<UUID> due() {
        return transactions.execute(
                status ->
                        sql.sql(
                                        "select employee from touch_signal group by employee having max(at) < ? or min(at) < ?")
                                .params(
                                        utc(clock.instant().minus(idle)),
                                        utc(clock.instant().minus(OLDEST)))
                                .query(UUID.class)
                                .list());
    }

    private void sum(UUID employee) {
        List<Row> rows =
                sql.sql(
                                """
                                delete from touch_signal where employee = ?
                                returning subject, kind, at, administration, team, application_type, activity
                                """)
                        .param(employee)
                        .query(TouchSums::row)
                        .list();
        rows.stream()
                .collect(Collectors.groupingBy(row -> dayOf(row.signal().at())))
                .forEach((day, ofDay) -> add(employee, day, ofDay));
    }

    private void add(UUID employee, LocalDate day, List<Row> rows) {
        var about = new HashMap<UUID, Row>();
        rows.forEach(row -> about.put(row.signal().subject(), row));
        Reckoning.of(rows.stream().map(Row::signal).toList(), idle)
                .forEach(
                        (subject, seconds) -> {
                            Row row = about.get(subject);
                            if (row != null) {
                                add(employee, day, row, seconds);
                            }
                        });
    }

    private void add(UUID employee, LocalDate day, Row row, @Nullable Integer seconds) {
        sql.sql(
                        """
                        insert into touch_time as known (subject, employee, day, administration, team, application_type, activity, seconds)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (subject, employee, day) do update set seconds = known.seconds + excluded.seconds
                        """)
                .param(row.signal().subject())
                .param(employee)
                .param(day)
                .param(row.administration())
                .param(row.team())
                .param(row.applicationType())
                .param(row.activity())
                .param(seconds)
                .update();
    }

    private record Row(
            Signal signal,
            String administration,
            String team,
            String applicationType,
            String activity) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Signal(
                        row.getObject(1, UUID.class),
                        Signal.Kind.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkList.COPENHAGEN);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
