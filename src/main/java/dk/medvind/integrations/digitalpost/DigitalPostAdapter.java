package dk.medvind.integrations.digitalpost;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * SF1601 on Serviceplatformen, for letters and for text messages. The receiver throws a message
 * with a known {@code messageUUID} away, so that id is the idempotency key.
 */
@Component
class DigitalPostAdapter implements DigitalPost, NemSms {

    private final Lines lines;
    private final Line line;
    private final RestClient rest;
    private final MemoFormat format;

    DigitalPostAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.DIGITALPOST);
        this.rest =
                lines.rest(
                        OutsideSystem.DIGITALPOST,
                        MediaType.APPLICATION_JSON,
                        MediaType.APPLICATION_XML);
        this.format = new MemoFormat(lines.settings().agreement());
    }

    @Override
    public boolean reaches(CprNumber cprNumber, CallBasis basis) {
        return line.ask(basis, () -> inquire("digitalpost", cprNumber));
    }

    @Override
    public boolean reachesByText(CprNumber cprNumber, CallBasis basis) {
        return line.ask(basis, () -> inquire("nemsms", cprNumber));
    }

    @Override
    public void send(Letter letter, UUID messageId, CallBasis basis) {
        line.act(basis, () -> deliver(format.write(letter, messageId)));
    }

    @Override
    public void send(AuthorityLetter letter, UUID messageId, CallBasis basis) {
        Instant now = lines.now();
        line.act(basis, () -> deliver(format.write(letter, messageId, now)));
    }

    @Override
    public void send(TextMessage message, UUID messageId, CallBasis basis) {
        line.act(basis, () -> deliver(format.write(message, messageId)));
    }

    // The number stands in the address because the national interface wants it there; nothing here
    // or in the gate ever logs an address.
    private boolean inquire(String way, CprNumber cprNumber) {
        var answer =
                rest.get()
                        .uri(
                                at(
                                        "/service/PostForespoerg_1/{way}?cprNumber={number}",
                                        way,
                                        cprNumber.value()))
                        .accept(MediaType.APPLICATION_JSON)
                        .headers(this::transaction)
                        .retrieve()
                        .body(Subscription.class);
        if (answer == null || answer.result() == null) {
            throw new OutsideSystemFailed(OutsideSystem.DIGITALPOST, Kind.GARBAGE);
        }
        return answer.result();
    }

    private void deliver(byte[] request) {
        var answer =
                rest.post()
                        .uri(at("/service/KombiPostAfsend_1/kombi"))
                        .accept(MediaType.APPLICATION_XML)
                        .contentType(MediaType.APPLICATION_XML)
                        .headers(this::transaction)
                        .body(request)
                        .retrieve()
                        .body(byte[].class);
        if (answer == null) {
            throw new OutsideSystemFailed(OutsideSystem.DIGITALPOST, Kind.GARBAGE);
        }
        if (!format.read(answer).taken) {
            throw new OutsideSystemFailed(OutsideSystem.DIGITALPOST, Kind.REFUSED);
        }
    }

    private URI at(String path, Object... values) {
        return lines.at(OutsideSystem.DIGITALPOST, path, values);
    }

    private void transaction(HttpHeaders headers) {
        headers.set("x-TransaktionsId", UUID.randomUUID().toString());
        headers.set("x-TransaktionsTid", lines.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private record Subscription(@Nullable Boolean result) {}
}
