package dk.medvind.integrations.print;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The print supplier over REST. It checks the header {@code Idempotency-Key}. */
@Component
class PrintAdapter implements PrintQueue {

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    PrintAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.PRINT);
        this.json = lines.json(OutsideSystem.PRINT);
    }

    @Override
    public void print(PrintJob job, String key, CallBasis basis) {
        line.act(
                basis,
                () -> {
                    var body = new WireLetter(job.recipient(), job.addressLines(), job.pdf());
                    var address = lines.at(OutsideSystem.PRINT, "/letters");
                    var answer = json.send(HttpMethod.POST, address, key, body, Answer.class);
                    if (!key.equals(answer.key())) {
                        throw new OutsideSystemFailed(OutsideSystem.PRINT, Kind.WRONG_PERSON);
                    }
                });
    }

    private record Answer(@Nullable String key) {}

    private record WireLetter(String recipient, List<String> addressLines, byte[] pdf) {}
}
