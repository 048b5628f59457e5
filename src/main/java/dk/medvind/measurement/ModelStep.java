package dk.medvind.measurement;

import org.jspecify.annotations.Nullable;

/**
 * A step of a diagram that takes time.
 *
 * @param id the activity's id
 * @param name as its owners call it
 * @param whose who is waited for in it; null for a called process, whose own steps tell
 * @param people whether someone does it as a task
 * @param calls the process it calls; null if none
 */
record ModelStep(
        String id, String name, @Nullable Whose whose, boolean people, @Nullable String calls) {}
