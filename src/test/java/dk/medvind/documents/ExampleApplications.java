package dk.medvind.documents;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications to hang files on, without the module that makes real ones. */
public record ExampleApplications(JdbcClient sql, PlatformTransactionManager transactions) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Applications in the Medvind that these beans are of. */
    public static ExampleApplications in(BeanFactory beans) {
        return new ExampleApplications(
                beans.getBean(JdbcClient.class), beans.getBean(PlatformTransactionManager.class));
    }

    /** A draft of this citizen. */
    public UUID draftOf(ActingContext acting) {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now();
        return Scopes.as(
                acting,
                () ->
                        new TransactionTemplate(transactions)
                                .execute(
                                        status -> {
                                            sql.sql(
                                                            """
                                                            insert into application
                                                              (id, case_number, type, party_id, administration, team, state, channel, started_at, draft_expires_at, acting_id)
                                                            values (?, ?, 'single-benefit', ?, 'SOCIAL', 'Borgercenter Voksne', 'DRAFT', 'SELF', ?, ?, ?)
                                                            """)
                                                    .params(
                                                            id,
                                                            "TEST-" + NUMBERS.incrementAndGet(),
                                                            acting.party().value(),
                                                            now,
                                                            now.plusDays(30),
                                                            acting.id())
                                                    .update();
                                            return id;
                                        }));
    }
}
