package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of glasses that were broken; what people wrote is sealed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BrokenGlasses {

    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    BrokenGlasses(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    void add(
            ActingContext employee,
            CaseEntry entry,
            UUID admission,
            GlassReason reason,
            String words) {
        sql.sql(
                        """
                        insert into broken_glass
                          (admission_id, case_number, administration, team, employee, employee_name, employee_team, reason, words, at, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(admission)
                .param(entry.caseNumber())
                .param(entry.administration().name())
                .param(entry.team())
                .param(employee.actor().id())
                .param(employee.actor().displayName())
                .param(employee.actor().team())
                .param(reason.name())
                .param(sealing.seal(words, words(admission)))
                .param(now())
                .param(employee.id())
                .update();
    }

    /** Those the scope may see: not reviewed ones first, then the newest. */
    List<BrokenGlass> all() {
        return sql.sql(
                        """
                        select admission_id, case_number, team, employee, employee_name, employee_team, reason, words, at,
                               reviewed_at, reviewer_name, verdict, review
                        from broken_glass order by reviewed_at is not null, at desc limit ?
                        """)
                .param(MOST)
                .query(this::glass)
                .list();
    }

    /** False if there is none that this leader may review. */
    boolean review(ActingContext leader, UUID id, BrokenGlass.Verdict verdict, String words) {
        return sql.sql(
                                """
                                update broken_glass set reviewed_at = ?, reviewer = ?, reviewer_name = ?, verdict = ?, review = ?
                                where admission_id = ? and employee <> ? and reviewed_at is null
                                """)
                        .param(now())
                        .param(leader.id())
                        .param(leader.actor().displayName())
                        .param(verdict.name())
                        .param(sealing.seal(words, review(id)))
                        .param(id)
                        .param(leader.actor().id())
                        .update()
                > 0;
    }

    private BrokenGlass glass(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("admission_id", UUID.class);
        String verdict = row.getString("verdict");
        byte[] review = row.getBytes("review");
        return new BrokenGlass(
                id,
                row.getString("case_number"),
                row.getString("team"),
                row.getObject("employee", UUID.class),
                row.getString("employee_name"),
                row.getString("employee_team"),
                GlassReason.valueOf(row.getString("reason")),
                sealing.openText(row.getBytes("words"), words(id)),
                instant(row, "at"),
                verdict == null || review == null
                        ? null
                        : new BrokenGlass.Review(
                                instant(row, "reviewed_at"),
                                row.getString("reviewer_name"),
                                BrokenGlass.Verdict.valueOf(verdict),
                                sealing.openText(review, review(id))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String words(UUID id) {
        return "broken_glass.words|" + id;
    }

    private static String review(UUID id) {
        return "broken_glass.review|" + id;
    }
}
