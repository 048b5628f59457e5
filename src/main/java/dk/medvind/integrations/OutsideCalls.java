package dk.medvind.integrations;

import dk.medvind.integrations.OutsideCall.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of calls to outside systems: what was called, for which case, by which law, and how
 * it went. Every port writes to it by itself; nobody has to remember to.
 */
public class OutsideCalls {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The journal in the database behind {@code jdbc}. */
    public OutsideCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The call under this key, if it was ever begun. */
    @Transactional(readOnly = true)
    public Optional<OutsideCall> find(String callKey) {
        return jdbc.sql("select * from outside_call where call_key = ?")
                .param(callKey)
                .query(OutsideCalls::row)
                .optional();
    }

    /** All calls for a case, oldest first. */
    @Transactional(readOnly = true)
    public List<OutsideCall> of(String caseNumber) {
        return jdbc.sql("select * from outside_call where case_number = ? order by first_started")
                .param(caseNumber)
                .query(OutsideCalls::row)
                .list();
    }

    /** The calls whose last try failed, newest first, for operation. */
    @Transactional(readOnly = true)
    public List<OutsideCall> failed(int atMost) {
        return jdbc.sql(
                        "select * from outside_call where state = 'FAILED' order by last_started desc"
                                + " limit ?")
                .param(atMost)
                .query(OutsideCalls::row)
                .list();
    }

    /** How many calls failed in their last try. */
    @Transactional(readOnly = true)
    public long countFailed() {
        return jdbc.sql("select count(*) from outside_call where state = 'FAILED'")
                .query(Long.class)
                .single();
    }

    /**
     * Marks a call as done by an employee in another way. A repetition does not call: an effect is
     * taken as done, a look-up ends with {@link DoneByHand}. Marking a call that has succeeded
     * changes nothing.
     *
     * @throws IllegalArgumentException if the call was never begun
     */
    @Transactional
    public void byHand(String callKey) {
        int marked =
                jdbc.sql(
                                "update outside_call set state = case when state = 'DONE' then state else"
                                        + " 'BY_HAND' end, ended = coalesce(ended, ?) where call_key = ?")
                        .params(Timestamp.from(clock.instant()), callKey)
                        .update();
        if (marked == 0) {
            throw new IllegalArgumentException("No call was begun under that key");
        }
    }

    private static OutsideCall row(ResultSet row, int number) throws SQLException {
        return new OutsideCall(
                row.getString("call_key"),
                row.getString("case_number"),
                OutsideSystem.valueOf(row.getString("system")),
                row.getString("legal_basis"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("failure"))
                        .map(OutsideSystemFailed.Kind::valueOf),
                row.getInt("attempts"));
    }
}
