package dk.medvind.casework.touchtime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an employee sees of their own time: a step on a day, without the case.
 *
 * @param tasks how many were worked on that day
 * @param seconds null when it is not known for any of them
 */
public record OwnTime(
        LocalDate day, String activity, int tasks, int unknown, @Nullable Integer seconds) {}
