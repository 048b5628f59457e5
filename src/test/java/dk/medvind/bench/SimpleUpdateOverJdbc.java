package dk.medvind.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The same transaction as pgbench's simple update where the machine has no pgbench. A Java client
 * costs more of the machine than pgbench does, so that this figure is somewhat lower.
 */
record SimpleUpdateOverJdbc(TestServer server) implements Yardstick {

    private static final int ACCOUNTS = 100_000 * BRANCHES;
    private static final List<String> TABLES =
            List.of(
                    "create table pgbench_accounts (aid int primary key, bid int, abalance int,"
                            + " filler char(84)) with (fillfactor = 100)",
                    "create table pgbench_history (tid int, bid int, aid int, delta int,"
                            + " mtime timestamp, filler char(22))",
                    "insert into pgbench_accounts select n, 1 + (n - 1) / 100000, 0, ''"
                            + " from generate_series(1, "
                            + ACCOUNTS
                            + ") n",
                    "vacuum analyze pgbench_accounts");

    @Override
    public String name() {
        return "the statements of pgbench's simple-update over JDBC (NOT pgbench itself)";
    }

    @Override
    public void prepare() {
        try (var connection = server.ofYardstick();
                var statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public double perSecond(Duration length) {
        long begun = System.nanoTime();
        long until = begun + length.toNanos();
        long commits =
                Clients.together(
                                CLIENTS,
                                n -> {
                                    return commitUntil(until);
                                })
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return commits / ((System.nanoTime() - begun) / 1e9);
    }

    private long commitUntil(long until) throws SQLException {
        try (Connection connection = server.ofYardstick()) {
            connection.setAutoCommit(false);
            try (var update =
                            connection.prepareStatement(
                                    "update pgbench_accounts set abalance = abalance + ? where aid = ?");
                    var select =
                            connection.prepareStatement(
                                    "select abalance from pgbench_accounts where aid = ?");
                    var insert =
                            connection.prepareStatement(
                                    "insert into pgbench_history (tid, bid, aid, delta, mtime)"
                                            + " values (?, ?, ?, ?, current_timestamp)")) {
                long commits = 0;
                while (System.nanoTime() < until) {
                    int account = random(1, ACCOUNTS);
                    int delta = random(-5000, 5000);
                    run(update, delta, account);
                    run(select, account);
                    run(insert, random(1, 10 * BRANCHES), random(1, BRANCHES), account, delta);
                    connection.commit();
                    commits++;
                }
                return commits;
            }
        }
    }

    private static void run(PreparedStatement statement, int... values) throws SQLException {
        for (int n : IntStream.range(0, values.length).toArray()) {
            statement.setInt(n + 1, values[n]);
        }
        statement.execute();
    }

    private static int random(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to + 1);
    }
}
