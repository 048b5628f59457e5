package dk.medvind.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several clients that work at the same time, a thread for each. */
final class Clients {

    private Clients() {}

    /** What one client does. */
    interface Work<T> {
        T run(int client) throws Exception;
    }

    /** Lets so many work and answers what each came to; the first fault is everybody's. */
    static <T> List<T> together(int count, Work<T> work) {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var all = new ArrayList<Callable<T>>();
            for (int n = 0; n < count; n++) {
                int client = n;
                all.add(() -> work.run(client));
            }
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
