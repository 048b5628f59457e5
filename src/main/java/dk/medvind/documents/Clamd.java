package dk.medvind.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Asks clamd, over its own protocol (INSTREAM), whether a file holds a virus. The file goes through
 * in chunks and never touches a disk on the way.
 */
@Component
@EnableConfigurationProperties(Clamd.Address.class)
class Clamd {

    /**
     * Where clamd listens.
     *
     * @param timeout how long it may be silent
     */
    @ConfigurationProperties("medvind.clamd")
    record Address(
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("60s") Duration timeout) {}

    private static final int CONNECT_MILLIS = 5_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_REPLY = 1_000;

    private final Address address;

    Clamd(Address address) {
        this.address = address;
    }

    /**
     * Whether the file is free of known viruses.
     *
     * @throws ScannerGone if clamd does not answer: nothing is known of any file
     * @throws ScannerUnsure if clamd answers something else than yes or no: of this file nothing is
     *     known
     * @throws IOException if the file itself does not read
     */
    boolean finds(InputStream file) throws IOException, ScannerGone, ScannerUnsure {
        try (var socket = new Socket()) {
            var reply = ask(socket, file);
            if (reply.equals("stream: OK")) {
                return false;
            }
            if (reply.startsWith("stream: ") && reply.endsWith(" FOUND")) {
                return true;
            }
            throw new ScannerUnsure();
        }
    }

    private String ask(Socket socket, InputStream file) throws IOException, ScannerGone {
        DataOutputStream out;
        try {
            socket.setSoTimeout(Math.toIntExact(address.timeout().toMillis()));
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
            out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new ScannerGone(e);
        }
        byte[] chunk = new byte[CHUNK];
        int length;
        boolean listening = true;
        while (listening && (length = file.read(chunk)) > 0) {
            listening = send(out, chunk, length);
        }
        send(out, chunk, 0);
        try {
            return reply(socket.getInputStream());
        } catch (IOException e) {
            throw new ScannerGone(e);
        }
    }

    /** False when clamd has heard enough, e.g. beyond its own limit; its reply says why. */
    private static boolean send(DataOutputStream out, byte[] chunk, int length) {
        try {
            out.writeInt(length);
            out.write(chunk, 0, length);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String reply(InputStream in) throws IOException {
        var reply = new StringBuilder();
        int next;
        while ((next = in.read()) > 0 && reply.length() < LONGEST_REPLY) {
            reply.append((char) next);
        }
        if (reply.isEmpty()) {
            throw new IOException("clamd closed without a reply");
        }
        return reply.toString().strip();
    }
}
