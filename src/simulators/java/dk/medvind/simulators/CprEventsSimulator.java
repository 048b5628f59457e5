package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The subscription to CPR's events: {@code GET ?efter=<position>&antal=<most>} answers a list in
 * order, and {@code POST} with one event lets it happen, for people at the local run. {@code TWICE}
 * tells each event two times with positions of their own; {@code WRONG_PERSON} tells the list
 * backwards.
 */
public final class CprEventsSimulator extends SimulatedSystem {

    private final AtomicLong position = new AtomicLong();
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();

    CprEventsSimulator() {
        super("cprevents", "/cpr/haendelser");
    }

    /** The person dies. */
    public void dies(CprNumber person, LocalDate on) {
        happens(person.value(), "DOED", on, null);
    }

    /** The person moves to this municipality. */
    public void moves(CprNumber person, String municipality, LocalDate on) {
        happens(person.value(), "FLYTNING", on, municipality);
    }

    /** The person's address is protected from then on. */
    public void isProtected(CprNumber person, LocalDate on) {
        happens(person.value(), "BESKYTTELSE", on, null);
    }

    /** Something CPR tells of that nobody here minds. */
    public void changesName(CprNumber person, LocalDate on) {
        happens(person.value(), "NAVN", on, null);
    }

    private void happens(String person, String what, LocalDate on, String municipality) {
        var event = new LinkedHashMap<String, Object>();
        event.put("beskedId", UUID.randomUUID().toString());
        event.put("beskedtype", "CprHaendelseCreate");
        event.put("personnummer", person);
        event.put("forretningshaendelse", what);
        event.put("haendelsesdato", on.toString());
        event.put("kommuneTidligere", "0101");
        event.put("kommuneNuvaerende", municipality == null ? "0101" : municipality);
        events.add(numbered(event));
    }

    private Map<String, Object> numbered(Map<String, Object> event) {
        var told = new LinkedHashMap<String, Object>();
        told.put("loebenummer", position.incrementAndGet());
        told.putAll(event);
        return told;
    }

    @Override
    Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (call.method().equals("POST")) {
            var order = call.json();
            happens(
                    order.path("personnummer").asString(),
                    order.path("forretningshaendelse").asString(),
                    LocalDate.parse(order.path("haendelsesdato").asString()),
                    order.path("kommuneNuvaerende").asString("0101"));
            return Reply.json(201, Map.of());
        }
        long after = Long.parseLong(asked(call, "efter").orElse("0"));
        int most = Integer.parseInt(asked(call, "antal").orElse("200"));
        received().request(call, Long.toString(after));
        var found =
                events.stream()
                        .filter(event -> ((Number) event.get("loebenummer")).longValue() > after)
                        .limit(most)
                        .toList();
        if (fault.equals(Optional.of(Fault.Kind.TWICE))) {
            found = Stream.concat(found.stream(), found.stream().map(this::again)).toList();
        }
        if (fault.equals(Optional.of(Fault.Kind.WRONG_PERSON))) {
            found = new ArrayList<>(found);
            Collections.reverse(found);
        }
        return Reply.json(200, Map.of("haendelser", found));
    }

    private static Optional<String> asked(Call call, String name) {
        return Arrays.stream(call.query().split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }

    private Map<String, Object> again(Map<String, Object> event) {
        var copy = new LinkedHashMap<>(event);
        copy.put("loebenummer", position.incrementAndGet());
        return copy;
    }

    /** Positions go on, as those of a real list do. */
    @Override
    void forget() {
        events.clear();
    }
}
