package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What DOMUS knows of a citizen's daily life, and what the citizen writes back. {@code POST
 * /citizens/searches} turns a CPR number into DOMUS' own id, so that no number stands in an
 * address.
 */
final class DomusCitizens {

    private static final Set<String> WRITTEN_BACK =
            Set.of("self-assessments", "own-descriptions", "feedback");

    private final Map<String, CprNumber> ids = new HashMap<>();
    private final Map<String, List<Object>> written = new HashMap<>();

    Reply write(Call call, Optional<Fault.Kind> fault) {
        var parts = call.path().split("/");
        if (parts.length != 6 || !parts[3].equals("citizens") || !WRITTEN_BACK.contains(parts[5])) {
            return Reply.problem(404, "Nothing there");
        }
        if (!ids.containsKey(parts[4])) {
            return Reply.problem(404, "No such citizen");
        }
        if (call.json().path("text").asString("").isBlank()) {
            return Reply.problem(422, "Nothing was written");
        }
        written.computeIfAbsent(parts[4] + parts[5], key -> new ArrayList<>()).add(call.text());
        return Reply.json(201, Map.of("citizenId", wrong(fault) ? "not-you" : parts[4]));
    }

    Reply read(Call call, Optional<Fault.Kind> fault, Received received) {
        var parts = call.path().split("/");
        if (call.path().endsWith("/citizens/searches")) {
            var number = call.json().path("cprNumber").asString("");
            received.request(call, number);
            return search(number, fault);
        }
        if (parts.length != 6 || !parts[3].equals("citizens") || !ids.containsKey(parts[4])) {
            return Reply.problem(404, "No such citizen");
        }
        received.request(call, parts[4]);
        var shown = shown(parts[5]);
        if (shown.isEmpty()) {
            return Reply.problem(404, "Nothing there");
        }
        var answer = new HashMap<String, Object>(Map.of(parts[5], shown.get()));
        answer.put("citizenId", wrong(fault) ? "not-you" : parts[4]);
        return Reply.json(200, answer);
    }

    void forget() {
        written.clear();
    }

    private Reply search(String number, Optional<Fault.Kind> fault) {
        if (!number.matches("\\d{10}") || ExamplePeople.find(new CprNumber(number)).isEmpty()) {
            return Reply.problem(404, "No such citizen");
        }
        var id = UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.US_ASCII)).toString();
        ids.put(id, new CprNumber(number));
        return Reply.json(
                200, Map.of("citizenId", id, "cprNumber", wrong(fault) ? "6101851235" : number));
    }

    private static Optional<List<Map<String, Object>>> shown(String what) {
        return switch (what) {
            case "goals" ->
                    Optional.of(
                            List.of(
                                    Map.of(
                                            "id",
                                            "g1",
                                            "title",
                                            "Jeg vil komme ud hver dag",
                                            "subGoals",
                                            List.of(
                                                    Map.of(
                                                            "id",
                                                            "d1",
                                                            "title",
                                                            "Gå en tur om formiddagen",
                                                            "reached",
                                                            true),
                                                    Map.of(
                                                            "id",
                                                            "d2",
                                                            "title",
                                                            "Køb ind selv om fredagen",
                                                            "reached",
                                                            false)),
                                            "agreements",
                                            List.of("Kontaktpersonen ringer tirsdag kl. 10"))));
            case "appointments" ->
                    Optional.of(
                            List.of(
                                    Map.of(
                                            "id",
                                            "a1",
                                            "kind",
                                            "VISIT",
                                            "title",
                                            "Besøg af kontaktperson",
                                            "from",
                                            "2026-12-01T09:00:00Z",
                                            "to",
                                            "2026-12-01T10:00:00Z",
                                            "cancelled",
                                            false),
                                    Map.of(
                                            "id",
                                            "a2",
                                            "kind",
                                            "DOCTOR",
                                            "title",
                                            "Læge",
                                            "from",
                                            "2026-12-03T12:30:00Z",
                                            "to",
                                            "2026-12-03T13:00:00Z",
                                            "cancelled",
                                            true)));
            case "benefits" ->
                    Optional.of(
                            List.of(
                                    Map.of(
                                            "title",
                                            "Bostøtte",
                                            "from",
                                            "2026-01-01",
                                            "text",
                                            "5 timer om ugen")));
            case "economy" ->
                    Optional.of(
                            List.of(
                                    Map.of(
                                            "day",
                                            "2026-11-01",
                                            "text",
                                            "Lommepenge",
                                            "amount",
                                            "600.00"),
                                    Map.of(
                                            "day",
                                            "2026-11-05",
                                            "text",
                                            "Mad",
                                            "amount",
                                            "-212.50")));
            case "medicine" ->
                    Optional.of(
                            List.of(
                                    Map.of(
                                            "name",
                                            "Eksempelin 10 mg",
                                            "dose",
                                            "1 tablet morgen og aften")));
            default -> Optional.empty();
        };
    }

    private static boolean wrong(Optional<Fault.Kind> fault) {
        return fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
    }
}
