package dk.medvind.integrations.wire;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideCall.State;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal in table {@code outside_call}. */
class StoredCallJournal implements CallJournal {

    private static final String BEGIN =
            """
            insert into outside_call as c
                (call_key, case_number, system, legal_basis, state, attempts, first_started, last_started)
            values (:key, :case, :system, :basis, 'STARTED', 1, :now, :now)
            on conflict (call_key) do update set
                attempts = c.attempts + 1,
                last_started = excluded.last_started,
                legal_basis = excluded.legal_basis,
                state = case when c.state = 'BY_HAND' or (c.state = 'DONE' and :effect)
                             then c.state else 'STARTED' end
            where c.case_number = excluded.case_number and c.system = excluded.system
            returning state
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final TransactionTemplate within;

    StoredCallJournal(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.within = new TransactionTemplate(transactions);
    }

    @Override
    public Next begin(OutsideSystem system, CallBasis basis, boolean effect) {
        var state = apart.execute(status -> store(system, basis, effect));
        return switch (state) {
            case DONE -> Next.ALREADY_DONE;
            case BY_HAND -> Next.DONE_BY_HAND;
            case STARTED, FAILED -> Next.CALL;
        };
    }

    private State store(OutsideSystem system, CallBasis basis, boolean effect) {
        return jdbc.sql(BEGIN)
                .param("key", basis.callKey())
                .param("case", basis.caseNumber())
                .param("system", system.name())
                .param("basis", basis.legalBasis())
                .param("effect", effect)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(State::valueOf)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The call key belongs to another case or system"));
    }

    @Override
    public void succeeded(CallBasis basis) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            end(within, basis, State.DONE, "");
            return;
        }
        // As late as possible: the row stays free for a second call under the same key until then.
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        end(within, basis, State.DONE, "");
                    }
                });
    }

    @Override
    public void failed(CallBasis basis, OutsideSystemFailed.Kind kind) {
        end(apart, basis, State.FAILED, kind.name());
    }

    private void end(
            TransactionTemplate transaction, CallBasis basis, State state, String failure) {
        transaction.executeWithoutResult(
                status ->
                        jdbc.sql(
                                        "update outside_call set state = ?, failure = nullif(?, ''), ended = ? where"
                                                + " call_key = ? and state <> 'BY_HAND'")
                                .params(
                                        state.name(),
                                        failure,
                                        Timestamp.from(clock.instant()),
                                        basis.callKey())
                                .update());
    }
}
