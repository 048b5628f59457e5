package dk.medvind.applications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was asked for and why, in codes: for reports. Never changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AskedItemRows {

    private final JdbcClient sql;
    private final Clock clock;

    AskedItemRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds what was asked in a round, once. */
    void add(Application subject, int round, List<AskedItem> items) {
        for (int number = 1; number <= items.size(); number++) {
            AskedItem item = items.get(number - 1);
            sql.sql(
                            """
                            insert into asked_item (application_id, round, number, reason, target, about, asked_at)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .param(subject.id())
                    .param(round)
                    .param(number)
                    .param(item.cause().name())
                    .param(item.target().name())
                    .param(item.counted())
                    .param(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                    .update();
        }
    }
}
