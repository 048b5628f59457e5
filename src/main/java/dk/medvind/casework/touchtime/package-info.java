/**
 * How long people work on tasks, from signals without content and never from how long a task was
 * held. Off until a leader switches it on for the team; each employee can switch it off again for
 * themselves and sees their own; leaders see steps that five or more have worked on.
 */
@NullMarked
package dk.medvind.casework.touchtime;

import org.jspecify.annotations.NullMarked;
