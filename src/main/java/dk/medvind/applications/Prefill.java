package dk.medvind.applications;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.forms.Form;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the registers hold about the applicant of a draft, so that nobody is asked for it. Registers
 * are asked in the background when the draft is opened first; one that is silent, slow or wrong
 * leaves its questions open, and is asked again later.
 */
@Component
class Prefill {

    private static final Logger LOG = LoggerFactory.getLogger(Prefill.class);

    /** So long after the question was put to a register a page waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** So long a register that did not answer is left alone. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** So long what a register told is not asked for again. */
    private static final Duration FRESH = Duration.ofDays(7);

    private static final int AT_ONCE = 8;
    private static final int WAITING = 400;

    private final OwnLookUps lookUps;
    private final OwnValueRows rows;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ConcurrentMap<Asked, Under> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = threads();

    Prefill(
            OwnLookUps lookUps,
            OwnValueRows rows,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.lookUps = lookUps;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is known already of what the form shows; the rest is asked for meanwhile. */
    List<RegisterValue> of(Application subject, Form form) {
        Set<OwnRegister> wanted = wanted(form);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var told = rows.of(subject.id());
        wanted.stream()
                .flatMap(register -> question(subject.id(), register, told).stream())
                .distinct()
                .filter(question -> isDue(told.get(question.register())))
                .forEach(question -> begin(subject, question));
        return told.values().stream()
                .map(OwnValueRows.Told::values)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .toList();
    }

    /**
     * Waits for registers that are being asked about the application, two seconds after the
     * question at the longest; to be called outside of a transaction.
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

    void discard(Application subject) {
        rows.discard(subject.id());
    }

    private static Set<OwnRegister> wanted(Form form) {
        return form.fields().stream()
                .map(field -> field.question().prefill())
                .filter(Objects::nonNull)
                .map(OwnRegister::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /**
     * What to ask now: the register itself, or the one whose answer it takes first; nothing if that
     * one did not tell what to ask after.
     */
    private static Optional<Asked> question(
            UUID application, OwnRegister register, Map<OwnRegister, OwnValueRows.Told> told) {
        OwnRegister first = register.first();
        if (first == null) {
            return Optional.of(new Asked(application, register, ""));
        }
        var before = told.get(first);
        if (before == null || before.values() == null) {
            return Optional.of(new Asked(application, first, ""));
        }
        return before.values().stream()
                .filter(value -> value.name().equals(register.by()))
                .map(RegisterValue::text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(by -> new Asked(application, register, by));
    }

    private boolean isDue(OwnValueRows.@Nullable Told told) {
        return told == null
                || told.at().plus(told.values() == null ? PAUSE : FRESH).isBefore(clock.instant());
    }

    private void begin(Application subject, Asked asked) {
        PartyId applicant = subject.party();
        CaseNumber caseNumber = subject.caseNumber();
        underWay.computeIfAbsent(
                asked,
                key -> {
                    try {
                        var done =
                                CompletableFuture.runAsync(
                                        () -> ask(key, applicant, caseNumber), threads);
                        return new Under(done, System.nanoTime());
                    } catch (RejectedExecutionException e) {
                        return null;
                    }
                });
    }

    private void ask(Asked asked, PartyId applicant, CaseNumber caseNumber) {
        try (var scope = Scopes.openSystem()) {
            keep(asked, applicant, caseNumber, values(asked, applicant, caseNumber));
        } catch (RuntimeException e) {
            LOG.warn(
                    "What {} told about {} was not kept: {}",
                    asked.register(),
                    caseNumber,
                    e.getClass().getSimpleName());
        } finally {
            underWay.remove(asked);
        }
    }

    private @Nullable List<RegisterValue> values(
            Asked asked, PartyId applicant, CaseNumber caseNumber) {
        try {
            return lookUps.ask(asked.register(), asked.by(), applicant, caseNumber);
        } catch (OutsideSystemFailed | DoneByHand e) {
            return null;
        }
    }

    private void keep(
            Asked asked,
            PartyId applicant,
            CaseNumber caseNumber,
            @Nullable List<RegisterValue> values) {
        transactions.executeWithoutResult(
                status -> {
                    rows.keep(asked.application(), asked.register(), values);
                    if (values != null) {
                        audit.write(
                                ActingContext.system(),
                                AuditEntry.lookedUp(
                                        asked.register().what(), applicant, caseNumber.value()));
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

    /**
     * A question to a register.
     *
     * @param by what is asked after, as another register told it; empty to ask after the applicant
     */
    private record Asked(UUID application, OwnRegister register, String by) {}

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
