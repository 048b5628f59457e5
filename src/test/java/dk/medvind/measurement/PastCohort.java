package dk.medvind.measurement;

import dk.medvind.HistoryRows;
import dk.medvind.PastCase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Single benefits that nobody lived through, as the report finds them in the engine's history. */
record PastCohort(HistoryRows rows) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");

    /** Writes everything that the story tells. */
    static void tell(DataSource database, Consumer<PastCohort> story) throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = new HistoryRows(connection);
            story.accept(new PastCohort(rows));
            rows.write();
        }
    }

    /**
     * Written in a day, answered by the registers at once, supplemented for two days and assessed
     * for so many; then a complaint window of 28 days. Whoever needs as many days is the same
     * employee.
     */
    void decided(String number, Instant begun, int days) {
        var told = begin(number, begun);
        var sent = begun.plus(DAY);
        var supplemented = sent.plus(DAY.multipliedBy(2));
        var decided = supplemented.plus(DAY.multipliedBy(days));
        told.task("fillInApplication", begun, sent);
        told.event("receiveApplication", "serviceTask", sent).fact("receivedAt", sent);
        told.event("assessCompleteness", "serviceTask", sent);
        var called = told.call("supplement", "supplement", sent, supplemented);
        called.task("provideSupplement", sent, supplemented);
        called.end(supplemented);
        var task = told.task("assessApplication", supplemented, decided);
        told.taken(
                task, "employee-" + days, supplemented.plus(DAY.multipliedBy(days).dividedBy(2)));
        told.event("decisionMade", "noneEndEvent", decided);
        var closed = decided.plus(Duration.ofDays(28));
        told.pause("complaintWindow", "intermediateTimer", decided, closed);
        told.end(closed);
    }

    /** Given up by the citizen after a day. */
    void withdrawn(String number, Instant begun) {
        var told = begin(number, begun);
        told.task("fillInApplication", begun, begun.plus(DAY));
        told.event("applicationWithdrawn", "messageStartEvent", begun.plus(DAY));
        told.end(begun.plus(DAY));
    }

    /** Still being written. */
    void open(String number, Instant begun) {
        var told = begin(number, begun);
        told.task("fillInApplication", begun, null);
        told.end(null);
    }

    private PastCase begin(String number, Instant begun) {
        return PastCase.begin(rows, "single-benefit", number, begun, NOW);
    }
}
