package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody looks for people faster than somebody who works with them, on whichever node. */
@Repository
class SearchLimit {

    private final JdbcClient sql;
    private final int perMinute;
    private final Clock clock;

    SearchLimit(
            JdbcClient sql, @Value("${medvind.search.per-minute:30}") int perMinute, Clock clock) {
        this.sql = sql;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts one more search, whatever becomes of it, and tells whether it may be done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean permits(ActingContext acting) {
        OffsetDateTime minute =
                clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
        int times =
                sql.sql(
                                """
                                insert into person_search as known (employee, minute, times) values (?, ?, 1)
                                on conflict (employee, minute) do update set times = known.times + 1 returning times
                                """)
                        .params(acting.actor().id(), minute)
                        .query(Integer.class)
                        .single();
        if (times == 1) {
            sql.sql("delete from person_search where employee = ? and minute < ?")
                    .params(acting.actor().id(), minute.minusHours(1))
                    .update();
        }
        return times <= perMinute;
    }
}
