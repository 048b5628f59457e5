package dk.medvind.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The print supplier: {@code POST /letters}, checks idempotency keys. */
public final class PrintSimulator extends KeyedSystem {

    private int letters;

    PrintSimulator() {
        super("print", "");
    }

    @Override
    Reply write(Call call, Optional<Fault.Kind> fault) {
        var letter = call.json();
        var pdf = new String(letter.path("pdf").binaryValue(), StandardCharsets.ISO_8859_1);
        if (!call.path().equals("/letters")) {
            return Reply.problem(404, "Only letters");
        }
        if (!pdf.startsWith("%PDF-")
                || letter.path("recipient").asString("").isBlank()
                || letter.path("addressLines").size() < 2) {
            return Reply.problem(422, "Not a letter that can be printed and posted");
        }
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        return Reply.json(
                201,
                Map.of(
                        "id",
                        "P" + ++letters,
                        "key",
                        wrong ? "somebody else's" : call.header("Idempotency-Key").get()));
    }

    @Override
    Reply read(Call call, Optional<Fault.Kind> fault) {
        return Reply.problem(405, "Letters are not shown");
    }
}
