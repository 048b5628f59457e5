package dk.medvind;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;

/**
 * Past cases for the local run, so that the report has something to show. Their numbers begin with
 * EX-, the report says how many they are, and they exist in the engine's history only: nobody can
 * open them. The same moment gives the same cases.
 */
public final class ExampleCases {

    private static final int HOW_MANY = 200;
    private static final Duration YEAR = Duration.ofDays(365);

    private ExampleCases() {}

    /**
     * Writes some 200 cases that began in the year before {@code now}, unless there are some. The
     * process single-benefit must have been released; the application's own database role may
     * write.
     *
     * @return how many were written
     */
    public static int fill(DataSource database, Instant now) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int written = hasExamples(connection) ? 0 : write(connection, now);
            connection.commit();
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException("The example cases could not be written", e);
        }
    }

    private static int write(Connection connection, Instant now) throws SQLException {
        var rows = new HistoryRows(connection);
        var random = new Random(1849);
        for (int i = 1; i <= HOW_MANY; i++) {
            var begun = now.minusSeconds((long) (random.nextDouble() * YEAR.toSeconds()));
            new ExampleStory(rows, random, now).tell("EX-%06d".formatted(i), begun);
        }
        rows.write();
        return HOW_MANY;
    }

    private static boolean hasExamples(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from engine.act_hi_procinst where business_key_ like 'EX-%' limit 1")) {
            return found.next();
        }
    }
}
