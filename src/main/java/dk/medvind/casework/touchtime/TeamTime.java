package dk.medvind.casework.touchtime;

import org.jspecify.annotations.Nullable;

/**
 * A step of a team in a month, worked on by five employees or more.
 *
 * @param tasks whose time is known in full
 * @param unknown other tasks: they are in no figure
 * @param median seconds; null when no task's time is known
 * @param p90 seconds; null when no task's time is known
 */
public record TeamTime(
        String applicationType,
        String activity,
        int tasks,
        int unknown,
        int employees,
        @Nullable Double median,
        @Nullable Double p90) {}
