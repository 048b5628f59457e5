package dk.medvind.casework;

import dk.medvind.identity.Scopes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes words for the phone that are good no more. Every node does. */
@Component
class SpokenCodesGone {

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SpokenCodesGone(JdbcClient sql, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${medvind.spoken-codes.delete-every:15m}")
    void delete() {
        try (var scope = Scopes.openSystem()) {
            transactions.executeWithoutResult(
                    status ->
                            sql.sql("delete from spoken_code where expires_at <= ?")
                                    .param(
                                            OffsetDateTime.now(clock)
                                                    .withOffsetSameInstant(ZoneOffset.UTC))
                                    .update());
        }
    }
}
