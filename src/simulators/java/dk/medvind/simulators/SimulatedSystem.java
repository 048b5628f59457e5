package dk.medvind.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * One outside system on a port of its own. A caller without a certificate of our authority does not
 * get past the handshake. {@code POST /__control} and {@code GET /__received} are for tests and for
 * people at the local run; the Java methods do the same.
 */
public abstract class SimulatedSystem implements AutoCloseable {

    static {
        // Otherwise the JDK's server waits 40 ms before each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String EXTERNAL_ENTITY =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    private final String name;
    private final String path;
    private final Received received = new Received();
    private final ExecutorService threads = Executors.newCachedThreadPool(SimulatedSystem::daemon);
    private volatile Mood mood = Mood.good();
    private final AtomicInteger resets = new AtomicInteger();
    private HttpsServer server;
    private Optional<Memory> memory = Optional.empty();

    /**
     * @param path where the real system serves, below its host
     */
    SimulatedSystem(String name, String path) {
        this.name = name;
        this.path = path;
    }

    /**
     * Does what is asked and answers.
     *
     * @param fault which only the system itself can act out: {@code WRONG_PERSON} or {@code TWICE}
     */
    abstract Reply answer(Call call, Optional<Fault.Kind> fault);

    /** As in the settings: {@code cpr}, {@code digitalpost}. */
    public String name() {
        return name;
    }

    /** The address that goes into the settings. */
    public URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    /** What arrived. */
    public Received received() {
        return received;
    }

    /** Misbehaves until told otherwise. */
    public void misbehave(Fault... faults) {
        misbehave(1, faults);
    }

    /** Misbehaves in the shares given, drawn with this seed, until told otherwise. */
    public void misbehave(long seed, Fault... faults) {
        mood = new Mood(List.of(faults), seed, Integer.MAX_VALUE);
    }

    /** Misbehaves with the next request and is well again. */
    public void misbehaveOnce(Fault fault) {
        mood = new Mood(List.of(fault), 1, 1);
    }

    /** Answers so many requests well, misbehaves with the next and is well again. */
    public void misbehaveOnceAfter(int well, Fault fault) {
        var next = new Mood(List.of(fault), 1, 1);
        next.spare(well);
        mood = next;
    }

    /** Is well again. */
    public void behave() {
        mood = Mood.good();
    }

    /** Is well again and has forgotten all that arrived. */
    public void reset() {
        resets.incrementAndGet();
        behave();
        received.forget();
        memory.ifPresent(Memory::forget);
        forget();
    }

    void mood(Mood next) {
        mood = next;
    }

    /** How a request to this path fares. */
    Mood moodOf(String at) {
        return mood;
    }

    /** Forgets what was written to it. */
    void forget() {}

    /** Keeps a request that changed something for the next start. */
    void remember(Call call) {
        memory.ifPresent(kept -> kept.keep(call));
    }

    /** Takes up what was written to it before, and keeps what will be. */
    void remember(Path folder) {
        memory = Optional.of(new Memory(folder.resolve(name + ".jsonl")));
        memory.get().replay(call -> answer(call, Optional.empty()));
        received.forget();
    }

    void start(SSLContext tls, int port) {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            server = HttpsServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Simulator " + name + " got no port " + port, e);
        }
        server.setHttpsConfigurator(new MutualTls(tls));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.createContext("/__control", new ControlRoom(this));
        server.createContext("/__received", new ControlRoom(this));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var fault = moodOf(exchange.getRequestURI().getPath()).next();
            var kind = fault.map(Fault::kind);
            if (kind.equals(Optional.of(Fault.Kind.DOWN))) {
                return;
            }
            var call = Call.read(exchange);
            if (kind.equals(Optional.of(Fault.Kind.SLOW))) {
                int before = resets.get();
                Thread.sleep(fault.get().millis());
                if (resets.get() != before) {
                    // All was forgotten meanwhile: this never came.
                    return;
                }
            }
            if (kind.equals(Optional.of(Fault.Kind.FAIL))) {
                send(exchange, Reply.problem(fault.get().status(), "Told to fail"));
                return;
            }
            var reply = answer(call, kind);
            if (!kind.equals(Optional.of(Fault.Kind.WRITE_THEN_DROP))) {
                send(exchange, spoilt(reply, kind));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply spoilt(Reply reply, Optional<Fault.Kind> kind) {
        return switch (kind.orElse(Fault.Kind.SLOW)) {
            case GARBAGE -> reply.withBody("<html><body>Vi arbejder på sagen</body>");
            case TOO_LARGE -> reply.withBody(" ".repeat(2_000_000));
            case HOSTILE_XML ->
                    reply.withBody(
                            EXTERNAL_ENTITY
                                    + new String(reply.body(), StandardCharsets.UTF_8)
                                            .replaceFirst("<\\?xml[^>]*>", ""));
            default -> reply;
        };
    }

    static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(
                reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "simulator");
        thread.setDaemon(true);
        return thread;
    }

    /** Asks every caller for a certificate. */
    private static final class MutualTls extends HttpsConfigurator {
        MutualTls(SSLContext tls) {
            super(tls);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
        }
    }
}
