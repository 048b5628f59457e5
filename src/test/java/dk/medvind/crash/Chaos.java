package dk.medvind.crash;

import dk.medvind.Stages;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Kills nodes at random moments, and in between two times the database. Most nodes die at work,
 * some while they start, sometimes both at once.
 */
final class Chaos {

    private final Nodes nodes;
    private final RestlessPostgres postgres;
    private final StalledJobs stalled;
    private final Random random;
    private final Stages stages;
    private int kills;
    private int databaseCrashes;

    Chaos(
            Nodes nodes,
            RestlessPostgres postgres,
            StalledJobs stalled,
            Random random,
            Stages stages) {
        this.nodes = nodes;
        this.postgres = postgres;
        this.stalled = stalled;
        this.random = random;
        this.stages = stages;
    }

    /** Goes on until so many nodes have been killed and all have been started again. */
    void run(int wanted) throws InterruptedException {
        while (kills < wanted) {
            if (databaseCrashes < 2 && kills >= wanted * (databaseCrashes + 1) / 3) {
                crashDatabase();
            }
            nodes.supervise();
            int place = random.nextInt(Nodes.COUNT);
            if (random.nextInt(8) != 0) {
                nodes.awaitReady(place);
                rest(2, 14);
            } else {
                rest(1, 10);
            }
            if (random.nextInt(10) == 0 && kills + Nodes.COUNT <= wanted) {
                kill(IntStream.range(0, Nodes.COUNT).toArray());
            } else {
                kill(place);
            }
        }
        for (int place = 0; place < Nodes.COUNT; place++) {
            nodes.awaitReady(place);
        }
    }

    int kills() {
        return kills;
    }

    int gaveUp() {
        return nodes.gaveUp();
    }

    int databaseCrashes() {
        return databaseCrashes;
    }

    private void kill(int... places) throws InterruptedException {
        for (int place : places) {
            long now = System.nanoTime();
            int held = stalled.killed(nodes.kill(place), now);
            kills++;
            stages.begin("Kill %d: node %d, %d jobs in hand".formatted(kills, place, held));
        }
        rest(0, 3);
        for (int place : places) {
            nodes.start(place);
        }
    }

    private void crashDatabase() throws InterruptedException {
        rest(2, 8);
        long now = System.nanoTime();
        boolean violent = databaseCrashes++ == 0;
        if (violent) {
            postgres.killEverything();
        } else {
            postgres.stopImmediately();
        }
        rest(1, 5);
        postgres.startAgain();
        int held = stalled.databaseCrashed(now);
        stages.begin(
                "PostgreSQL crash %d (%s): %d jobs in hand"
                        .formatted(databaseCrashes, violent ? "kill -9" : "immediate stop", held));
    }

    private void rest(int fromSeconds, int toSeconds) throws InterruptedException {
        Thread.sleep(fromSeconds * 1000L + random.nextInt((toSeconds - fromSeconds) * 1000));
    }
}
