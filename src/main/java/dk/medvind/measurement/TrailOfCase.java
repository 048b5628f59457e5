package dk.medvind.measurement;

import dk.medvind.workflow.CaseTrail;
import dk.medvind.workflow.TimeOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the way of one case, by its number; two walks along indexes, however many cases there are.
 */
@Component
class TrailOfCase implements CaseTrail {

    private static final String STEPS =
            """
            select a.proc_def_id_, a.act_id_, a.start_time_, a.end_time_
            from engine.act_hi_procinst p
            join engine.act_hi_actinst a on a.root_proc_inst_id_ = p.id_
            where p.business_key_ = ? and p.super_process_instance_id_ is null
            order by a.start_time_, a.sequence_counter_, a.id_
            """;

    private final JdbcClient sql;
    private final ProcessModels models;

    TrailOfCase(JdbcClient sql, ProcessModels models) {
        this.sql = sql;
        this.models = models;
    }

    @Override
    public List<Stay> of(String caseNumber) {
        return sql.sql(STEPS).param(caseNumber).query((row, n) -> row(row)).list().stream()
                .flatMap(this::stay)
                .toList();
    }

    private Stream<Stay> stay(Row row) {
        ProcessModel model = models.of(row.definition());
        return model.step(row.step()).stream()
                .filter(step -> step.calls() == null)
                .map(
                        step ->
                                new Stay(
                                        model.name(),
                                        step.id(),
                                        step.name(),
                                        owner(step.whose()),
                                        row.from().toInstant(),
                                        row.until() == null ? null : row.until().toInstant()));
    }

    private static @Nullable TimeOwner owner(@Nullable Whose whose) {
        return whose == null
                ? null
                : switch (whose) {
                    case PEOPLE -> TimeOwner.AUTHORITY;
                    case CITIZEN -> TimeOwner.CITIZEN;
                    case THIRD_PARTY -> TimeOwner.THIRD_PARTY;
                    case STATUTE -> TimeOwner.STATUTE;
                    case SYSTEM -> null;
                };
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1), row.getString(2), row.getTimestamp(3), row.getTimestamp(4));
    }

    private record Row(String definition, String step, Timestamp from, @Nullable Timestamp until) {}
}
