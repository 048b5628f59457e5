package dk.medvind.integrations.pensions;

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

/**
 * Udbetaling Danmark over REST, in a format of our own: there is no public one. It checks the
 * header {@code Idempotency-Key}.
 */
@Component
class PensionsAdapter implements PensionPayer {

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    PensionsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.PENSIONS);
        this.json = lines.json(OutsideSystem.PENSIONS);
    }

    @Override
    public void tell(PensionGrant grant, String key, CallBasis basis) {
        line.act(
                basis,
                () -> {
                    var address =
                            lines.at(
                                    OutsideSystem.PENSIONS,
                                    "/disability-pensions/{number}",
                                    grant.caseNumber());
                    var body = WireGrant.of(grant);
                    var answer = json.send(HttpMethod.PUT, address, key, body, Answer.class);
                    if (!grant.caseNumber().equals(answer.caseNumber())
                            || !body.citizen().equals(answer.citizen())) {
                        throw new OutsideSystemFailed(OutsideSystem.PENSIONS, Kind.WRONG_PERSON);
                    }
                });
    }

    /** They say of which case and of whom they took note. */
    private record Answer(@Nullable String caseNumber, @Nullable String citizen) {}

    /** Days as ISO 8601. */
    private record WireGrant(String citizen, String decidedOn, String paidFrom, String legalBasis) {

        static WireGrant of(PensionGrant grant) {
            return new WireGrant(
                    grant.citizen().value(),
                    grant.decidedOn().toString(),
                    grant.paidFrom().toString(),
                    grant.legalBasis());
        }
    }
}
