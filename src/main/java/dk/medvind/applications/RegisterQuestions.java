package dk.medvind.applications;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks registers in the background while the form is written, each once at a time, and keeps what
 * they tell. When too many wait already a question is left out; it comes again with the next page.
 */
@Component
class RegisterQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterQuestions.class);

    /** So long after the question was put to a register a page waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int AT_ONCE = 8;
    private static final int WAITING = 400;

    private final OwnLookUps lookUps;
    private final OwnValueRows rows;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final ConcurrentMap<Question, Under> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = threads();

    RegisterQuestions(
            OwnLookUps lookUps, OwnValueRows rows, Audit audit, TransactionTemplate transactions) {
        this.lookUps = lookUps;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A question to a register.
     *
     * @param by what is asked after, as another register told it; empty to ask after the applicant
     */
    record Question(UUID application, OwnRegister register, String by) {

        @Override
        public String toString() {
            return "Question[" + register + "]";
        }
    }

    /** Asks, unless it is being asked already. */
    void ask(Question question, PartyId applicant, CaseNumber caseNumber) {
        underWay.computeIfAbsent(
                question,
                key -> {
                    try {
                        var done =
                                CompletableFuture.runAsync(
                                        () -> look(key, applicant, caseNumber), threads);
                        return new Under(done, System.nanoTime());
                    } catch (RejectedExecutionException e) {
                        return null;
                    }
                });
    }

    /**
     * Waits for what is being asked about the application, two seconds after the question at the
     * longest.
     *
     * @return whether there was anything to wait for
     */
    boolean await(UUID application) {
        var open =
                underWay.entrySet().stream()
                        .filter(each -> each.getKey().application().equals(application))
                        .map(Map.Entry::getValue)
                        .toList();
        open.forEach(Under::await);
        return !open.isEmpty();
    }

    private void look(Question question, PartyId applicant, CaseNumber caseNumber) {
        try (var scope = Scopes.openSystem()) {
            keep(question, applicant, caseNumber, values(question, applicant, caseNumber));
        } catch (RuntimeException e) {
            LOG.warn(
                    "What {} told about {} was not kept: {}",
                    question.register(),
                    caseNumber,
                    e.getClass().getSimpleName());
        } finally {
            underWay.remove(question);
        }
    }

    private @Nullable List<RegisterValue> values(
            Question question, PartyId applicant, CaseNumber caseNumber) {
        try {
            return lookUps.ask(question.register(), question.by(), applicant, caseNumber);
        } catch (OutsideSystemFailed | DoneByHand e) {
            return null;
        }
    }

    private void keep(
            Question question,
            PartyId applicant,
            CaseNumber caseNumber,
            @Nullable List<RegisterValue> values) {
        transactions.executeWithoutResult(
                status -> {
                    rows.keep(question.application(), question.register(), values);
                    if (values != null) {
                        audit.write(
                                ActingContext.system(),
                                AuditEntry.lookedUp(
                                        question.register().what(), applicant, caseNumber.value()));
                    }
                });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static ExecutorService threads() {
        var pool =
                new ThreadPoolExecutor(
                        AT_ONCE,
                        AT_ONCE,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        work -> {
                            var thread = new Thread(work, "prefill");
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** A question that is being asked, and since when. */
    private record Under(CompletableFuture<Void> done, long since) {

        void await() {
            long left = PATIENCE.toNanos() - (System.nanoTime() - since);
            try {
                done.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                // The question stays open; what comes later is kept for the next page.
                return;
            }
        }
    }
}
