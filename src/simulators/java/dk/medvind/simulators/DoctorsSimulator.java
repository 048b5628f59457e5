package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The health insurance register: {@code GET /ydere} tells practices around a place, {@code POST
 * /laegevalg/opslag} whom somebody has, {@code POST /laegevalg} takes a choice and {@code POST
 * /sundhedskort} an order for a card. Every name is made up. {@code TWICE} tells each practice two
 * times.
 */
public final class DoctorsSimulator extends KeyedSystem {

    private static final List<Practice> PRACTICES =
            List.of(
                    new Practice("034512", "Lægerne på Torvet", "Torvegade 3", true, 450),
                    new Practice("034598", "Lægehuset Åparken", "Åparken 12", true, 1200),
                    new Practice("036117", "Lægerne ved Søen", "Søgade 41", false, 1650),
                    new Practice("037230", "Læge Mette Ravn", "Ravnsvej 8", true, 3400),
                    new Practice("052144", "Lægerne i Skovby", "Skovbyvej 90", true, 11800));

    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutOwnDoctor = ConcurrentHashMap.newKeySet();

    /** Anders has Lægerne ved Søen, Maria and her son Lægehuset Åparken; others have none. */
    private static final Map<String, String> CHOSEN =
            Map.of("6411840121", "036117", "8306910184", "034598", "6909154187", "034598");

    DoctorsSimulator() {
        super("doctors", "/sygesikring");
    }

    /** The practice takes no more patients, until everything is forgotten. */
    public void close(String number) {
        closed.add(number);
    }

    /** Somebody in insurance group 2 has no doctor of their own, until everything is forgotten. */
    public void insureInGroupTwo(String cprNumber) {
        withoutOwnDoctor.add(CprNumber.parse(cprNumber).value());
    }

    @Override
    boolean isQuestion(Call call) {
        return super.isQuestion(call) || call.path().equals("/sygesikring/laegevalg/opslag");
    }

    @Override
    Reply read(Call call, Optional<Fault.Kind> fault) {
        if (call.path().equals("/sygesikring/laegevalg/opslag")) {
            return choice(call, fault);
        }
        if (!call.path().equals("/sygesikring/ydere")) {
            return Reply.problem(404, "Only ydere");
        }
        var asked = UriComponentsBuilder.fromUriString("?" + call.query()).build().getQueryParams();
        var number = Optional.ofNullable(asked.getFirst("ydernummer"));
        received().request(call, number.orElse("near"));
        int times = fault.equals(Optional.of(Fault.Kind.TWICE)) ? 2 : 1;
        var told =
                PRACTICES.stream()
                        .filter(one -> number.isEmpty() || number.get().equals(one.number()))
                        .flatMap(one -> Stream.generate(() -> told(one)).limit(times))
                        .toList();
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        String place = Optional.ofNullable(asked.getFirst("postnr")).orElse("");
        return Reply.json(200, Map.of("postnr", wrong ? "9999" : place, "ydere", told));
    }

    private Reply choice(Call call, Optional<Fault.Kind> fault) {
        var cpr = call.json().path("cpr").asString("");
        if (!cpr.matches("\\d{10}")) {
            return Reply.problem(422, "UKENDT_PERSON");
        }
        received().request(call, "opslag");
        var told = new HashMap<String, Object>();
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        told.put("cpr", wrong ? "6101851235" : cpr);
        PRACTICES.stream()
                .filter(one -> one.number().equals(CHOSEN.get(cpr)))
                .forEach(
                        one ->
                                told.put(
                                        "yder",
                                        Map.of(
                                                "ydernummer", one.number(),
                                                "navn", one.name(),
                                                "adresse", one.address())));
        return Reply.json(200, told);
    }

    @Override
    Reply write(Call call, Optional<Fault.Kind> fault) {
        var order = call.json();
        var cpr = order.path("cpr").asString("");
        if (!cpr.matches("\\d{10}") || ExamplePeople.find(new CprNumber(cpr)).isEmpty()) {
            return Reply.problem(422, "UKENDT_PERSON");
        }
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        var told = wrong ? "6101851235" : cpr;
        return switch (call.path()) {
            case "/sygesikring/sundhedskort" -> Reply.json(201, Map.of("cpr", told));
            case "/sygesikring/laegevalg" -> {
                if (withoutOwnDoctor.contains(cpr)) {
                    yield Reply.problem(422, "SIKRINGSGRUPPE_2");
                }
                var number = order.path("ydernummer").asString("");
                yield PRACTICES.stream()
                        .filter(one -> one.number().equals(number) && isOpen(one))
                        .findFirst()
                        .map(one -> Reply.json(201, Map.of("cpr", told, "ydernummer", number)))
                        .orElseGet(() -> Reply.problem(422, "LUKKET_FOR_TILGANG"));
            }
            default -> Reply.problem(404, "Only laegevalg and sundhedskort");
        };
    }

    @Override
    void forget() {
        super.forget();
        closed.clear();
        withoutOwnDoctor.clear();
    }

    private boolean isOpen(Practice practice) {
        return practice.open() && !closed.contains(practice.number());
    }

    private Map<String, Object> told(Practice practice) {
        return Map.of(
                "ydernummer",
                practice.number(),
                "navn",
                practice.name(),
                "adresse",
                practice.address(),
                "aabenForTilgang",
                isOpen(practice),
                "afstandMeter",
                practice.metres());
    }

    private record Practice(String number, String name, String address, boolean open, int metres) {}
}
