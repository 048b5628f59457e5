package dk.medvind.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Help that somebody waits for.
 *
 * @param id also the id of the work item
 * @param phone where they want to be called; null when they did not say
 */
public record HelpRequest(UUID id, Instant askedAt, @Nullable String phone) {

    @Override
    public String toString() {
        return "HelpRequest[" + id + "]";
    }
}
