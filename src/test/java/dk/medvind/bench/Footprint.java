package dk.medvind.bench;

import dk.medvind.NodeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a node takes of the machine's memory.
 *
 * @param residentMb of the whole process (RSS)
 * @param heapMb of Java objects that a full garbage collection left
 */
record Footprint(long residentMb, long heapMb) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP =
            Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",[^}]*\\} (\\S+)");

    /** Collects garbage, then looks. */
    static Footprint of(NodeProcess node) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            new ProcessBuilder(jcmd.toString(), String.valueOf(node.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            double heap =
                    HEAP.matcher(read(node.operations("/prometheus")))
                            .results()
                            .mapToDouble(part -> Double.parseDouble(part.group(1)))
                            .sum();
            var resident =
                    RESIDENT.matcher(Files.readString(Path.of("/proc/" + node.pid() + "/status")));
            return new Footprint(
                    resident.find() ? Long.parseLong(resident.group(1)) >> 10 : 0,
                    (long) heap >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d MB resident, %d MB heap after GC", residentMb, heapMb);
    }

    private static String read(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
