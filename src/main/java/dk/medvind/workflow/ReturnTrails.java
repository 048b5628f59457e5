package dk.medvind.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why applications went back to their citizens; for reports, and in codes alone. */
public interface ReturnTrails {

    /**
     * One entry for each thing that was asked for in applications that began in a time. Nothing in
     * it tells whose it is.
     *
     * @param process its key
     * @param from included
     * @param until excluded
     */
    List<ReturnTrail> of(String process, Instant from, Instant until);

    /**
     * A thing that was asked for.
     *
     * @param application tells the entries of one application from those of others, and nothing
     *     else
     * @param cause of the closed list
     * @param target {@code FIELD}, {@code PAPER} or {@code OTHER}
     * @param about the key of a question or the code of a paper; null for what is neither
     */
    record ReturnTrail(int application, String cause, String target, @Nullable String about) {}
}
