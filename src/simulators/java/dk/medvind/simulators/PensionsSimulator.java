package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Udbetaling Danmark's reception of granted pensions: {@code PUT /disability-pensions/…}, checking
 * idempotency keys. A person it does not know answers 404, content that makes no sense 422, and a
 * second grant in a case under another key 409.
 */
public final class PensionsSimulator extends KeyedSystem {

    private static final String GRANTS = "/disability-pensions/";

    private final Map<String, Granted> grants = new LinkedHashMap<>();

    PensionsSimulator() {
        super("pensions", "");
    }

    /** A grant as it is kept there. */
    public record Granted(
            String citizen, LocalDate decidedOn, LocalDate paidFrom, String legalBasis) {}

    /** The grant in a case. */
    public synchronized Optional<Granted> find(String caseNumber) {
        return Optional.ofNullable(grants.get(caseNumber));
    }

    @Override
    synchronized Reply write(Call call, Optional<Fault.Kind> fault) {
        if (!call.method().equals("PUT") || !call.path().startsWith(GRANTS)) {
            return Reply.problem(404, "Only disability pensions");
        }
        var number = call.path().substring(GRANTS.length());
        var granted = read(call.json());
        if (granted.isEmpty()) {
            return Reply.problem(422, "Not a grant");
        }
        if (ExamplePeople.find(new CprNumber(granted.get().citizen())).isEmpty()) {
            return Reply.problem(404, "No such person");
        }
        if (grants.putIfAbsent(number, granted.get()) != null) {
            return Reply.problem(409, "This case has its pension already");
        }
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        return Reply.json(
                201,
                Map.of(
                        "caseNumber",
                        number,
                        "citizen",
                        wrong ? "6101851235" : granted.get().citizen()));
    }

    @Override
    Reply read(Call call, Optional<Fault.Kind> fault) {
        return Reply.problem(405, "Pensions are not shown");
    }

    @Override
    synchronized void forget() {
        super.forget();
        grants.clear();
    }

    private static Optional<Granted> read(JsonNode body) {
        try {
            var granted =
                    new Granted(
                            text(body, "citizen"),
                            LocalDate.parse(text(body, "decidedOn")),
                            LocalDate.parse(text(body, "paidFrom")),
                            text(body, "legalBasis"));
            boolean sound =
                    granted.citizen().matches("\\d{10}")
                            && granted.paidFrom().getDayOfMonth() == 1
                            && !granted.legalBasis().isBlank();
            return Optional.of(granted).filter(one -> sound);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).asString("");
    }
}
