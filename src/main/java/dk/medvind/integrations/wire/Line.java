package dk.medvind.integrations.wire;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The guarded line to one outside system. A call is written to the journal before it is made, gives
 * way when the system is broken or busy, and ends in an answer or an {@link OutsideSystemFailed}.
 * It is never repeated here: that is the engine's business.
 */
public final class Line {

    private final OutsideSystem system;
    private final CallJournal journal;
    private final CircuitBreaker breaker;
    private final Peace peace;
    private final Semaphore places;
    private final Duration patience;

    Line(
            OutsideSystem system,
            CallJournal journal,
            CircuitBreaker breaker,
            Peace peace,
            OutsideSettings settings) {
        this.system = system;
        this.journal = journal;
        this.breaker = breaker;
        this.peace = peace;
        this.places = new Semaphore(settings.atOnce(), true);
        this.patience = settings.connect();
    }

    /**
     * Asks for something that changes nothing there.
     *
     * @throws DoneByHand when an employee has taken the look-up over
     */
    public <T> T ask(CallBasis basis, Supplier<T> call) {
        if (journal.begin(system, basis, false) == CallJournal.Next.DONE_BY_HAND) {
            throw new DoneByHand(system);
        }
        return guarded(basis, call);
    }

    /** Does something there, unless the journal says that it is done. */
    public void act(CallBasis basis, Runnable call) {
        if (journal.begin(system, basis, true) == CallJournal.Next.CALL) {
            guarded(
                    basis,
                    () -> {
                        call.run();
                        return system;
                    });
        }
    }

    private <T> T guarded(CallBasis basis, Supplier<T> call) {
        T answer;
        try {
            answer = inPlace(call);
        } catch (CallNotPermittedException e) {
            journal.failed(basis, Kind.BREAKER_OPEN);
            throw new OutsideSystemFailed(system, Kind.BREAKER_OPEN);
        } catch (OutsideSystemFailed e) {
            journal.failed(basis, e.kind());
            throw e;
        }
        journal.succeeded(basis);
        return answer;
    }

    private <T> T inPlace(Supplier<T> call) {
        if (peace.lasts(system)) {
            throw new OutsideSystemFailed(system, Kind.UNAVAILABLE);
        }
        boolean placed = false;
        try {
            placed = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!placed) {
                throw new OutsideSystemFailed(system, Kind.BUSY);
            }
            return breaker.executeSupplier(() -> understood(call));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideSystemFailed(system, Kind.BUSY);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    // Whatever an adapter trips over in an answer is garbage; the cause may quote it and is
    // dropped.
    private <T> T understood(Supplier<T> call) {
        try {
            return call.get();
        } catch (OutsideSystemFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new OutsideSystemFailed(system, Kind.GARBAGE);
        }
    }
}
