package dk.medvind.simulators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * DOMUS, which has no public interface: REST as we would ask for it, checking idempotency keys. A
 * case that is not there answers 404, content that makes no sense 422.
 */
public final class DomusSimulator extends KeyedSystem {

    private static final Set<String> PROGRESS =
            Set.of("Opstaaet", "Oplyst", "Afgjort", "Afsluttet");

    private final Map<String, SimulatedCase> cases = new LinkedHashMap<>();
    private final DomusCitizens citizens = new DomusCitizens();

    DomusSimulator() {
        super("domus", "/api/v1");
    }

    /** A case as DOMUS has it. */
    public record SimulatedCase(
            String caseNumber,
            String citizen,
            String title,
            List<String> progress,
            List<String> notes,
            Optional<String> outcome) {}

    /** The case under a number. */
    public synchronized Optional<SimulatedCase> find(String caseNumber) {
        return Optional.ofNullable(cases.get(caseNumber));
    }

    @Override
    synchronized Reply write(Call call, Optional<Fault.Kind> fault) {
        var parts = call.path().split("/");
        if (parts.length >= 5 && parts[3].equals("cases")) {
            return writeCase(call, parts[4], parts.length > 5 ? parts[5] : "", fault);
        }
        return citizens.write(call, fault);
    }

    @Override
    boolean isQuestion(Call call) {
        return super.isQuestion(call) || call.path().endsWith("/citizens/searches");
    }

    @Override
    synchronized Reply read(Call call, Optional<Fault.Kind> fault) {
        return citizens.read(call, fault, received());
    }

    private Reply writeCase(Call call, String number, String what, Optional<Fault.Kind> fault) {
        var before = cases.get(number);
        if (before == null && !what.isEmpty()) {
            return Reply.problem(404, "No such case");
        }
        var body = call.json();
        var after = what.isEmpty() ? upserted(number, before, body) : changed(before, what, body);
        if (after.isEmpty()) {
            return Reply.problem(422, "Cannot be taken");
        }
        cases.put(number, after.get());
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        return Reply.json(
                before == null ? 201 : 200,
                Map.of(
                        "caseNumber", wrong ? "MV-2026-000000-0" : number,
                        "citizen", wrong ? "6101851235" : after.get().citizen()));
    }

    private static Optional<SimulatedCase> upserted(
            String number, SimulatedCase before, JsonNode body) {
        var title = body.path("title").asString("");
        var citizen = body.path("citizen").asString("");
        if (title.isBlank() || title.length() > 255 || !citizen.matches("\\d{10}")) {
            return Optional.empty();
        }
        return Optional.of(
                before == null
                        ? new SimulatedCase(
                                number, citizen, title, List.of(), List.of(), Optional.empty())
                        : new SimulatedCase(
                                number,
                                before.citizen(),
                                title,
                                before.progress(),
                                before.notes(),
                                before.outcome()));
    }

    private static Optional<SimulatedCase> changed(
            SimulatedCase before, String what, JsonNode body) {
        var progress = new ArrayList<>(before.progress());
        var notes = new ArrayList<>(before.notes());
        var outcome = before.outcome();
        switch (what) {
            case "status" -> progress.add(body.path("fremdrift").asString(""));
            case "notes" -> notes.add(body.path("text").asString(""));
            case "decision" -> outcome = Optional.of(body.path("outcome").asString(""));
            default -> {
                return Optional.empty();
            }
        }
        if (!PROGRESS.containsAll(progress)
                || notes.stream().anyMatch(String::isBlank)
                || outcome.filter(String::isBlank).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new SimulatedCase(
                        before.caseNumber(),
                        before.citizen(),
                        before.title(),
                        progress,
                        notes,
                        outcome));
    }

    @Override
    synchronized void forget() {
        super.forget();
        cases.clear();
        citizens.forget();
    }
}
