package dk.medvind.letters;

import dk.medvind.integrations.digitalpost.DigitalPostReceipts;
import dk.medvind.integrations.digitalpost.Receipt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches what Digital Post says of letters it took. A receipt is thrown away there only when it is
 * kept here; so it may come twice, late, or for a letter that is none of ours, and none of it
 * hurts.
 */
@Service
public class LetterReceipts {

    /** A process that has not asked by then does not wait for it any more. */
    private static final Duration NEWS = Duration.ofDays(60);

    /** Another system of ours may look into the same queue: what is not ours is left this long. */
    private static final Duration STRANGE = Duration.ofDays(1);

    private final DigitalPostReceipts post;
    private final DeliveryTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterReceipts(
            DigitalPostReceipts post,
            DeliveryTable table,
            TransactionTemplate transaction,
            Clock clock) {
        this.post = post;
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps the receipts that wait there, in Medvind's own scope.
     *
     * @return how many there were
     */
    public int fetch() {
        List<Receipt> waiting = post.waiting();
        for (Receipt receipt : waiting) {
            Instant now = clock.instant();
            boolean ours =
                    Boolean.TRUE.equals(transaction.execute(status -> table.note(receipt, now)));
            if (ours || receipt.at().isBefore(now.minus(STRANGE))) {
                post.taken(receipt.id());
            }
        }
        return waiting.size();
    }

    /** News of decisions that the processes do not know yet. */
    @Transactional(readOnly = true)
    public List<LetterNews> news(int atMost) {
        return table.untold(clock.instant().minus(NEWS), atMost);
    }

    /** The process knows it now. */
    @Transactional
    public void told(UUID letterId) {
        table.told(letterId);
    }
}
