package dk.medvind.workflow;

import java.util.Optional;

/** How long a process usually takes, for those who wait; measured, never promised. */
public interface ExpectedTimes {

    /**
     * Of the last year's decided cases; empty where there are too few to say.
     *
     * @param process its key
     */
    Optional<Expected> of(String process);

    /**
     * The office's own time from first contact to decision, what it waited for the citizen left
     * out.
     *
     * @param halfWithinDays half of the cases took so many days at most
     * @param mostWithinDays nine in ten took so many days at most
     */
    record Expected(long halfWithinDays, long mostWithinDays) {}
}
