package dk.medvind.simulators;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A virus scanner that speaks clamd's INSTREAM over TCP and knows one virus, the EICAR test file.
 */
public final class ClamdSimulator implements AutoCloseable {

    /** How the scanner feels. */
    public enum Mood {
        WELL,
        /** Reads the file and then says nothing. */
        SLOW,
        /** Hangs up on everybody. */
        GONE,
        /** Answers something that is no answer. */
        GARBAGE,
        /** Says that the file is larger than it wants to read, and hangs up. */
        TOO_LARGE
    }

    /** Larger files are refused, as {@code StreamMaxLength} does. */
    private static final int STREAM_MAX_LENGTH = 50 << 20;

    private final ServerSocket server;
    private final ExecutorService workers =
            Executors.newCachedThreadPool(
                    work -> {
                        var thread = new Thread(work, "clamd simulator");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final AtomicInteger scanned = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;

    private ClamdSimulator(ServerSocket server) {
        this.server = server;
    }

    /** Starts on loopback; port 0 takes a free one. */
    public static ClamdSimulator start(int port) {
        try {
            var simulator =
                    new ClamdSimulator(
                            new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            simulator.workers.execute(simulator::accept);
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException("The clamd simulator did not start", e);
        }
    }

    /**
     * The test file that every scanner takes for a virus. Put together here, so that no scanner
     * stops at this source.
     */
    public static String eicar() {
        return String.join(
                "",
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
                "EICAR-STANDARD-",
                "ANTIVIRUS-TEST-FILE!$H+H*");
    }

    public int port() {
        return server.getLocalPort();
    }

    public void feel(Mood now) {
        mood = now;
    }

    /** How many files it has judged. */
    public int scanned() {
        return scanned.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                workers.execute(() -> answer(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var in = new DataInputStream(caller.getInputStream());
            var out = caller.getOutputStream();
            if (mood == Mood.GONE || !command(in).equals("zINSTREAM")) {
                return;
            }
            if (mood == Mood.TOO_LARGE) {
                out.write(reply("INSTREAM size limit exceeded. ERROR"));
                return;
            }
            boolean found = holdsVirus(in);
            if (mood == Mood.SLOW) {
                Thread.sleep(60_000);
                return;
            }
            out.write(reply(mood == Mood.GARBAGE ? "<html>" : verdict(found)));
            scanned.incrementAndGet();
        } catch (IOException e) {
            // The caller has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String verdict(boolean found) {
        return found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    private static String command(DataInputStream in) throws IOException {
        var command = new StringBuilder();
        int next;
        while ((next = in.readUnsignedByte()) != 0) {
            command.append((char) next);
        }
        return command.toString();
    }

    private static boolean holdsVirus(DataInputStream in) throws IOException {
        var kept = new StringBuilder();
        int total = 0;
        boolean found = false;
        int length;
        while ((length = in.readInt()) != 0) {
            total += length;
            if (length < 0 || total > STREAM_MAX_LENGTH) {
                throw new EOFException("INSTREAM size limit exceeded");
            }
            byte[] chunk = in.readNBytes(length);
            kept.append(new String(chunk, StandardCharsets.ISO_8859_1));
            found |= kept.indexOf(eicar()) >= 0;
            kept.delete(0, Math.max(0, kept.length() - eicar().length()));
        }
        return found;
    }

    private static byte[] reply(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
