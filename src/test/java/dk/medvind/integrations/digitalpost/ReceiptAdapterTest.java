package dk.medvind.integrations.digitalpost;

import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.digitalpost.Receipt.Said;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.ReceiptQueue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptAdapterTest {

    final ReceiptQueue queue = SIMULATORS.digitalPost().receipts();
    final DigitalPostReceipts receipts = new ReceiptAdapter(OnTheWire.lines());
    final UUID message = UUID.randomUUID();

    @AfterEach
    void reset() {
        SIMULATORS.digitalPost().reset();
    }

    @Test
    void readsWhatBecameOfAMessageAndThrowsItAwayWhenTold() {
        queue.tell(message.toString(), true);
        queue.tell(message.toString(), false);
        assertThat(receipts.waiting())
                .extracting(Receipt::said)
                .containsExactly(Said.DELIVERED, Said.REJECTED);
        receipts.waiting().forEach(receipt -> receipts.taken(receipt.id()));
        assertThat(receipts.waiting()).isEmpty();
    }

    @Test
    void throwsAwayTwiceWithoutHarm() {
        queue.tell(message.toString(), true);
        var receipt = receipts.waiting().get(0);
        receipts.taken(receipt.id());
        receipts.taken(receipt.id());
        assertThat(queue.size()).isZero();
    }

    @Test
    void doesNotStandStillBeforeAReceiptThatNobodyCanRead() {
        queue.tellNonsense();
        queue.tell(message.toString(), true);
        assertThat(receipts.waiting()).singleElement().matches(r -> r.messageId().equals(message));
        assertThat(queue.size()).isOne();
    }

    @Test
    void refusesAnAnswerThatIsNoQueue() {
        queue.misbehaveOnce(Fault.of(Fault.Kind.GARBAGE));
        failsAs(Kind.GARBAGE, receipts::waiting);
    }

    @Test
    void saysThatTheQueueIsDown() {
        queue.misbehaveOnce(Fault.of(Fault.Kind.DOWN));
        failsAs(Kind.UNREACHABLE, receipts::waiting);
    }

    @Test
    void aMissingSettingDoesNotLookLikeAnEmptyQueue() {
        var nowhere = new ReceiptAdapter(OnTheWire.linesWithout("medvind.outside.digitalpost.url"));
        failsAs(Kind.NOT_CONFIGURED, nowhere::waiting);
    }
}
