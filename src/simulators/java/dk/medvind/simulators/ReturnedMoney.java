package dk.medvind.simulators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Payments that came back: {@code GET /payments/returned?after=<position>&most=<most>} answers a
 * list in order, and {@code POST} with reference and reason lets one come back, for people at the
 * local run. It has moods of its own: {@code TWICE} tells each two times with positions of their
 * own, {@code WRONG_PERSON} tells the list backwards.
 */
public final class ReturnedMoney {

    static final String PATH = "/payments/returned";

    private final AtomicLong position = new AtomicLong();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Map<String, Object>> told = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.good();

    ReturnedMoney() {}

    /** The payment of this reference, known or not, comes back. */
    public void comesBack(String reference, String reason) {
        var one = new LinkedHashMap<String, Object>();
        one.put("id", "R" + numbers.incrementAndGet());
        one.put("reference", reference);
        one.put("returnedOn", LocalDate.now().toString());
        one.put("reason", reason);
        told.add(numbered(one));
    }

    /** The list misbehaves with the next request and is well again. */
    public void misbehaveOnce(Fault fault) {
        mood = new Mood(List.of(fault), 1, 1);
    }

    Mood mood() {
        return mood;
    }

    Reply list(Call call, Optional<Fault.Kind> fault) {
        long after = Long.parseLong(asked(call, "after").orElse("0"));
        int most = Integer.parseInt(asked(call, "most").orElse("200"));
        List<Map<String, Object>> found =
                new ArrayList<>(
                        told.stream()
                                .filter(one -> ((Number) one.get("position")).longValue() > after)
                                .limit(most)
                                .toList());
        if (fault.equals(Optional.of(Fault.Kind.TWICE))) {
            found = Stream.concat(found.stream(), found.stream().map(this::again)).toList();
        }
        if (fault.equals(Optional.of(Fault.Kind.WRONG_PERSON))) {
            Collections.reverse(found);
        }
        return Reply.json(200, Map.of("returned", found));
    }

    private static Optional<String> asked(Call call, String name) {
        return Arrays.stream(call.query().split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }

    private Map<String, Object> again(Map<String, Object> one) {
        var copy = new LinkedHashMap<>(one);
        copy.remove("position");
        return numbered(copy);
    }

    private Map<String, Object> numbered(Map<String, Object> one) {
        var listed = new LinkedHashMap<String, Object>();
        listed.put("position", position.incrementAndGet());
        listed.putAll(one);
        return listed;
    }

    /** Positions go on, as those of a real list do. */
    void forget() {
        told.clear();
        mood = Mood.good();
    }
}
