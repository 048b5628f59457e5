package dk.medvind.bench;

import java.time.Duration;

/**
 * The simple update that comes with PostgreSQL, run by eight clients: what this machine can commit.
 */
sealed interface Yardstick permits Pgbench, SimpleUpdateOverJdbc {

    int CLIENTS = 8;

    /** A branch has 100,000 accounts. */
    int BRANCHES = 10;

    /** What measured, and how, for the report. */
    String name();

    /** Makes and fills the tables. */
    void prepare();

    /** Commits per second, from a run of this length. */
    double perSecond(Duration length);

    /** PostgreSQL's own program where the machine has it, else the same statements from here. */
    static Yardstick of(TestServer server) {
        return Pgbench.find()
                .<Yardstick>map(program -> new Pgbench(program, server))
                .orElseGet(() -> new SimpleUpdateOverJdbc(server));
    }
}
