package dk.medvind.simulators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Datafordeleren: {@code POST /flexibleCurrent/v1} takes GraphQL about {@code DAR_Adresse} and
 * {@code BBR_Enhed}. A look-up, so there is nothing to do twice and no key. {@code TWICE} tells
 * everything two times. Who asks more often than allowed in a minute is answered 429 with {@code
 * Retry-After}.
 */
public final class AddressesSimulator extends SimulatedSystem {

    private static final int A_MINUTE = 600;
    private static final long MINUTE = 60_000_000_000L;

    private static final Map<String, Unit> UNITS =
            Map.of(
                    "Rentemestervej 14, 2. tv, 2400 København NV", new Unit(58, 2, "1", "20"),
                    "Sjællandsgade 31, 3. th, 2200 København N", new Unit(82, 3, "1", "41"),
                    "Gl. Jernbanevej 19, st. th, 2500 Valby", new Unit(74, 3, "2", "10"),
                    "Amagerbrogade 240, 2., 2300 København S", new Unit(96, 4, "3", "10"));

    private final AtomicInteger left = new AtomicInteger(A_MINUTE);
    private volatile long since = System.nanoTime();
    private volatile int retryAfter = 30;

    AddressesSimulator() {
        super("addresses", "");
    }

    /**
     * Answers so many questions more before the minute is over.
     *
     * @param seconds after which callers may come again
     */
    public void allow(int questions, int seconds) {
        left.set(questions);
        since = System.nanoTime();
        retryAfter = seconds;
    }

    @Override
    Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (!call.method().equals("POST") || !call.path().equals("/flexibleCurrent/v1")) {
            return Reply.problem(404, "Only flexibleCurrent");
        }
        if (isTooMany()) {
            return Reply.problem(429, "Too many questions")
                    .withHeader("Retry-After", Integer.toString(retryAfter));
        }
        var query = call.json().path("query").asString("");
        var asked = call.json().path("variables");
        int times = fault.equals(Optional.of(Fault.Kind.TWICE)) ? 2 : 1;
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        if (query.contains("DAR_Adresse(")) {
            var place = asked.path("betegnelse").asString("");
            received().request(call, "DAR");
            return told("DAR_Adresse", addresses(place, wrong), times);
        }
        if (query.contains("BBR_Enhed(")) {
            received().request(call, "BBR");
            return told("BBR_Enhed", units(asked.path("adresse").asString("")), times);
        }
        return Reply.json(200, Map.of("errors", List.of(Map.of("message", "Unknown entity"))));
    }

    @Override
    void forget() {
        allow(A_MINUTE, 30);
    }

    private boolean isTooMany() {
        if (System.nanoTime() - since > MINUTE) {
            allow(A_MINUTE, 30);
        }
        return left.getAndDecrement() <= 0;
    }

    private static List<Map<String, Object>> addresses(String place, boolean wrong) {
        return UNITS.containsKey(place)
                ? List.of(
                        Map.of(
                                "id_lokalId",
                                id(place),
                                "adressebetegnelse",
                                wrong ? "Prøvevej 1, 9999 Ingensteds" : place))
                : List.of();
    }

    private static List<Map<String, Object>> units(String address) {
        return UNITS.entrySet().stream()
                .filter(each -> id(each.getKey()).equals(address))
                .map(each -> each.getValue().told(address))
                .toList();
    }

    private static Reply told(String entity, List<Map<String, Object>> nodes, int times) {
        var all = nodes.stream().flatMap(node -> Stream.generate(() -> node).limit(times)).toList();
        return Reply.json(200, Map.of("data", Map.of(entity, Map.of("nodes", all))));
    }

    private static String id(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * A unit.
     *
     * @param letting 1 let, 2 used by its owner, 3 not in use
     * @param owner 10 a private person, 20 social housing, 41 a cooperative
     */
    private record Unit(int squareMetres, int rooms, String letting, String owner) {

        Map<String, Object> told(String address) {
            var unit = new HashMap<String, Object>();
            unit.put("id_lokalId", id(address));
            unit.put("adresseIdentificerer", address);
            unit.put("enh026EnhedensSamledeAreal", squareMetres);
            unit.put("enh031AntalVaerelser", rooms);
            unit.put("enh045Udlejningsforhold", letting);
            unit.put(
                    "enhedBygning",
                    Map.of(
                            "bygningEjendomsrelation",
                            Map.of("ejendommensEjerforholdskode", owner)));
            return unit;
        }
    }
}
