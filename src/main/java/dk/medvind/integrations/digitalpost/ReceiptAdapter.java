package dk.medvind.integrations.digitalpost;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.digitalpost.Receipt.Said;
import dk.medvind.integrations.wire.Lines;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The queue of receipts of SF1601. Asking for it concerns no person and no case, so it stands in no
 * journal of calls.
 */
@Component
class ReceiptAdapter implements DigitalPostReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptAdapter.class);

    private static final Map<String, Said> SAID =
            Map.of("MODTAGET", Said.TAKEN, "AFLEVERET", Said.DELIVERED, "AFVIST", Said.REJECTED);

    private static final String QUEUE = "/service/PostStatus_1/kvitteringer";

    private final Lines lines;
    private final RestClient rest;

    ReceiptAdapter(Lines lines) {
        this.lines = lines;
        this.rest = lines.rest(OutsideSystem.DIGITALPOST, MediaType.APPLICATION_JSON);
    }

    @Override
    public List<Receipt> waiting() {
        var answer =
                understood(
                        () ->
                                rest.get()
                                        .uri(lines.at(OutsideSystem.DIGITALPOST, QUEUE))
                                        .accept(MediaType.APPLICATION_JSON)
                                        .headers(this::transaction)
                                        .retrieve()
                                        .body(Queue.class));
        if (answer == null || answer.kvitteringer() == null) {
            throw new OutsideSystemFailed(OutsideSystem.DIGITALPOST, Kind.GARBAGE);
        }
        var readable = new ArrayList<Receipt>();
        for (WireReceipt each : answer.kvitteringer()) {
            each.read().ifPresentOrElse(readable::add, () -> throwAway(each));
        }
        return readable;
    }

    /** What nobody understands must not stand in the way of the rest; its letter is missed. */
    private void throwAway(WireReceipt unread) {
        LOG.warn("Digital Post tells what cannot be read");
        if (unread.id() != null) {
            taken(unread.id());
        }
    }

    @Override
    public void taken(String id) {
        try {
            understood(
                    () ->
                            rest.delete()
                                    .uri(lines.at(OutsideSystem.DIGITALPOST, QUEUE + "/{id}", id))
                                    .headers(this::transaction)
                                    .retrieve()
                                    .toBodilessEntity());
        } catch (OutsideSystemFailed e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    // What is tripped over may quote the answer: it is dropped.
    private static <T extends @Nullable Object> T understood(Supplier<T> call) {
        try {
            return call.get();
        } catch (OutsideSystemFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new OutsideSystemFailed(OutsideSystem.DIGITALPOST, Kind.GARBAGE);
        }
    }

    private void transaction(HttpHeaders headers) {
        headers.set("x-TransaktionsId", UUID.randomUUID().toString());
        headers.set("x-TransaktionsTid", lines.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private record Queue(@Nullable List<WireReceipt> kvitteringer) {}

    /** As it stands in the queue. */
    private record WireReceipt(
            @Nullable String id,
            @Nullable String messageUUID,
            @Nullable String status,
            @Nullable String tidspunkt) {

        Optional<Receipt> read() {
            var said = status == null ? null : SAID.get(status);
            if (id == null || messageUUID == null || tidspunkt == null || said == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Receipt(
                                id, UUID.fromString(messageUUID), said, Instant.parse(tidspunkt)));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
