package dk.medvind.crash;

import dk.medvind.NodeProcess;
import dk.medvind.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two nodes: each has its place with a port and a log, and is started anew when it died. */
final class Nodes {

    static final int COUNT = 2;

    private final Map<String, Object> settings;
    private final Path logs;
    private final int[] ports = new int[COUNT];
    private final int[] starts = new int[COUNT];
    private final NodeProcess[] running = new NodeProcess[COUNT];
    private int gaveUp;

    Nodes(Map<String, Object> settings, Path logs) {
        this.settings = settings;
        this.logs = logs;
        for (int place = 0; place < COUNT; place++) {
            ports[place] = Ports.free();
        }
    }

    /** Starts the node of a place without waiting for it. */
    void start(int place) {
        starts[place]++;
        var own = new HashMap<>(settings);
        own.put("server.port", ports[place]);
        own.put(NamedNode.NAME, name(place));
        running[place] =
                NodeProcess.start(
                        own,
                        log(place),
                        List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        NamedNode.class);
    }

    /** Waits for a node, and starts it once more when it gave up because the database was away. */
    void awaitReady(int place) {
        supervise();
        try {
            running[place].awaitReady();
        } catch (IllegalStateException e) {
            if (running[place].isAlive()) {
                throw e;
            }
            awaitReady(place);
        }
    }

    /** Starts those that ended by themselves, as whoever runs them in production does. */
    void supervise() {
        for (int place = 0; place < COUNT; place++) {
            if (running[place] != null && !running[place].isAlive()) {
                gaveUp++;
                start(place);
            }
        }
    }

    /** How many nodes ended by themselves. */
    int gaveUp() {
        return gaveUp;
    }

    boolean anyReady() {
        return Arrays.stream(running).anyMatch(node -> node != null && node.isReady());
    }

    /**
     * Kills it as {@code kill -9} does.
     *
     * @return the name under which it has locked jobs
     */
    String kill(int place) {
        running[place].kill();
        return name(place);
    }

    void stopAll() {
        for (NodeProcess node : running) {
            node.stop();
        }
    }

    URI address(int place) {
        return URI.create("http://127.0.0.1:" + ports[place]);
    }

    List<Path> logs() {
        return List.of(log(0), log(1));
    }

    private String name(int place) {
        return "node-" + place + "-" + starts[place];
    }

    private Path log(int place) {
        return logs.resolve("node-" + place + ".log");
    }
}
