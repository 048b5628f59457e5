package dk.medvind.workflow.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server nobody should ever call: it counts who does. */
final class CallHome implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger calls = new AtomicInteger();

    CallHome() throws IOException {
        var listener = new Thread(this::listen, "call-home");
        listener.setDaemon(true);
        listener.start();
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
    }

    int calls() {
        return calls.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                calls.incrementAndGet();
                caller.getOutputStream().write("HTTP/1.0 404 Not Found\r\n\r\n".getBytes());
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
