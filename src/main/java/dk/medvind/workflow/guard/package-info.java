/**
 * What keeps a model from doing anything but its steps. The guard sits inside the engine: it sees
 * what the engine sees, also when a model is read back from the database, and it refuses what it
 * does not know.
 */
@NullMarked
package dk.medvind.workflow.guard;

import org.jspecify.annotations.NullMarked;
