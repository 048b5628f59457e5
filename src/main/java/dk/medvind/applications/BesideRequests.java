package dk.medvind.applications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.medvind.identity.Scopes;
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
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Questions to registers that run beside the requests of citizens, a few at once and each once at a
 * time. A page waits for them a moment; what comes later is kept for the next page. When too many
 * wait already a question is not asked, and the page that needs it asks again.
 */
@Component
class BesideRequests {

    private static final Logger LOG = LoggerFactory.getLogger(BesideRequests.class);

    /** So long after a question was put a page waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** So long a page that was begun before the answer came may not have it yet. */
    private static final Duration JUST_NOW = Duration.ofSeconds(3);

    private static final int AT_ONCE = 8;
    private static final int WAITING = 400;

    private final ConcurrentMap<Question, Under> underWay = new ConcurrentHashMap<>();
    private final Cache<Question, Boolean> answered =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(JUST_NOW).build();
    private final ExecutorService threads = threads();

    /**
     * What is asked.
     *
     * @param what a register, or what can be chosen by it, such as {@code children}
     */
    record Question(UUID application, String what) {}

    /**
     * Begins to ask, in Medvind's own scope and outside of any transaction; without effect while
     * the same is under way. The work keeps its answer by itself.
     */
    void begin(Question question, Runnable work) {
        underWay.computeIfAbsent(
                question,
                key -> {
                    try {
                        return new Under(
                                CompletableFuture.runAsync(() -> run(key, work), threads),
                                System.nanoTime());
                    } catch (RejectedExecutionException e) {
                        return null;
                    }
                });
    }

    /**
     * Waits for what is being asked about an application, two seconds after each question at the
     * longest; to be called outside of a transaction.
     *
     * @param what which questions matter
     * @return whether there was anything to wait for, or has come just now
     */
    boolean await(UUID application, Predicate<String> what) {
        List<Under> open =
                underWay.entrySet().stream()
                        .filter(each -> each.getKey().application().equals(application))
                        .filter(each -> what.test(each.getKey().what()))
                        .map(Map.Entry::getValue)
                        .toList();
        open.forEach(Under::await);
        return !open.isEmpty()
                || answered.asMap().keySet().stream()
                        .filter(question -> question.application().equals(application))
                        .anyMatch(question -> what.test(question.what()));
    }

    private void run(Question question, Runnable work) {
        try (var scope = Scopes.openSystem()) {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "What {} told about an application was not kept: {}",
                    question.what(),
                    e.getClass().getSimpleName());
        } finally {
            answered.put(question, true);
            underWay.remove(question);
        }
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
                            var thread = new Thread(work, "beside-requests");
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
