package dk.medvind.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Follows the jobs that a crash left locked until each of them moves: it is gone, or somebody has
 * taken it anew. Tells the time in which a node was there to take them from the time in which none
 * was ready.
 */
final class StalledJobs {

    private static final String HELD_BY =
            "select id_, rev_ from engine.act_ru_job where lock_owner_ = ?";
    private static final String HELD =
            "select id_, rev_ from engine.act_ru_job where lock_exp_time_ > now() at time zone 'UTC'";

    /**
     * A job of the dead.
     *
     * @param since when its holder crashed
     * @param attended how long a node had been ready by then, since the test began
     */
    private record Held(int revision, long since, long attended) {}

    private final RestlessPostgres postgres;
    private final BooleanSupplier anyNodeReady;
    private final Map<String, Held> standing = new ConcurrentHashMap<>();
    private int seen;
    private Duration longest = Duration.ZERO;
    private Duration longestAttended = Duration.ZERO;
    private volatile long attended;

    StalledJobs(RestlessPostgres postgres, BooleanSupplier anyNodeReady) {
        this.postgres = postgres;
        this.anyNodeReady = anyNodeReady;
        var watcher = new Thread(this::watch, "stalled-jobs");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** A node was killed at this moment of {@link System#nanoTime}. */
    int killed(String node, long at) {
        return held(HELD_BY, node, at);
    }

    /** The database crashed at this moment and is back. */
    int databaseCrashed(long at) {
        return held(HELD, null, at);
    }

    boolean stillStanding() {
        return !standing.isEmpty();
    }

    synchronized int seen() {
        return seen;
    }

    /** From its crash to the next move of the job that stood longest. */
    synchronized Duration longest() {
        return longest;
    }

    /** The same without the time in which no node was ready. */
    synchronized Duration longestAttended() {
        return longestAttended;
    }

    private int held(String sql, String node, long at) {
        try (Connection db = postgres.administrator();
                var question = db.prepareStatement(sql)) {
            if (node != null) {
                question.setString(1, node);
            }
            var rows = question.executeQuery();
            int count = 0;
            while (rows.next()) {
                standing.putIfAbsent(rows.getString(1), new Held(rows.getInt(2), at, attended));
                count++;
            }
            synchronized (this) {
                seen += count;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs of the dead could not be read", e);
        }
    }

    private void watch() {
        try {
            long before = System.nanoTime();
            while (true) {
                Thread.sleep(250);
                boolean ready = anyNodeReady.getAsBoolean();
                long now = System.nanoTime();
                attended += ready ? now - before : 0;
                before = now;
                if (!standing.isEmpty()) {
                    look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (Connection db = postgres.administrator();
                var question =
                        db.prepareStatement("select rev_ from engine.act_ru_job where id_ = ?")) {
            for (var job : standing.entrySet()) {
                question.setString(1, job.getKey());
                var row = question.executeQuery();
                if (!row.next() || row.getInt(1) != job.getValue().revision()) {
                    moved(job.getKey(), job.getValue());
                }
            }
        } catch (SQLException e) {
            // The database is down: nothing moves, and the time runs on.
        }
    }

    private synchronized void moved(String job, Held held) {
        standing.remove(job);
        var stood = Duration.ofNanos(System.nanoTime() - held.since());
        longest = longer(longest, stood);
        longestAttended = longer(longestAttended, Duration.ofNanos(attended - held.attended()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
