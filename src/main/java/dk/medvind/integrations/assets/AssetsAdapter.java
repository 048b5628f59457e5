package dk.medvind.integrations.assets;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Statements of wealth over REST. The number goes in the body, so that no address holds it. */
@Component
class AssetsAdapter implements AssetRegister {

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    AssetsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.ASSETS);
        this.json = lines.json(OutsideSystem.ASSETS);
    }

    @Override
    public Optional<YearlyStatement> newest(CprNumber cprNumber, CallBasis basis) {
        return line.ask(basis, () -> lookUp(cprNumber));
    }

    private Optional<YearlyStatement> lookUp(CprNumber cprNumber) {
        var answer =
                json.send(
                        HttpMethod.POST,
                        lines.at(OutsideSystem.ASSETS, "/opslag"),
                        new WireStatement.Question(cprNumber.value()),
                        WireStatement.class);
        if (!cprNumber.value().equals(answer.personnummer())) {
            throw new OutsideSystemFailed(OutsideSystem.ASSETS, Kind.WRONG_PERSON);
        }
        return answer.statement(lines.now());
    }
}
