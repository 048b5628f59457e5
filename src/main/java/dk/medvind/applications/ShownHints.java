package dk.medvind.applications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which hints a citizen has seen, and which still stood when the application was sent. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ShownHints {

    private final JdbcClient sql;
    private final Clock clock;

    ShownHints(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Remembers when each was shown first. */
    void shown(Application subject, List<Hint> hints) {
        for (Hint hint : hints) {
            sql.sql(
                            """
                            insert into shown_hint (application_id, code, outlook, shown_at) values (?, ?, ?, ?)
                            on conflict (application_id, code, outlook) do nothing
                            """)
                    .params(
                            subject.id(),
                            hint.code(),
                            hint.outlook().name(),
                            OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                    .update();
        }
    }

    /** These still stood when it was sent. */
    void stood(Application subject, List<Hint> hints) {
        for (Hint hint : hints) {
            sql.sql(
                            "update shown_hint set stood_at_end = true"
                                    + " where application_id = ? and code = ? and outlook = ?")
                    .params(subject.id(), hint.code(), hint.outlook().name())
                    .update();
        }
    }
}
