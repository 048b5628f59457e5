package dk.medvind.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the database shows. Every transaction begun inside a scope carries it as settings that
 * row-level security reads; outside of any scope tables with personal data are empty.
 *
 * <p>This is the floor beneath {@link Access}, not a replacement for it.
 */
public final class Scopes {

    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    private Scopes() {}

    /** Runs {@code work} so that its transactions see what the actor may see. */
    public static <T extends @Nullable Object> T as(ActingContext acting, Supplier<T> work) {
        return inside(Scope.of(acting), work);
    }

    /** Runs {@code work} as Medvind itself: jobs, timers and receipts of outside systems. */
    public static <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return inside(Scope.SYSTEM, work);
    }

    /** Runs {@code work} as the log-in, which finds or registers a party and sees nothing else. */
    public static <T extends @Nullable Object> T asLogin(Supplier<T> work) {
        return inside(Scope.LOGIN, work);
    }

    /**
     * Runs {@code work} as an employee on the phone or before the glass: cases of other teams
     * exist, and nothing of what they hold is there.
     */
    public static <T extends @Nullable Object> T atTheDesk(
            ActingContext employee, Supplier<T> work) {
        return inside(Scope.atTheDesk(employee), work);
    }

    /**
     * Opens a scope for this thread until closed; for filters that cannot wrap. Nested scopes
     * restore the outer one.
     */
    public static Open open(ActingContext acting) {
        return enter(Scope.of(acting));
    }

    /** Opens Medvind's own scope for this thread until closed. */
    public static Open openSystem() {
        return enter(Scope.SYSTEM);
    }

    static Scope current() {
        Scope scope = CURRENT.get();
        return scope == null ? Scope.NONE : scope;
    }

    private static <T extends @Nullable Object> T inside(Scope scope, Supplier<T> work) {
        try (Open open = enter(scope)) {
            return work.get();
        }
    }

    private static Open enter(Scope scope) {
        Scope outer = CURRENT.get();
        CURRENT.set(scope);
        return () -> {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        };
    }

    /** An open scope. */
    public interface Open extends AutoCloseable {
        @Override
        void close();
    }
}
