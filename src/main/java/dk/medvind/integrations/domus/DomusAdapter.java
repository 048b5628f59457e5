package dk.medvind.integrations.domus;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** DOMUS over REST. It checks the header {@code Idempotency-Key}. */
@Component
class DomusAdapter implements Domus {

    private static final String CASE = "/cases/{number}";

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    DomusAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.DOMUS);
        this.json = lines.json(OutsideSystem.DOMUS);
    }

    @Override
    public void upsertCase(DomusCase domusCase, String key, CallBasis basis) {
        line.act(
                basis,
                () -> {
                    var body = WireCase.of(domusCase);
                    var answer = send(HttpMethod.PUT, CASE, domusCase.caseNumber(), key, body);
                    if (!body.citizen().equals(answer.citizen())) {
                        throw new OutsideSystemFailed(OutsideSystem.DOMUS, Kind.WRONG_PERSON);
                    }
                });
    }

    @Override
    public void recordStatus(CaseStatus status, String key, CallBasis basis) {
        act(
                HttpMethod.PUT,
                CASE + "/status",
                status.caseNumber(),
                key,
                basis,
                WireStatus.of(status));
    }

    @Override
    public void addNote(CaseNote note, String key, CallBasis basis) {
        act(HttpMethod.POST, CASE + "/notes", note.caseNumber(), key, basis, WireNote.of(note));
    }

    @Override
    public void recordDecision(CaseDecision decision, String key, CallBasis basis) {
        act(
                HttpMethod.PUT,
                CASE + "/decision",
                decision.caseNumber(),
                key,
                basis,
                WireDecision.of(decision));
    }

    private void act(
            HttpMethod method,
            String path,
            String number,
            String key,
            CallBasis basis,
            Object body) {
        line.act(basis, () -> send(method, path, number, key, body));
    }

    private Answer send(HttpMethod method, String path, String number, String key, Object body) {
        var address = lines.at(OutsideSystem.DOMUS, path, number);
        var answer = json.send(method, address, key, body, Answer.class);
        if (!number.equals(answer.caseNumber())) {
            throw new OutsideSystemFailed(OutsideSystem.DOMUS, Kind.WRONG_PERSON);
        }
        return answer;
    }

    /** DOMUS says which case and whose it wrote to. */
    private record Answer(@Nullable String caseNumber, @Nullable String citizen) {}

    private record WireCase(
            String citizen,
            String kind,
            String title,
            String receivedAt,
            @Nullable String decisionDue) {

        static WireCase of(DomusCase from) {
            return new WireCase(
                    from.citizen().value(),
                    from.kind(),
                    from.title(),
                    from.receivedAt().toString(),
                    from.decisionDue().map(Object::toString).orElse(null));
        }
    }

    private record WireStatus(String fremdrift, String since) {

        static WireStatus of(CaseStatus from) {
            var code =
                    switch (from.progress()) {
                        case RAISED -> "Opstaaet";
                        case INFORMED -> "Oplyst";
                        case DECIDED -> "Afgjort";
                        case CLOSED -> "Afsluttet";
                    };
            return new WireStatus(code, from.since().toString());
        }
    }

    private record WireNote(String author, String text, String writtenAt) {

        static WireNote of(CaseNote from) {
            return new WireNote(from.author(), from.text(), from.writtenAt().toString());
        }
    }

    private record WireDecision(
            String outcome, String legalBasis, String decidedOn, @Nullable String amount) {

        static WireDecision of(CaseDecision from) {
            return new WireDecision(
                    from.outcome(),
                    from.legalBasis(),
                    from.decidedOn().toString(),
                    from.amount().map(amount -> amount.setScale(2).toPlainString()).orElse(null));
        }
    }
}
