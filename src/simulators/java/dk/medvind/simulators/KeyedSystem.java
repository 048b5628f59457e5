package dk.medvind.simulators;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A system that checks the header {@code Idempotency-Key} on everything that writes: the same key
 * with the same content answers as the first time and does nothing, with other content 409. {@code
 * TWICE} delivers each request two times.
 */
abstract class KeyedSystem extends SimulatedSystem {

    private final Map<String, Written> written = new ConcurrentHashMap<>();

    KeyedSystem(String name, String path) {
        super(name, path);
    }

    /** Does what is asked; called once per key. */
    abstract Reply write(Call call, Optional<Fault.Kind> fault);

    /** Whether a call changes nothing and so needs no key. */
    boolean isQuestion(Call call) {
        return call.method().equals("GET");
    }

    /** Answers a question. */
    abstract Reply read(Call call, Optional<Fault.Kind> fault);

    @Override
    final Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (isQuestion(call)) {
            return read(call, fault);
        }
        if (fault.equals(Optional.of(Fault.Kind.TWICE))) {
            once(call, fault);
        }
        return once(call, fault);
    }

    private synchronized Reply once(Call call, Optional<Fault.Kind> fault) {
        var key = call.header("Idempotency-Key");
        if (key.isEmpty()) {
            return Reply.problem(400, "Idempotency-Key is missing");
        }
        received().request(call, key.get());
        var content = call.method() + call.path() + call.text();
        var before = written.get(key.get());
        if (before != null) {
            return before.content().equals(content)
                    ? before.reply()
                    : Reply.problem(409, "The key was used for something else");
        }
        var reply = write(call, fault);
        if (reply.status() < 300) {
            written.put(key.get(), new Written(content, reply));
            received().effect(key.get());
            remember(call);
        }
        return reply;
    }

    @Override
    void forget() {
        written.clear();
    }

    private record Written(String content, Reply reply) {}
}
