package dk.medvind.applications;

import dk.medvind.applications.process.delivery.DeliveryProcess;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.letters.LetterNews;
import dk.medvind.letters.LetterReceipts;
import dk.medvind.workflow.CaseMovedOn;
import dk.medvind.workflow.NobodyWaits;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches the receipts of Digital Post and tells the processes that wait for them. Every node does:
 * a receipt that two have read is one receipt.
 */
@Component
class LetterNewsRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LetterNewsRounds.class);

    private static final int AT_MOST = 50;

    private final LetterReceipts receipts;
    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Deciding deciding;
    private final DeliveryProcess process;
    private final TransactionTemplate transaction;

    LetterNewsRounds(
            LetterReceipts receipts,
            ApplicationRows applications,
            Dossier dossier,
            Deciding deciding,
            DeliveryProcess process,
            TransactionTemplate transaction) {
        this.receipts = receipts;
        this.applications = applications;
        this.dossier = dossier;
        this.deciding = deciding;
        this.process = process;
        this.transaction = transaction;
    }

    /** One round: what is new there is kept, and what is kept is told. */
    @Scheduled(
            initialDelayString = "${medvind.letter-receipts.first-look:5s}",
            fixedDelayString = "${medvind.letter-receipts.look-every:30s}")
    void look() {
        try (var scope = Scopes.openSystem()) {
            try {
                receipts.fetch();
            } catch (OutsideSystemFailed e) {
                LOG.warn("The receipts of Digital Post wait: {}", e.getMessage());
            }
            receipts.news(AT_MOST).forEach(this::tell);
        }
    }

    /** One that cannot be told now is told in a later round, and never stands before the others. */
    private void tell(LetterNews news) {
        try {
            if (waits(news) || news.delivered() && isGotThrough(news)) {
                receipts.told(news.id());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "A receipt waits to be told in {}: {}",
                    news.caseNumber(),
                    e.getClass().getSimpleName());
        }
    }

    /** False while the sending itself is being committed, or when somebody has the letter. */
    private boolean waits(LetterNews news) {
        return told(
                news, (number, decision) -> process.receipt(number, decision, news.delivered()));
    }

    /** Somebody is getting a letter through that has arrived by now. */
    private boolean isGotThrough(LetterNews news) {
        return told(news, process::lateReceipt);
    }

    /** A transaction for each try: one in which nobody waited is lost. */
    private boolean told(LetterNews news, BiConsumer<CaseNumber, Integer> telling) {
        try {
            transaction.executeWithoutResult(
                    status -> {
                        var number = new CaseNumber(news.caseNumber());
                        int decision = decision(number, news);
                        if (decision > 0) {
                            telling.accept(number, decision);
                        }
                    });
            return true;
        } catch (NobodyWaits | CaseMovedOn e) {
            return false;
        }
    }

    /** Which of the case's decisions the letter tells of; 0 if none any more. */
    private int decision(CaseNumber number, LetterNews news) {
        Application subject = applications.get(ActingContext.system(), Action.HANDLE, number);
        return IntStream.rangeClosed(1, dossier.count(subject, Dossier.Kind.DECIDED))
                .filter(
                        each ->
                                deciding.letter(subject, each)
                                        .filter(news.id()::equals)
                                        .isPresent())
                .findFirst()
                .orElse(0);
    }
}
